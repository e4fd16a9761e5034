/** A JSON number that keeps its digits: `1.10`, `1e21` and integers beyond 2^53 come out as they went in. */
export class JsonNumber {
  /** The number as it was written. */
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** The nearest JavaScript number. */
  toNumber(): number {
    return Number(this.source);
  }
}

/** A JSON value without loss: exact numbers, objects as maps (any name is safe, the order is kept). */
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | ReadonlyMap<string, JsonValue>;

/**
 * Writes what `parseOutputs` reads, digit for digit.
 * `indent` is the number of blanks per level; without it all stands on one line.
 *
 * @example
 * import { parseOutputs, stringifyJson } from '@dativo/schema';
 *
 * const reading = parseOutputs('{"serial": 12345678901234567890}');
 * const value = reading.ok ? reading.outputs.get('serial')?.value : undefined;
 * stringifyJson(value ?? null); // => '12345678901234567890'
 */
export function stringifyJson(value: JsonValue, options: { readonly indent?: number } = {}): string {
  return write(value, options.indent ?? 0, '\n');
}

function write(value: JsonValue, indent: number, lineBreak: string): string {
  if (value instanceof JsonNumber) return value.source;
  if (value instanceof Map) {
    const colon = indent > 0 ? ': ' : ':';
    const inner = lineBreak + ' '.repeat(indent);
    const members = [...value].map(([name, member]) => JSON.stringify(name) + colon + write(member, indent, inner));
    return wrap('{', members, '}', indent, lineBreak);
  }
  if (isList(value)) {
    const inner = lineBreak + ' '.repeat(indent);
    return wrap(
      '[',
      value.map((item) => write(item, indent, inner)),
      ']',
      indent,
      lineBreak,
    );
  }
  return JSON.stringify(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function wrap(open: string, parts: readonly string[], close: string, indent: number, lineBreak: string): string {
  if (parts.length === 0 || indent === 0) return open + parts.join(',') + close;
  const inner = lineBreak + ' '.repeat(indent);
  return open + inner + parts.join(`,${inner}`) + lineBreak + close;
}
