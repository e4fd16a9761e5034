import type { Diagnostic } from './diagnostic.ts';
import { readJson } from './json-read.ts';
import { JsonNumber, type JsonValue } from './json-value.ts';
import { outputsDiagnostic } from './outputs-diagnostic.ts';
import { type Outputs, readOutputs } from './outputs-shape.ts';
import { readState, type StateResource } from './outputs-state.ts';
import { blanked, describeStray, findJsonObject } from './outputs-text.ts';

/** The outputs, or the findings that say why there are none. */
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
 * import { parseOutputs } from '@dativo/schema';
 *
 * const reading = parseOutputs('{"token": {"value": "s3cr3t", "type": "string", "sensitive": true}}');
 * if (!reading.ok) throw new Error(reading.diagnostics[0]?.message);
 * reading.outputs.get('token'); // => { value: 's3cr3t', isSensitive: true }
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
  const isAlone = whole.ok && whole.value instanceof Map && clean.slice(whole.end).trim() === '';
  const found = isAlone ? { start, end: whole.end, members: whole.value } : findJsonObject(clean);
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
 *
 * @example
 * import { firstJsonObject } from '@dativo/schema';
 *
 * firstJsonObject('Warning: deprecated\n{"port": 8080}'); // => { json: '{"port": 8080}', stray: 'Warning: deprecated' }
 */
export function firstJsonObject(text: string): { json: string; stray: string } | undefined {
  const clean = blanked(text);
  const found = findJsonObject(clean);
  if ('reason' in found) return undefined;
  const stray = [clean.slice(0, found.start), clean.slice(found.end)].map((part) => part.trim());
  return { json: clean.slice(found.start, found.end), stray: stray.filter((part) => part !== '').join('\n') };
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (value instanceof JsonNumber) return 'a number';
  if (typeof value === 'object') return 'a list';
  return typeof value === 'string' ? 'a text' : 'a boolean';
}
