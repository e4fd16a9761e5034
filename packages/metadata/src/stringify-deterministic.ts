/**
 * JSON with the keys of every object in code-unit order, two blanks of indent and a final newline: equal values, equal bytes.
 * What `JSON.stringify` leaves out is left out. Throws a `TypeError` for what is not JSON.
 */
export function stringifyDeterministic(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${typeof value} is not JSON`);
  return `${writeJson(JSON.parse(text), '\n')}\n`;
}

/** The same for what is plain JSON already. `newline`: a line break and the indent of the value. */
export function writeJson(value: unknown, newline: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${newline}  `;
  const isList = Array.isArray(value);
  const [open, close] = isList ? '[]' : '{}';
  const lines = isList ? value.map((item) => writeJson(item, inner)) : members(value, inner);
  return lines.length === 0 ? `${open}${close}` : `${open}${inner}${lines.join(`,${inner}`)}${newline}${close}`;
}

/** Written in order rather than put into a new object, which would move keys like "10" to the front. */
function members(map: object, newline: string): string[] {
  return Object.entries(map)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}: ${writeJson(value, newline)}`);
}
