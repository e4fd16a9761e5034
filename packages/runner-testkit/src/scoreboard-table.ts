import type { Score, Scores } from './scoreboard.ts';
import { type RowId, SCOREBOARD_ROWS } from './scoreboard-rows.ts';

const BEGIN = '<!-- scoreboard: written by the contract tests, `npx vitest run packages/runner-*/test/contract -u` -->';
const END = '<!-- end of scoreboard -->';

type Column = ReadonlyMap<string, string>;

/** A document with one column of its scoreboard replaced by these scores. Throws where the markers are missing. */
export function renderScoreboard(document: string, runtime: string, scores: Scores): string {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the document lacks the markers ${BEGIN} and ${END}`);
  const columns = readColumns(document.slice(from + BEGIN.length, to));
  columns.set(runtime, toColumn(scores));
  return `${document.slice(0, from)}${BEGIN}\n\n${toTable(columns)}\n\n${document.slice(to)}`;
}

function toColumn(scores: Scores): Column {
  return new Map(Object.entries(scores).map(([id, score]) => [id, toCell(score)]));
}

function toCell({ tests, passed }: Score): string {
  return passed === tests ? `✔ ${tests}` : `✘ ${passed} of ${tests}`;
}

function readColumns(table: string): Map<string, Column> {
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(toCells);
  const [header = [], , ...body] = rows;
  const columns = header.slice(2).map((name, index): [string, Column] => {
    return [unquote(name), new Map(body.map((cells) => [cells[0] ?? '', cells[index + 2] ?? NONE]))];
  });
  return new Map(columns);
}

function toTable(columns: ReadonlyMap<string, Column>): string {
  const names = [...columns.keys()].sort();
  const header = ['', 'what is held', ...names.map((name) => `\`${name}\``)];
  const body = Object.entries(SCOREBOARD_ROWS).map(([id, text]) => {
    return [id, text, ...names.map((name) => columns.get(name)?.get(id as RowId) ?? NONE)];
  });
  return [header, header.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const NONE = '–';

function toCells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function unquote(name: string): string {
  return name.replaceAll('`', '');
}
