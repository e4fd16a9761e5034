import type { JsonValue } from './json-value.ts';
import type { Output } from './outputs-shape.ts';

/** Deeper values are left to the reader that has a limit of its own. */
const MOST_LEVELS = 100;

type Members = Readonly<Record<string, unknown>>;

/** Outputs by name. */
export interface NamedOutputs {
  has(name: string): boolean;
  get(name: string): Output | undefined;
}

/**
 * Wrapped outputs as the engine's own reader of JSON gives them, which takes a fraction of the time: thousands may be there of which a job
 * names one. That reader keeps neither the digits of numbers nor the place of keys like "1": an output with one of those is taken from
 * `readExactly`.
 */
export class ParsedOutputs implements NamedOutputs {
  readonly #members: Members;
  readonly #readExactly: () => NamedOutputs | undefined;

  private constructor(members: Members, readExactly: () => NamedOutputs | undefined) {
    this.#members = members;
    this.#readExactly = readExactly;
  }

  /** `undefined` for every text that is not JSON of such outputs alone. */
  static read(text: string, readExactly: () => NamedOutputs | undefined): ParsedOutputs | undefined {
    try {
      const members: unknown = JSON.parse(text);
      const isPlain = isMembers(members) && Object.keys(members).every((name) => isWrapped(members[name]));
      return isPlain ? new ParsedOutputs(members, readExactly) : undefined;
    } catch {
      return undefined;
    }
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#members, name);
  }

  get(name: string): Output | undefined {
    const output = this.has(name) ? this.#members[name] : undefined;
    if (!isMembers(output)) return undefined;
    const value = toJsonValue(output['value']);
    return value === undefined ? this.#readExactly()?.get(name) : { value, isSensitive: output['sensitive'] === true };
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Terraform wraps an output in. */
function isWrapped(output: unknown): boolean {
  if (!isMembers(output) || !Object.hasOwn(output, 'value')) return false;
  const isTold = Object.hasOwn(output, 'sensitive');
  if (isTold ? typeof output['sensitive'] !== 'boolean' : !Object.hasOwn(output, 'type')) return false;
  return isShallow(output, MOST_LEVELS);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  // Not `Object.keys`: a list for each value takes three times as long as all else here.
  for (const key in value) if (!isShallow((value as Members)[key], levels - 1)) return false;
  return true;
}

/** `undefined` for what is not known exactly. */
function toJsonValue(value: unknown): JsonValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(toJsonValue);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const members = new Map<string, JsonValue>();
  for (const [key, each] of Object.entries(value)) {
    const member = toJsonValue(each);
    if (member === undefined || /^\d+$/.test(key)) return undefined;
    members.set(key, member);
  }
  return members;
}
