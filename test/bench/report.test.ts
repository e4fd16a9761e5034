import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judge } from '../../bench/judge.ts';
import { drawChart } from '../../bench/report/chart.ts';
import { markdownTable, textTable } from '../../bench/report/tables.ts';
import { writeDocument } from '../../bench/report/write-document.ts';
import { createMeasured, createRow } from './rows.ts';

const JUDGED = [
  createMeasured([1.234, 1.3, 1.2]),
  createMeasured([12.04, 11, 150], {
    what: 'validate <one> file',
    topic: 'one file',
    target: { bound: 'at most', limit: 10, unit: 'ms', than: 'a bare node' },
  }),
  createMeasured([6.5], {
    what: 'other | tool, 3 files',
    topic: 'other tools',
    weight: 'comparison',
    target: { bound: 'at least', limit: 1, unit: '×', than: 'as long as dativo' },
  }),
  {
    row: createRow({ what: 'with a tool' }),
    samples: [],
    fault: { kind: 'missing', why: 'no tool on this machine' } as const,
  },
].map(judge);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dativo-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the table has target, measured and verdict of every row', () => {
  expect(`\n${textTable(JUDGED)}\n`).toMatchInlineSnapshot(`
    "
    what                   target                 measured  quartiles (rounds)  dativo / the other  verdict
    -------------------------------------------------------------------------------------------------------
    validate 3 files       ≤ 2 × reading <them>   1.23 ×    1.22 … 1.27 (3)     12.3 / 10 ms        met
    validate <one> file    ≤ a bare node + 10 ms  12.0 ms   11.5 … 81.0 (3)     120 / 10 ms         not met
    other | tool, 3 files  as long as dativo      6.50 ×    (1)                 65 / 10 ms          –
    with a tool            ≤ 2 × reading <them>                                                     skipped: no tool on this machine
    "
  `);
});

test('a table for a page keeps its columns', () => {
  const lines = markdownTable(JUDGED).split('\n');
  expect(lines).toHaveLength(JUDGED.length + 2);
  expect(lines.map((line) => line.replaceAll('\\|', '').split('|').length)).toEqual(lines.map(() => 8));
});

test('the picture says in words what it shows, and is well-formed', async () => {
  const { validateXML } = await import('xmllint-wasm');
  const picture = drawChart(JUDGED);
  expect(picture).toContain('validate &lt;one&gt; file 12.0 ms of 10 ms');
  expect(picture).toContain('other | tool, 3 files 6.50 ×');
  expect(picture).not.toMatch(/NaN|Infinity|undefined/);
  const { valid, errors } = await validateXML({ xml: picture, normalization: 'format' });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
});

test('a run replaces what the page says of the last one, and nothing else', () => {
  const page = join(folder, 'performance.md');
  const start = '<!-- measured: written by npm run bench -- --write -->';
  writeFileSync(page, `before\n${start}\nold figures\n<!-- /measured -->\nafter\n`);
  const machine = { node: '24.0.0', system: 'Linux', processor: 'Eight', cores: 2, memoryGib: 8 };
  for (const rounds of [3, 7]) writeDocument(folder, JUDGED, machine, rounds);
  const text = readFileSync(page, 'utf8');
  expect(text).toMatch(
    /^before\n<!-- measured.+\n\nNode 24\.0\.0, Linux, Eight, 2 cores, 8 GiB; medians of 7 rounds\.\n\n\| what/,
  );
  expect(text.endsWith('|\n\n<!-- /measured -->\nafter\n')).toBe(true);
  expect(text).not.toMatch(/old figures|3 rounds/);
  expect(readFileSync(join(folder, 'performance.svg'), 'utf8')).toContain('<svg');
});
