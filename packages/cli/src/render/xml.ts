import { visible } from './visible.ts';

/**
 * Text for XML 1.0. What XML cannot hold, such as most control characters, becomes a visible escape.
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export function xmlText(text: string): string {
  return visible(text, '\t\r\n').replace(/[&<>\r]/g, toReference);
}

/** The same for an attribute, where a parser would make blanks of tabs and line ends. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${visible(String(value), '\t\r\n').replace(/[&<>"\t\r\n]/g, toReference)}"`)
    .join('');
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
