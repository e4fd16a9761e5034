import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judged } from '../judge.ts';
import { type Machine, runLine } from '../machine.ts';
import { drawChart } from './chart.ts';
import { markdownTable } from './tables.ts';

const START = '<!-- measured: written by npm run bench -- --write -->';
const END = '<!-- /measured -->';

/** Replaces what `docs/performance.md` says of a run, and its picture; the words around stay. */
export function writeDocument(docs: string, judged: readonly Judged[], machine: Machine, rounds: number): void {
  const page = join(docs, 'performance.md');
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(START);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error(`${page} has no lines ${START} and ${END}`);
  const measured = `${runLine(machine, rounds)}.\n\n${markdownTable(judged)}`;
  writeFileSync(page, `${before}${START}\n\n${measured}\n\n${END}${after}`);
  writeFileSync(join(docs, 'performance.svg'), drawChart(judged));
}
