import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { globMatcher } from '../src/config/glob-pattern.ts';

const files = [
  'a.yaml',
  'b.yml',
  'ab.yaml',
  'a+b.yaml',
  'jobs/a.yaml',
  'jobs/b.yaml',
  'jobs/c.json',
  'jobs/.hidden.yaml',
  'jobs/eu/a.yaml',
  'jobs/eu/west/a.yaml',
  'jobs/us/b.yaml',
  '.git/a.yaml',
  'x/jobs/a.yaml',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dativo-glob-'));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Ignores are matched against names, job files are looked for on the disk; both must mean the same by a glob.
test.each([
  '*.yaml',
  '**/*.yaml',
  '**',
  'jobs/**',
  'jobs/*.yaml',
  './jobs/*.yaml',
  'jobs/**/*.yaml',
  'jobs/**/a.yaml',
  'jobs/*/a.yaml',
  '**/jobs/a.yaml',
  '?.yaml',
  'a?.yaml',
  '[ab].*',
  '[a-b].yaml',
  '[!a].y*ml',
  '*.{yaml,yml}',
  'jobs/{eu,us}/*.yaml',
  '{jobs,x/jobs}/a.yaml',
  'jobs/{eu/{west,east},us}/*.yaml',
  'a\\+b.yaml',
  'jobs/.hidden.yaml',
  'jobs/.*.yaml',
  'nothing/*.yaml',
  'a.yaml',
])('%s matches the names that tinyglobby finds', async (pattern) => {
  const found = await glob(pattern, { cwd: folder, expandDirectories: false });
  expect(files.filter(globMatcher(pattern)).sort()).toEqual(found.sort());
});
