import { isInOrder } from './sort-keys.ts';

/**
 * JSON with the keys of every object in code-unit order, two blanks of indent and a final newline: equal values, equal bytes.
 * What `JSON.stringify` leaves out is left out. Throws a `TypeError` for what is not JSON.
 *
 * @example
 * import { stringifyDeterministic } from '@dativo/metadata';
 *
 * stringifyDeterministic({ b: 1, a: [2] }); // => '{\n  "a": [\n    2\n  ],\n  "b": 1\n}\n'
 */
export function stringifyDeterministic(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} is not JSON`);
  return `${writeJson(JSON.parse(text), '\n')}\n`.replace(OBEYED, toEscape);
}

/** Control characters that JSON may hold as they are, but that terminals obey: DEL and those from U+0080 to U+009F. */
const OBEYED = /(?!\n)\p{Cc}/gu;

function toEscape(character: string): string {
  return `\\u00${character.charCodeAt(0).toString(16)}`;
}

/** The same for what is plain JSON already. `newline`: a line break and the indent of the value. */
export function writeJson(value: unknown, newline: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? writeList(value, newline) : writeMap(value as Members, newline);
}

type Members = Readonly<Record<string, unknown>>;

function writeList(list: readonly unknown[], newline: string): string {
  if (list.length === 0) return '[]';
  const inner = `${newline}  `;
  return `[${inner}${list.map((item) => writeJson(item, inner)).join(`,${inner}`)}${newline}]`;
}

/** Written in order rather than put into a new object, which would move keys like "10" to the front. */
function writeMap(map: Members, newline: string): string {
  const inner = `${newline}  `;
  const keys = Object.keys(map);
  let text = '';
  for (const key of isInOrder(keys) ? keys : keys.sort()) {
    text += `${text === '' ? '{' : ','}${inner}${JSON.stringify(key)}: ${writeJson(map[key], inner)}`;
  }
  return text === '' ? '{}' : `${text}${newline}}`;
}
