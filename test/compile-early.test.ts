import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compileEarly } from '../scripts/compile-early.ts';

const PROGRAM = `console.log(early(2));
function early(n) { return [n].map((x) => x + 1).map(function add(x) { return late.name + x + inner(x); function inner(y) { return y; } })[0]; }
class Shape { static make() { return new Shape(() => 'made'); } constructor(make) { this.make = make; } get text() { return this.make(); } }
function late(n = (() => 3)()) { return n; }
const methods = { say() { return 'said'; }, get word() { return 'got'; }, tell: () => 'told', async *ask() { yield (async () => 'asked')(); } };
console.log(Shape.make().text, methods.say(), methods.word, methods.tell(), ((a) => (b) => a + b)(1)(2), early.name);
if (process.argv.length > 5) console.log(late());
methods.ask().next().then(({ value }) => console.log(value));
`;

test('a file that is compiled early does the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-early-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'program.cjs');
  const run = () => spawnSync(process.execPath, [file], { encoding: 'utf8' });
  writeFileSync(file, PROGRAM);
  const before = run();
  expect(before).toMatchObject({ status: 0, stderr: '' });
  compileEarly([file, join(folder, 'never-loaded.cjs')], [[file]]);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('var early=(function early(n)');
  expect(text).toContain('.map(((x) => x + 1))');
  expect(text).toContain('\nfunction late(n');
  expect(run()).toMatchObject({ status: 0, stderr: '', stdout: before.stdout });
});
