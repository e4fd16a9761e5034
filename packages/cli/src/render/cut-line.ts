import { clusterWidth } from './display-width.ts';
import { maskHidden } from './visible.ts';

/** The part of a line that is shown, in terminal cells. */
const MAX_WIDTH = 72;

/** How much of a cut line is shown in front of the mark. */
const LEAD = 20;

/** Enough text for a line of cells even where several units make one cell; a line may be megabytes long. */
const MAX_UNITS = 400;

export interface Cut {
  readonly text: string;
  /** Where the mark starts and how wide it is, in terminal cells. */
  readonly offset: number;
  readonly length: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  /** Where its text starts in the line, and where the next one starts. */
  readonly start: number;
  readonly end: number;
}

/** The line, or what of it is around the mark, as a terminal shows it: nothing in it is hidden or steers. `ellipsis` stands for the rest. */
export function cutAround(line: string, start: number, length: number, ellipsis = '…'): Cut {
  const cells = cellsAround(line, start, length);
  const end = start + length;
  const markAt = cells.findIndex((cell) => cell.end > start);
  const from = firstCell(cells, markAt < 0 ? cells.length : markAt, start, end);
  const shown = fitting(cells.slice(from));
  const isCutLeft = (shown[0]?.start ?? 0) > 0;
  const isCutRight = (shown.at(-1)?.end ?? line.length) < line.length;
  const isMarked = (cell: Cell) => cell.end > start && cell.start < end;
  return {
    text: `${isCutLeft ? ellipsis : ''}${shown.map(({ text }) => text).join('')}${isCutRight ? ellipsis : ''}`,
    offset: (isCutLeft ? ellipsis.length : 0) + widthOf(shown.filter((cell) => cell.end <= start)),
    length: Math.max(1, widthOf(shown.filter(isMarked))),
  };
}

/** The cells of the line near the mark, with more on both sides than can be shown. */
function cellsAround(line: string, start: number, length: number): readonly Cell[] {
  const from = Math.max(0, start - MAX_UNITS);
  const to = start + Math.min(length, MAX_UNITS) + MAX_UNITS;
  const part = line.slice(from, to);
  // Setting up the segmenter takes longer than all else that is done for a finding, and most lines need none.
  if (SIMPLE.test(part)) return Array.from(part, (char, index) => simpleCell(char, from + index));
  return Array.from(new Intl.Segmenter('en').segment(part), ({ segment, index }) => {
    const text = printable(segment);
    return { text, width: cellWidth(text), start: from + index, end: from + index + segment.length };
  });
}

/** Text in which each character is a cluster of its own. */
const SIMPLE = /^[\t\x20-\x7e]*$/;

const TAB = '  ';

function simpleCell(char: string, start: number): Cell {
  const text = char === '\t' ? TAB : char;
  return { text, width: text.length, start, end: start + 1 };
}

/** Where to begin: at the first cell if the mark then fits, else so far before the mark that a lead is shown. */
function firstCell(cells: readonly Cell[], markAt: number, start: number, end: number): number {
  const lead = widthOf(cells.slice(0, markAt));
  const mark = widthOf(cells.filter((cell) => cell.end > start && cell.start < end));
  if (lead + Math.min(mark, LEAD) <= MAX_WIDTH - 1) return 0;
  let from = markAt;
  for (let width = 0; from > 0 && width < LEAD; from -= 1) width += cells[from - 1]?.width ?? 0;
  return from;
}

function fitting(cells: readonly Cell[]): readonly Cell[] {
  let width = 0;
  return cells.filter((cell) => {
    width += cell.width;
    return width <= MAX_WIDTH;
  });
}

/** Tabs become blanks and what is hidden a visible mark, so that a file cannot steer the terminal. */
function printable(cluster: string): string {
  if (cluster === '\ufeff') return '';
  return maskHidden(cluster.replaceAll('\t', TAB));
}

/** Blanks for a tab are several, and so are marks for what is hidden. */
function cellWidth(text: string): number {
  return /^[ \ufffd]+$/.test(text) ? text.length : clusterWidth(text);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.width, 0);
}
