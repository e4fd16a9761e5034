import { readJson } from './json-read.ts';
import type { JsonValue } from './json-value.ts';

export interface FoundObject {
  readonly start: number;
  readonly end: number;
  readonly members: ReadonlyMap<string, JsonValue>;
}

export interface NoObject {
  readonly offset: number;
  readonly reason: string;
}

/** Terminal sequences (colours, links) and the byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const TERMINAL_NOISE = /\u001B(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\))|\uFEFF/g;
const LONGEST_STRAY = 100;

/** The text with terminal codes replaced by as many blanks, so that offsets stay. */
export function blanked(text: string): string {
  return text.replace(TERMINAL_NOISE, (noise) => ' '.repeat(noise.length));
}

/**
 * The first complete JSON object with the shape of outputs, else the first complete one. A broken object is left
 * behind as a whole: none of its inner objects is taken for the outputs.
 */
export function findJsonObject(text: string): FoundObject | NoObject {
  let first: FoundObject | undefined;
  let broken: NoObject | undefined;
  let brace = text.indexOf('{');
  while (brace >= 0) {
    const reading = readJson(text, brace);
    if (!reading.ok) broken ??= reading;
    else if (reading.value instanceof Map) {
      const found = { start: brace, end: reading.end, members: reading.value };
      if (looksLikeOutputs(reading.value)) return found;
      first ??= found;
    }
    brace = nextObject(text, Math.max(reading.ok ? reading.end : reading.offset, brace + 1));
  }
  return first ?? broken ?? { offset: Math.max(text.search(/\S/), 0), reason: 'there is no JSON object in it' };
}

/** Braces that cannot open an object are passed over without trying. */
function nextObject(text: string, from: number): number {
  const start = /\{[ \t\r\n]*["}]/g;
  start.lastIndex = from;
  return start.exec(text)?.index ?? -1;
}

function looksLikeOutputs(members: ReadonlyMap<string, JsonValue>): boolean {
  return members.size > 0 && [...members.values()].every(isWrappedOutput);
}

/** True for `{ value, type?, sensitive? }`, the form Terraform wraps every output in. */
export function isWrappedOutput(member: JsonValue): member is ReadonlyMap<string, JsonValue> {
  return member instanceof Map && member.has('value') && (member.has('sensitive') || member.has('type'));
}

/** The text around the object, cut before anything that could be a value; `undefined` where there is none. */
export function describeStray(text: string, { start, end }: FoundObject): string | undefined {
  const parts = [text.slice(0, start), text.slice(end)].map((part) => part.replace(/\s+/g, ' ').trim());
  const shown = parts.filter((part) => part !== '').map(withoutValues);
  return shown.length === 0 ? undefined : shown.join(' and ');
}

function withoutValues(part: string): string {
  const head = /^[^{"]*/.exec(part)?.[0].trimEnd() ?? '';
  if (head === '') return 'other JSON';
  return head.length < part.length || head.length > LONGEST_STRAY ? `"${head.slice(0, LONGEST_STRAY)}…"` : `"${head}"`;
}
