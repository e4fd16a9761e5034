import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IMPORTS } from './budgets.ts';
import { PACKAGES, ROOT } from './pack.ts';

/** Every entry with code, but the testkit's, which is for tests, and that of zod, which loads zod. */
const ENTRIES = PACKAGES.flatMap(({ manifest }) =>
  Object.entries(manifest.exports ?? {})
    .filter(([, target]) => typeof target !== 'string')
    .map(([path]) => join(manifest.name, path)),
).filter((entry) => !/runner-testkit|\/zod$/.test(entry));

test('every entry has a budget', () => {
  expect(Object.keys(IMPORTS).sort()).toEqual([...ENTRIES].sort());
});

test.each(ENTRIES)('importing %s loads no more than its budget', (entry) => {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const args = [join(import.meta.dirname, 'count-loaded.mjs'), entry];
  const found = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' }));
  const { modules, kb } = IMPORTS[entry] ?? { modules: 0, kb: 0 };
  expect(found.modules).toBeLessThanOrEqual(modules);
  expect(found.bytes / 1000).toBeLessThanOrEqual(kb);
});
