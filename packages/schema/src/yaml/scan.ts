const BLANKS: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r']);
/** Stands in front of documents only; inside of one it is text. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The first offset at or behind `from` that is neither white space nor inside a comment, plus what `also` lists. */
export function skipTo(text: string, from: number, also: string): number {
  let offset = from;
  for (; offset < text.length; offset++) {
    const char = text.charAt(offset);
    if (char === '#') offset = endOfLine(text, offset) - 1;
    else if (!BLANKS.has(char) && !also.includes(char)) break;
  }
  return offset;
}

/** The offset of the line break behind `from`, or the end of the text. */
export function endOfLine(text: string, from: number): number {
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || code === 13) return offset;
  }
  return text.length;
}

/** Steps over the end marker of the document before, directives, and the `---` of this one. */
export function documentStart(text: string, from: number): number {
  let offset = from;
  for (;;) {
    const next = skipTo(text, offset, BYTE_ORDER_MARK);
    if (text.startsWith('---', next)) return next + 3;
    if (text.startsWith('...', next)) offset = next + 3;
    else if (text.charAt(next) === '%') offset = endOfLine(text, next);
    else return next;
  }
}
