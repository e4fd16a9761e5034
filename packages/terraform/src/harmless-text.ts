import { stripVTControlCharacters } from 'node:util';

const LONGEST = 4_000;

/** Text as it may be shown: no escape sequences or control bytes, no password in an address, not endlessly long. */
export function harmlessText(text: string): string {
  const plain = stripVTControlCharacters(text.slice(0, 4 * LONGEST))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/(\w:\/\/)[^/\s@]+@/g, '$1***@');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}… (cut)` : plain;
}
