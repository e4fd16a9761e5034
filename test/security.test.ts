import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const TABLE = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| input'));

/** The last cell of a row: a file and the title of a test in it. */
const HELD_BY = /\| `([^`]+\.test\.ts)`: "(.+)" \|$/;

test.each(TABLE)('a test holds: %s', (line) => {
  const [, file = '', title = ''] = HELD_BY.exec(line) ?? [];
  expect(existsSync(join(ROOT, file)), `${file || 'a test file'} is to be there`).toBe(true);
  const text = readFileSync(join(ROOT, file), 'utf8');
  const ends = ["'", '"', '`'].map((quote) => title + quote);
  const at = text.split('\n').findIndex((row) => ends.some((end) => row.includes(end)));
  expect(at, `"${title}" is to be the title of a test`).toBeGreaterThanOrEqual(0);
  const call = text
    .split('\n')
    .slice(Math.max(0, at - 1), at + 1)
    .join('\n');
  expect(call, 'a test that is left out holds nothing').not.toMatch(/\.(?:skip|todo)\(/);
});

test('every kind of input is in the table', () => {
  const inputs = ['job file', 'connector', 'settings', 'runner.yaml', 'outputs', 'state', 'Terraform', 'plan file'];
  const others = ['answers of', 'log of the job', 'environment', 'terminal', '.dativo', 'journal', 'lock store'];
  const text = TABLE.join('\n');
  expect([...inputs, ...others].filter((input) => !text.includes(input))).toEqual([]);
});
