import { firstJsonObject } from '@dativo/schema';
import { harmlessText } from './harmless-text.ts';
import { isRecord } from './is-record.ts';
import { parseJson } from './parse-json.ts';

export interface OutputsText {
  /** The JSON object of outputs exactly as terraform printed it. */
  readonly json: string;
  /** What stood around it, line by line. */
  readonly stray: readonly string[];
}

/**
 * Finds the object of outputs, `{ name: { value, sensitive } }`, in what `output -json` printed: other programs write around
 * it (a wrapper's banner before, a deprecation warning behind), sometimes JSON of their own.
 */
export function findOutputs(text: string): OutputsText | undefined {
  const found = firstJsonObject(text);
  return found && isOutputs(found.json) ? { json: found.json, stray: toLines(found.stray) } : undefined;
}

function isOutputs(json: string): boolean {
  const value = parseJson(json);
  return (
    isRecord(value) && Object.values(value).every((each) => isRecord(each) && 'value' in each && 'sensitive' in each)
  );
}

function toLines(stray: string): string[] {
  return stray
    .split('\n')
    .map((line) => harmlessText(line).replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '');
}
