import { readJson } from './json-read.ts';
import { type Outputs, readOutputs } from './outputs-shape.ts';
import { isWrappedOutput } from './outputs-text.ts';

/** What `parseOutputs` would read from the very text that `terraform output -json` prints; `undefined` where only `parseOutputs` can tell. */
export function readPlainOutputs(text: string): Outputs | undefined {
  const reading = readJson(text);
  if (!reading.ok || !(reading.value instanceof Map) || text.slice(reading.end).trim() !== '') return undefined;
  if (![...reading.value.values()].every(isWrappedOutput)) return undefined;
  const outputs = readOutputs(reading.value);
  return 'problem' in outputs ? undefined : outputs;
}
