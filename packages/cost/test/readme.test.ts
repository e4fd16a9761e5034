import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dativo-readme-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(ROOT, 'examples'), join(folder, 'examples'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the program prints what stands below it, and there is no other block', async () => {
  const [[, program = ''] = [], [, output] = [], ...others] = README.matchAll(/^```\w+\n(.*?)^```$/gms);
  expect(others).toEqual([]);
  await writeFile(join(folder, 'program.mjs'), program);
  const args = ['--conditions=@dativo/source', 'program.mjs'];
  expect(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })).toBe(output);
});
