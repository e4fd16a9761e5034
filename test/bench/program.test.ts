import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOptions } from '../../bench/options.ts';
import { allRows } from '../../bench/rows/all-rows.ts';
import { Workshop } from '../../bench/workshop.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/performance.md'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dativo-bench-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the bench measures and prints a row', () => {
  const json = join(folder, 'rows.json');
  const args = ['bench/main.ts', '--only', 'version', '--rounds', '1', '--without-peers', '--json', json];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  // How long it took is not for a test.
  expect([0, 1], stderr).toContain(status);
  expect(stdout).toMatch(/^Node .+; one round\n\nwhat +target +measured/);
  expect(stdout).toMatch(/^dativo --version +≤ a bare node \+ 5 ms +-?[\d.]+ ms .+ (met|not met)$/m);
  const { rows } = JSON.parse(readFileSync(json, 'utf8')) as { rows: { what: string; samples: unknown[] }[] };
  expect(rows.map(({ what, samples }) => [what, samples.length])).toEqual([['dativo --version', 5]]);
});

test.each([
  { argv: ['--rounds', '0'], message: '--rounds is "0"; it is a whole number from 1 to 999' },
  { argv: ['--rounds', 'many'], message: '--rounds is "many"; it is a whole number from 1 to 999' },
  { argv: ['--write', '--only', 'x'], message: '--write and --only exclude each other: the page has every row' },
  { argv: ['--fast'], message: "Unknown option '--fast'" },
])('$argv is refused', ({ argv, message }) => {
  expect(() => readOptions(argv, {})).toThrow(message);
});

test('the page shows calls that the bench takes', () => {
  const calls = [...PAGE.matchAll(/^ {4}npm run bench(?: --(.*?))? +#/gm)].map(([, words = '']) => words);
  expect(calls.length).toBeGreaterThan(2);
  for (const words of calls) {
    const argv = [...words.matchAll(/'([^']+)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(() => readOptions(argv, {}), words).not.toThrow();
  }
});

test('the page has every row of the bench, and rows have names of their own', () => {
  const workshop = new Workshop({ withPeers: false });
  const names = allRows(workshop).map(({ what }) => what);
  workshop.close();
  expect(new Set(names).size).toBe(names.length);
  const shown = [...PAGE.matchAll(/^\| (?!what|---)(.+?) \| [≤≥a-z]/gm)].map(([, what]) => what);
  expect(shown).toEqual(names);
});
