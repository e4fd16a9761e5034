import { readJson } from './json-read.ts';
import { once } from './once.ts';
import { readOutputs } from './outputs-shape.ts';
import { isWrappedOutput } from './outputs-text.ts';
import { type NamedOutputs, ParsedOutputs } from './parsed-outputs.ts';

/** By these a text is known that is no list of outputs, whatever else is in it. */
const NAMES_OF_OTHERS = ['encrypted_data', 'planned_values'];

/** What `parseOutputs` would read from the very text that `terraform output -json` prints; `undefined` where only `parseOutputs` can tell. */
export function readPlainOutputs(text: string): NamedOutputs | undefined {
  // Byte order marks are taken out before anything is read.
  if (text.includes('\ufeff')) return undefined;
  const outputs = ParsedOutputs.read(
    text,
    once(() => readExactly(text)),
  );
  return outputs === undefined || NAMES_OF_OTHERS.some((name) => outputs.has(name)) ? undefined : outputs;
}

/** Every digit, and every key in its place. */
function readExactly(text: string): NamedOutputs | undefined {
  const reading = readJson(text);
  if (!reading.ok || !(reading.value instanceof Map) || text.slice(reading.end).trim() !== '') return undefined;
  if (![...reading.value.values()].every(isWrappedOutput)) return undefined;
  const outputs = readOutputs(reading.value);
  return 'problem' in outputs ? undefined : outputs;
}
