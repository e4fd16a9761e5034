import type { JsonValue } from './json-value.ts';
import { isWrappedOutput } from './outputs-text.ts';

/** One output of a root module. */
export interface Output {
  readonly value: JsonValue;
  /** What Terraform says of the output; the values of the raw form are taken for public. */
  readonly isSensitive: boolean;
}

/** The outputs of a root module, by name. */
export type Outputs = ReadonlyMap<string, Output>;

/** The outputs in an object, wrapped as Terraform does it or plain, or why it is neither. */
export function readOutputs(members: ReadonlyMap<string, JsonValue>): Outputs | { problem: string } {
  const names = [...members.keys()];
  const raw = [...members].filter(([, member]) => !isWrappedOutput(member)).map(([name]) => name);
  if (raw.length > 0 && raw.length < names.length) {
    return { problem: `some members have the form {"value", "type", "sensitive"}, but not ${listed(raw)}` };
  }
  if (raw.length > 0) return new Map([...members].map(([name, value]) => [name, { value, isSensitive: false }]));
  const unclear = [...members].filter(([, member]) => !isBooleanOrAbsent(memberOf(member, 'sensitive')));
  if (unclear.length > 0) {
    return { problem: `"sensitive" is neither true nor false in ${listed(unclear.map(([name]) => name))}` };
  }
  return new Map([...members].map(([name, member]) => [name, unwrap(member)]));
}

function unwrap(member: JsonValue): Output {
  return { value: memberOf(member, 'value') ?? null, isSensitive: memberOf(member, 'sensitive') === true };
}

function memberOf(member: JsonValue, name: string): JsonValue | undefined {
  return member instanceof Map ? member.get(name) : undefined;
}

function isBooleanOrAbsent(value: JsonValue | undefined): boolean {
  return value === undefined || typeof value === 'boolean';
}

function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, 5)
    .map((name) => `\`${name}\``)
    .join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
