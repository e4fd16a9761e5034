import { JsonNumber, type JsonValue, type NamedOutputs, readQuickly } from '@dativo/schema/quick';
import { isJsonMap, toFlowYaml } from './yaml-text.ts';

/** A line with a placeholder without a path, a default or a coercion, as the whole value, in double quotes. */
const PLAIN = /^[ \t]*(?:- )?[\w-]+: +"\{\{terraform_outputs\.([A-Za-z_]\w*)\}\}"[ \t]*(?: #.*)?$/;

/** A text with its placeholders filled in. */
export interface QuickResolution {
  readonly text: string;
  /** Placeholders that were filled in. */
  readonly count: number;
}

/** How the text before and after is read, for whoever has to judge both anyway; `undefined` where it may not be used. */
export interface QuickReaders {
  readonly before: (text: string) => unknown;
  readonly after: (text: string) => unknown;
}

/**
 * What `resolveText` makes of a file whose placeholders all stand alone on their lines, as most do; `undefined` where only `resolveText`
 * can tell. The result is read back and compared: nothing but the placeholders may have changed.
 */
export function resolveQuickly(
  text: string,
  outputs: NamedOutputs,
  { before: readBefore, after: readAfter }: QuickReaders = { before: readQuickly, after: readQuickly },
): QuickResolution | undefined {
  // Where the outputs hold a fleet, a name may mean an output of the job itself.
  const filling = outputs.has('jobs') ? undefined : fillIn(text, outputs);
  if (filling === undefined) return undefined;
  const before = readBefore(text);
  const after = before === undefined ? undefined : readAfter(filling.text);
  if (after === undefined) return undefined;
  const { count, values } = filling;
  const comparison = new Comparison(values);
  return comparison.isSame(before, after) && comparison.found === count ? { text: filling.text, count } : undefined;
}

interface Filling extends QuickResolution {
  /** By the placeholder as it is written. */
  readonly values: ReadonlyMap<string, JsonValue>;
}

function fillIn(text: string, outputs: NamedOutputs): Filling | undefined {
  const values = new Map<string, JsonValue>();
  let filled = '';
  let done = 0;
  let count = 0;
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', done)) {
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const lineEnd = text.indexOf('\n', at);
    const name = PLAIN.exec(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd))?.[1];
    const output = name === undefined || lineStart < done ? undefined : outputs.get(name);
    if (output === undefined || output.isSensitive || output.value === null) return undefined;
    const placeholder = `{{terraform_outputs.${name}}}`;
    values.set(placeholder, output.value);
    filled += text.slice(done, at - 1) + toFlowYaml(output.value);
    done = at + placeholder.length + 1;
    count += 1;
  }
  return { text: filled + text.slice(done), count, values };
}

/** Two values that may differ where the first one holds a placeholder. */
class Comparison {
  found = 0;
  readonly #filled: ReadonlyMap<string, JsonValue>;

  constructor(filled: ReadonlyMap<string, JsonValue>) {
    this.#filled = filled;
  }

  isSame(before: unknown, after: unknown): boolean {
    if (typeof before === 'string') return this.#isSameText(before, after);
    if (!isContainer(before)) return Object.is(before, after);
    if (!isContainer(after) || Array.isArray(before) !== Array.isArray(after)) return false;
    const [keys, others] = [Object.keys(before), Object.keys(after)];
    if (keys.length !== others.length) return false;
    for (const [index, key] of keys.entries()) {
      if (key !== others[index] || !this.isSame(before[key], after[key])) return false;
    }
    return true;
  }

  #isSameText(before: string, after: unknown): boolean {
    const value = before.startsWith('{{') ? this.#filled.get(before) : undefined;
    if (value === undefined) return before === after;
    this.found += 1;
    return isValue(after, value);
  }
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isValue(found: unknown, value: JsonValue): boolean {
  if (value instanceof JsonNumber) return Object.is(found, value.toNumber());
  if (isJsonMap(value)) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
    const entries = Object.entries(found);
    return entries.length === value.size && entries.every(([key, one]) => isValue(one, value.get(key) ?? null));
  }
  if (Array.isArray(value)) {
    return Array.isArray(found) && found.length === value.length && value.every((item, at) => isValue(found[at], item));
  }
  return Object.is(found, value);
}
