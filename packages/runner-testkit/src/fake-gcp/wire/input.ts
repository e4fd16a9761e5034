import { Fault } from './fault.ts';

/** What a client sent, as plain JSON. */
export type Input = Readonly<Record<string, unknown>>;

export function textOf(input: Input, name: string): string | undefined {
  return memberOf(input, name, 'a string', (value) => typeof value === 'string');
}

export function flagOf(input: Input, name: string): boolean | undefined {
  return memberOf(input, name, 'a boolean', (value) => typeof value === 'boolean');
}

export function numberOf(input: Input, name: string): number | undefined {
  return memberOf(input, name, 'a number', (value) => typeof value === 'number');
}

export function textsOf(input: Input, name: string): readonly string[] {
  return memberOf(input, name, 'a list of strings', isListOf('string')) ?? [];
}

export function objectOf(input: Input, name: string): Input | undefined {
  return memberOf(input, name, 'an object', isObject);
}

export function objectsOf(input: Input, name: string): readonly Input[] {
  return memberOf(input, name, 'a list of objects', (value) => Array.isArray(value) && value.every(isObject)) ?? [];
}

function memberOf<Value>(input: Input, name: string, kind: string, fits: (value: unknown) => boolean) {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (!fits(value)) {
    throw new Fault('INVALID_ARGUMENT', `Invalid JSON payload received. '${name}' is not ${kind}.`);
  }
  return value as Value;
}

export function isObject(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(type: string): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every((item) => typeof item === type);
}
