import { type ScalarText, ScalarTextBuilder } from './scalar-text.ts';

/** The first line of a block scalar: `|2- # why`. */
export interface BlockHeader {
  readonly isFolded: boolean;
  readonly chomping: 'strip' | 'clip' | 'keep';
  readonly hasIndentIndicator: boolean;
  /** With the blanks in front of it; empty when there is none. */
  readonly comment: string;
  readonly lineBreak: string;
  /** Where the first line of the content begins. */
  readonly length: number;
}

interface Line {
  readonly start: number;
  /** In front of the line break. */
  readonly end: number;
}

const HEADER = /^([|>])([-+0-9]*)([ \t]+#[^\r\n]*)?[ \t]*(\r\n|\n|\r)/;
const CHOMPING = { '-': 'strip', '+': 'keep' } as const;

/** Reads the first line of a block scalar; `undefined` when the scalar has no content or is not a block scalar. */
export function readBlockHeader(source: string): BlockHeader | undefined {
  const match = HEADER.exec(source);
  if (match === null) return undefined;
  const [whole, style, indicators = '', comment = '', lineBreak = '\n'] = match;
  const sign = indicators.includes('-') ? '-' : '+';
  return {
    isFolded: style === '>',
    chomping: indicators.includes(sign) ? CHOMPING[sign] : 'clip',
    hasIndentIndicator: /\d/.test(indicators),
    comment,
    lineBreak,
    length: whole.length,
  };
}

/** Columns in front of the first line that is not blank: what a reader takes as the indentation when the header names none. */
export function detectIndent(source: string, header: BlockHeader): number {
  for (const { start, end } of listLines(source, header.length)) {
    const blanks = countBlanks(source, start, end);
    if (start + blanks < end) return blanks;
  }
  return 0;
}

/**
 * Reads a block scalar as YAML 1.2 does, keeping where each character comes from.
 * @param source from the indicator to the end of the content
 * @param indent columns that are not part of the text
 */
export function readBlockScalar(source: string, header: BlockHeader, indent: number): ScalarText | undefined {
  const into = new ScalarTextBuilder();
  let emptyLines: number[] = [];
  let previous: 'none' | 'text' | 'indented' = 'none';
  let lastEnd = header.length;
  for (const { start, end } of listLines(source, header.length)) {
    const blanks = countBlanks(source, start, end);
    if (start + blanks === end && blanks <= indent) {
      if (start < source.length) emptyLines.push(start);
      continue;
    }
    if (blanks < indent) return undefined;
    // Where the reader has to find out the indentation, it refuses blanks beyond it in front of the first text.
    if (start + blanks === end && previous === 'none' && !header.hasIndentIndicator) return undefined;
    const isIndented = /[ \t]/.test(source.charAt(start + indent));
    const isJoined = header.isFolded && previous === 'text' && !isIndented;
    addBreaks(into, { lastEnd, emptyLines, isJoined, isFirst: previous === 'none' });
    into.copy(source, start + indent, end);
    emptyLines = [];
    previous = isIndented ? 'indented' : 'text';
    lastEnd = end;
  }
  addEnding(into, header, previous === 'none' ? emptyLines : [lastEnd, ...emptyLines]);
  return into.build();
}

interface Gap {
  readonly lastEnd: number;
  readonly emptyLines: readonly number[];
  readonly isJoined: boolean;
  readonly isFirst: boolean;
}

/** The line breaks between two lines of text: a folded scalar joins neighbours with a blank, and drops one break of several. */
function addBreaks(into: ScalarTextBuilder, { lastEnd, emptyLines, isJoined, isFirst }: Gap): void {
  if (isJoined && emptyLines.length === 0) into.add(' ', lastEnd);
  if (!isJoined && !isFirst) into.add('\n', lastEnd);
  for (const start of emptyLines) into.add('\n', start);
}

function addEnding(into: ScalarTextBuilder, { chomping }: BlockHeader, breaks: readonly number[]): void {
  if (chomping === 'strip') return;
  const isEmpty = into.length === 0;
  const kept = chomping === 'keep' ? breaks : breaks.slice(0, isEmpty ? 0 : 1);
  for (const start of kept) into.add('\n', start);
}

function listLines(source: string, from: number): Line[] {
  const lines: Line[] = [];
  const lineBreak = /\r\n|\n|\r|$/g;
  for (let start = from; start <= source.length; start = lineBreak.lastIndex) {
    lineBreak.lastIndex = start;
    const match = lineBreak.exec(source);
    const end = match?.index ?? source.length;
    lines.push({ start, end });
    if (end === source.length) break;
  }
  return lines;
}

function countBlanks(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && source.charAt(at) === ' ') at += 1;
  return at - start;
}
