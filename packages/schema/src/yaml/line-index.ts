import type { Position } from '../diagnostic.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

/** Offset → line and column. Lines end with LF, CRLF or a lone CR; a byte order mark takes no column. Built on first use. */
export function createLineIndex(text: string): (offset: number) => Position {
  let index: LineIndex | undefined;
  return (offset) => {
    index ??= { starts: lineStarts(text), byteStarts: [], last: { offset: 0, byteOffset: 0 } };
    const line = lastAtOrBefore(index.starts, offset);
    const start = index.starts[line] ?? 0;
    const byteOffset = byteOffsetAt(text, index, line, Math.max(offset, start));
    return { line: line + 1, column: Math.max(offset - start, 0) + 1, offset, byteOffset };
  };
}

interface LineIndex {
  readonly starts: readonly number[];
  /** Filled from the top as far as it was asked for. */
  readonly byteStarts: number[];
  /** The place that was asked for last: places on a long line are counted on from there. */
  last: { readonly offset: number; readonly byteOffset: number };
}

function byteOffsetAt(text: string, index: LineIndex, line: number, offset: number): number {
  const start = index.starts[line] ?? 0;
  const { last } = index;
  const isNearer = last.offset >= start && last.offset <= offset && !isInPair(text, last.offset);
  const from = isNearer ? last : { offset: start, byteOffset: byteStart(text, index, line) };
  const byteOffset = from.byteOffset + utf8Length(text.slice(from.offset, offset));
  index.last = { offset, byteOffset };
  return byteOffset;
}

function isInPair(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}

function byteStart(text: string, { starts, byteStarts }: LineIndex, line: number): number {
  for (let next = byteStarts.length; next <= line; next++) {
    const before = next === 0 ? text.slice(0, starts[0]) : text.slice(starts[next - 1], starts[next]);
    byteStarts.push((byteStarts[next - 1] ?? 0) + utf8Length(before));
  }
  return byteStarts[line] ?? 0;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes++;
    // A surrogate pair is two units and four bytes; all other units above U+07FF are three bytes.
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) bytes++;
  }
  return bytes;
}

function lineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++;
    starts.push(index + 1);
  }
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
