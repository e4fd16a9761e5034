import { Fault } from './fault.ts';

/** What a client sent, as plain JSON. */
export type Input = Readonly<Record<string, unknown>>;

export function textOf(input: Input, name: string): string | undefined {
  return memberOf(input, name, 'a string', (value) => typeof value === 'string');
}

export function numberOf(input: Input, name: string): number | undefined {
  return memberOf(input, name, 'a number', (value) => typeof value === 'number');
}

export function textsOf(input: Input, name: string): readonly string[] {
  return (
    memberOf(
      input,
      name,
      'a list of strings',
      isListOf((item) => typeof item === 'string'),
    ) ?? []
  );
}

export function objectOf(input: Input, name: string): Input | undefined {
  return memberOf(input, name, 'an object', isObject);
}

export function objectsOf(input: Input, name: string): readonly Input[] {
  return memberOf(input, name, 'a list of objects', isListOf(isObject)) ?? [];
}

function memberOf<Value>(input: Input, name: string, kind: string, fits: (value: unknown) => boolean) {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (!fits(value)) {
    throw new Fault(400, 'InvalidRequestContent', `The request content was invalid: '${name}' is not ${kind}.`);
  }
  return value as Value;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(fits: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(fits);
}
