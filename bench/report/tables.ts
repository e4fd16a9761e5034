import type { Judged } from '../judge.ts';
import { HEADINGS, type Words, wordsOf } from './words.ts';

const COLUMNS = [
  'what',
  'target',
  'measured',
  'range',
  'figures',
  'verdict',
] as const satisfies readonly (keyof Words)[];

/** For a terminal: columns as wide as what is in them. */
export function textTable(all: readonly Judged[]): string {
  const lines = [HEADINGS, ...all.map(wordsOf)];
  const widths = COLUMNS.map((column) => Math.max(...lines.map((line) => line[column].length)));
  const line = (words: Words) =>
    COLUMNS.map((column, index) => words[column].padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = '', ...rest] = lines.map(line);
  return [head, '-'.repeat(head.length), ...rest].join('\n');
}

export function markdownTable(all: readonly Judged[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const cells = (words: Words) => COLUMNS.map((column) => words[column]);
  return [line(cells(HEADINGS)), line(COLUMNS.map(() => '---')), ...all.map((one) => line(cells(wordsOf(one))))].join(
    '\n',
  );
}
