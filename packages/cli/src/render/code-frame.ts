import type { Range } from '@dativo/schema';
import type { Style } from '../style.ts';
import { cutAround } from './cut-line.ts';

/** Lines end as in YAML, which is how positions are counted. */
export function splitLines(source: string): readonly string[] {
  return source.split(/\r\n|\n|\r/);
}

/**
 * The marked line with the one before it and a row of carets; long lines are cut around the mark. Of a range over
 * several lines the first and the last one are shown.
 */
export function renderFrame(lines: readonly string[], range: Range, style: Style): string[] {
  const { line, column } = range.start;
  const first = lines[line - 1];
  if (first === undefined) return [];
  const end = visibleEnd(lines, range);
  const gutter = String(end.line).length;
  const before = lines[line - 2] ?? '';
  const rows =
    before.trim() === '' ? [] : [row(String(line - 1), gutter, cutAround(before, 0, 1, style.symbols.cut).text, style)];
  if (end.line === line) return [...rows, ...marked(first, { line, column, until: end.column }, gutter, style)];
  const last = lines[end.line - 1] ?? '';
  const indent = last.length - last.trimStart().length;
  return [
    ...rows,
    ...marked(first, { line, column, until: first.length + 1 }, gutter, style),
    ...(end.line > line + 1 ? [row('', gutter, style.dim(style.symbols.cut), style)] : []),
    ...marked(last, { line: end.line, column: indent + 1, until: end.column }, gutter, style),
  ];
}

/** Where the range ends for the eye: not on a line of which nothing but blanks belongs to it. */
function visibleEnd(lines: readonly string[], { start, end }: Range): { line: number; column: number } {
  let { line, column } = end;
  while (line > start.line && (lines[line - 1] ?? '').slice(0, column - 1).trim() === '') {
    line -= 1;
    column = (lines[line - 1] ?? '').trimEnd().length + 1;
  }
  return { line, column };
}

interface Mark {
  readonly line: number;
  readonly column: number;
  /** The column behind the last marked one. */
  readonly until: number;
}

function marked(text: string, { line, column, until }: Mark, gutter: number, style: Style): string[] {
  const cut = cutAround(text, column - 1, Math.max(1, until - column), style.symbols.cut);
  const carets = `${' '.repeat(cut.offset)}${style.red('^'.repeat(cut.length))}`;
  return [row(String(line), gutter, cut.text, style), row('', gutter, carets, style)];
}

function row(label: string, gutter: number, text: string, style: Style): string {
  return `  ${style.dim(`${label.padStart(gutter)} |`)} ${text}`;
}
