import { usualKey } from './usual.ts';

const KEY = /[A-Za-z_$][\w$./-]{0,99}(?=:(?: |\n|$))/y;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const COLON = 0x3a;

/** A power of two, so that the end of a hash is a place. */
const PLACES = 4096;

/** Keys that were read before, by their hash: job files have the same ones over and over, and a new text takes longer than a look. */
const known: (string | undefined)[] = [];
known.length = PLACES;

/** The key at an offset of a text, without its colon; `undefined` where there is none. Throws `UNUSUAL` as `usualKey` does. */
export function keyAt(text: string, offset: number): string | undefined {
  let hash = 0;
  let end = offset;
  let code = text.charCodeAt(end);
  while (code > SPACE && code !== COLON) {
    hash = (Math.imul(hash, 31) + code) | 0;
    code = text.charCodeAt(++end);
  }
  if (code !== COLON || !isBreak(text.charCodeAt(end + 1))) return undefined;
  const place = hash & (PLACES - 1);
  const same = known[place];
  if (same !== undefined && same.length === end - offset && text.startsWith(same, offset)) return same;
  KEY.lastIndex = offset;
  const found = KEY.exec(text)?.[0];
  if (found === undefined) return undefined;
  const key = nameOf(usualKey(found));
  known[place] = key;
  return key;
}

function isBreak(code: number): boolean {
  return code === SPACE || code === NEWLINE || Number.isNaN(code);
}

/** The same text as the engine keeps it for names of members, which is not a piece of a larger text. */
function nameOf(key: string): string {
  return Object.keys({ [key]: null })[0] ?? key;
}
