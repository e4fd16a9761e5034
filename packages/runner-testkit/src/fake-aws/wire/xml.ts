const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A structure as XML: members by their names on the wire, the items of a list as elements `item` (`member` in the query protocol,
 * `item` in that of EC2), dates in ISO 8601.
 */
export function toXml(value: unknown, item: string): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => element(item, toXml(each, item))).join('');
  if (typeof value !== 'object') return String(value).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => element(name, toXml(member, item)))
    .join('');
}

export function element(name: string, content: string, namespace?: string): string {
  return `<${name}${namespace === undefined ? '' : ` xmlns="${namespace}"`}>${content}</${name}>`;
}
