import type { Diagnostic } from './diagnostic.ts';
import { readJson } from './json-read.ts';
import { JsonNumber, type JsonValue } from './json-value.ts';
import { outputsDiagnostic } from './outputs-diagnostic.ts';
import { readState, type StateResource } from './outputs-state.ts';
import { blanked, describeStray, findJsonObject, isWrappedOutput } from './outputs-text.ts';

export interface Output {
  readonly value: JsonValue;
  /** What Terraform says of the output; the values of the raw form are taken for public. */
  readonly isSensitive: boolean;
}

export type Outputs = ReadonlyMap<string, Output>;

export type OutputsReading =
  | {
      readonly ok: true;
      readonly outputs: Outputs;
      /** What the state holds, where the text is one: a message about a missing output names them. */
      readonly resources?: readonly StateResource[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads what `terraform output -json` printed, a plain object of names and values, a state file (`terraform state pull`) or what
 * `terraform show -json` says of a state. Log lines, warnings and colour codes around the JSON are passed over and reported. Diagnostics name outputs but never hold a value.
 *
 * @example
 * parseOutputs('{"port":{"value":8080,"type":"number","sensitive":false}}');
 * // { ok: true, outputs: Map { 'port' → { value: JsonNumber('8080'), isSensitive: false } }, diagnostics: [] }
 */
export function parseOutputs(text: string, options: { readonly file?: string } = {}): OutputsReading {
  const source = { text, file: options.file ?? '' };
  const clean = blanked(text);
  const start = clean.search(/\S/);
  if (start < 0) return { ok: false, diagnostics: [outputsDiagnostic.empty(source)] };
  const whole = readJson(clean, start);
  if (whole.ok && clean.slice(whole.end).trim() === '' && !(whole.value instanceof Map)) {
    return { ok: false, diagnostics: [outputsDiagnostic.notAnObject(source, start, whole.end, kindOf(whole.value))] };
  }
  const found = findJsonObject(clean);
  if ('reason' in found) return { ok: false, diagnostics: [outputsDiagnostic.notJson(source, found)] };
  const stray = describeStray(clean, found);
  const warnings = stray === undefined ? [] : [outputsDiagnostic.strayText(source, found, stray)];
  const state = readState(found.members);
  if (state !== undefined && 'problem' in state)
    return { ok: false, diagnostics: [...warnings, outputsDiagnostic.wrongState(source, found, state)] };
  const shape = readOutputs(state?.outputs ?? found.members);
  if ('problem' in shape)
    return { ok: false, diagnostics: [...warnings, outputsDiagnostic.wrongShape(source, found, shape.problem)] };
  return { ok: true, outputs: shape, ...(state && { resources: state.resources }), diagnostics: warnings };
}

/**
 * The JSON object in a text that also holds other things: the first complete one that looks like outputs, else the
 * first complete one. `stray` is everything else, colour codes removed and trimmed.
 */
export function firstJsonObject(text: string): { json: string; stray: string } | undefined {
  const clean = blanked(text);
  const found = findJsonObject(clean);
  if ('reason' in found) return undefined;
  const stray = [clean.slice(0, found.start), clean.slice(found.end)].map((part) => part.trim());
  return { json: clean.slice(found.start, found.end), stray: stray.filter((part) => part !== '').join('\n') };
}

function readOutputs(members: ReadonlyMap<string, JsonValue>): Outputs | { problem: string } {
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

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (value instanceof JsonNumber) return 'a number';
  if (typeof value === 'object') return 'a list';
  return typeof value === 'string' ? 'a text' : 'a boolean';
}
