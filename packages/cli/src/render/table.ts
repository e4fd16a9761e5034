import { stripVTControlCharacters } from 'node:util';
import type { Style } from '../style.ts';
import { displayWidth } from './display-width.ts';

/** Columns as wide as what is in them, under a head; the last one is not filled up. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[], style: Style): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => displayWidth(stripVTControlCharacters(row[column] ?? '')))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => fill(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [style.bold(line(head)), ...rows.map(line)].map((text) => `${text}\n`).join('');
}

function fill(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - displayWidth(stripVTControlCharacters(cell))));
}
