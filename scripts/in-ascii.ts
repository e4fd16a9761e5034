// Writes what is not ASCII as escapes: an engine keeps a text with one other character in two bytes for each, which takes longer to
// decode, to compare with a cache and to parse.
import { readFileSync, writeFileSync } from 'node:fs';

/** Rewrites bundled JavaScript files, in which such characters stand in texts and patterns only. */
export function inAscii(files: readonly string[]): void {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    if (escaped !== text) writeFileSync(file, escaped);
  }
}
