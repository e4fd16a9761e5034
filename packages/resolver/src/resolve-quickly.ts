import { JsonNumber, type JsonValue, type Outputs, readQuickly } from '@dativo/schema/quick';
import { isJsonMap, toFlowYaml } from './yaml-text.ts';

/** A placeholder without a path, a default or a coercion, as the whole value of a line, in double quotes. */
const PLAIN = /^([ \t]*(?:- )?[\w-]+: +)"\{\{terraform_outputs\.([A-Za-z_]\w*)\}\}"(?=[ \t]*(?: #.*)?$)/gm;

/** A text with its placeholders filled in. */
export interface QuickResolution {
  readonly text: string;
  /** Placeholders that were filled in. */
  readonly count: number;
}

/**
 * What `resolveText` makes of a file whose placeholders all stand alone on their lines, as most do; `undefined` where only `resolveText`
 * can tell. The result is read back and compared: nothing but the placeholders may have changed.
 */
export function resolveQuickly(text: string, outputs: Outputs): QuickResolution | undefined {
  // Where the outputs hold a fleet, a name may mean an output of the job itself.
  if (outputs.has('jobs')) return undefined;
  const filled = new Map<string, JsonValue>();
  let count = 0;
  let isPlain = true;
  const resolved = text.replace(PLAIN, (line: string, front: string, name: string) => {
    const output = outputs.get(name);
    if (output === undefined || output.isSensitive || output.value === null) {
      isPlain = false;
      return line;
    }
    filled.set(`{{terraform_outputs.${name}}}`, output.value);
    count += 1;
    return front + toFlowYaml(output.value);
  });
  if (!isPlain || count !== text.split('{{').length - 1) return undefined;
  const [before, after] = [readQuickly(text), readQuickly(resolved)];
  if (before === undefined || after === undefined) return undefined;
  const comparison = new Comparison(filled);
  return comparison.isSame(before, after) && comparison.found === count ? { text: resolved, count } : undefined;
}

/** Two values that may differ where the first one holds a placeholder. */
class Comparison {
  found = 0;
  readonly #filled: ReadonlyMap<string, JsonValue>;

  constructor(filled: ReadonlyMap<string, JsonValue>) {
    this.#filled = filled;
  }

  isSame(before: unknown, after: unknown): boolean {
    const value = typeof before === 'string' ? this.#filled.get(before) : undefined;
    if (value !== undefined) {
      this.found += 1;
      return isValue(after, value);
    }
    if (typeof before !== 'object' || before === null) return Object.is(before, after);
    if (typeof after !== 'object' || after === null || Array.isArray(before) !== Array.isArray(after)) return false;
    const [entries, others] = [Object.entries(before), Object.entries(after)];
    return (
      entries.length === others.length &&
      entries.every(([key, one], index) => key === others[index]?.[0] && this.isSame(one, others[index][1]))
    );
  }
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
