import type { Range } from '@dativo/schema';
import type { Style } from '../style.ts';

const MAX_WIDTH = 72;

/** The marked line with the one before it and a row of carets; long lines are cut around the mark. */
export function renderFrame(source: string, range: Range, style: Style): string[] {
  const lines = source.split(/\r\n|\n|\r/);
  const { line, column } = range.start;
  const marked = lines[line - 1];
  if (marked === undefined) return [];
  const gutter = String(line).length;
  const endColumn = range.end.line === line ? range.end.column : marked.length + 1;
  const { text, offset, length } = cutAround(marked, column - 1, Math.max(1, endColumn - column));
  const before = lines[line - 2];
  const rows: string[] = [];
  if (before !== undefined && before.trim() !== '') {
    rows.push(row(String(line - 1), gutter, cutAround(before, 0, 1).text, style));
  }
  rows.push(row(String(line), gutter, text, style));
  rows.push(row('', gutter, `${' '.repeat(offset)}${style.red('^'.repeat(length))}`, style));
  return rows;
}

function row(label: string, gutter: number, text: string, style: Style): string {
  return `  ${style.dim(`${label.padStart(gutter)} |`)} ${text}`;
}

interface Cut {
  readonly text: string;
  /** Where the mark starts and how wide it is, in terminal cells. */
  readonly offset: number;
  readonly length: number;
}

function cutAround(line: string, start: number, length: number): Cut {
  const from = start + Math.min(length, 20) <= MAX_WIDTH - 1 ? 0 : start - 20;
  const to = Math.min(line.length, from + MAX_WIDTH);
  const lead = from > 0 ? '…' : '';
  const text = `${lead}${printable(line.slice(from, to))}${to < line.length ? '…' : ''}`;
  return {
    text,
    offset: lead.length + width(printable(line.slice(from, start))),
    length: Math.max(1, width(printable(line.slice(start, Math.min(start + length, to))))),
  };
}

/** Tabs become blanks and control bytes a visible mark, so that a file cannot steer the terminal. */
function printable(text: string): string {
  return text.replaceAll('\t', '  ').replace(/[\p{Cc}\p{Cf}]/gu, (unit) => (unit === '\u200d' ? unit : '\ufffd'));
}

const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]/u;
const NARROWLESS = /\p{Mn}|\p{Me}|\u200d|\ufe0f/u;

function width(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (NARROWLESS.test(character)) continue;
    cells += WIDE.test(character) ? 2 : 1;
  }
  return cells;
}
