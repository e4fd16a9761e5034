import { type JsonNumber, type JsonValue, stringifyJson } from '@dativo/schema';

/**
 * Characters a double-quoted scalar cannot or should not hold as they are: quotes and backslashes, controls (C0, DEL, C1 with NEL), the line
 * separators that YAML 1.1 counts as line breaks, byte order marks, non-characters, lone surrogates (no UTF-8 form), and bidirectional
 * controls, which make a file read differently from what it says.
 * Source: https://yaml.org/spec/1.2.2/#51-character-set and https://yaml.org/spec/1.1/#id868524
 */
const NEEDS_ESCAPE =
  /["\\\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]|\{(?=\{)/gu;

/** The escapes that JSON, YAML 1.1 and YAML 1.2 share. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  // The first of two braces, so that a value which looks like a placeholder is never taken for one.
  '{': '\\x7B',
};

/** Text as the inside of a double-quoted scalar on one line, read the same by YAML 1.1 and 1.2. */
export function escapeDouble(text: string): string {
  return text.replace(
    NEEDS_ESCAPE,
    (character) => SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Text as a double-quoted scalar. */
export function quoteDouble(text: string): string {
  return `"${escapeDouble(text)}"`;
}

/**
 * A JSON number as YAML 1.1 and 1.2 both read it, with the digits of the source. YAML 1.1 knows an exponent only behind a decimal point and
 * with a sign, so `1e21` is written `1.0e+21`. Source: https://yaml.org/type/float.html
 */
export function toYamlNumber(number: JsonNumber): string {
  const exponentAt = number.source.search(/e/i);
  if (exponentAt === -1) return number.source;
  const mantissa = number.source.slice(0, exponentAt);
  const exponent = number.source.slice(exponentAt + 1);
  const point = mantissa.includes('.') ? '' : '.0';
  const sign = /^[+-]/.test(exponent) ? '' : '+';
  return `${mantissa}${point}${number.source.charAt(exponentAt)}${sign}${exponent}`;
}

/** YAML 1.1 and 1.2 readers may refuse a longer key unless it is marked with `?`. Source: https://yaml.org/spec/1.2.2/#742-flow-mappings */
const LONGEST_IMPLICIT_KEY = 1000;

/** A value as YAML on one line: lists and maps in flow style, every string and key double-quoted. */
export function toFlowYaml(value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'string') return quoteDouble(value);
  if (isJsonList(value)) return `[${value.map(toFlowYaml).join(', ')}]`;
  if (isJsonMap(value)) return `{${[...value].map(toFlowEntry).join(', ')}}`;
  return toYamlNumber(value);
}

function toFlowEntry([key, value]: readonly [string, JsonValue]): string {
  const quoted = quoteDouble(key);
  const mark = quoted.length > LONGEST_IMPLICIT_KEY ? '? ' : '';
  return `${mark}${quoted}: ${toFlowYaml(value)}`;
}

/** The text a value has inside other text; `undefined` for a list, a map or null, which have none. */
export function toEmbeddedText(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || isJsonList(value) || isJsonMap(value)) return undefined;
  return stringifyJson(value);
}

export function isJsonList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isJsonMap(value: JsonValue): value is ReadonlyMap<string, JsonValue> {
  return value instanceof Map;
}
