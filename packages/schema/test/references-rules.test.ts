import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RuleId, ruleCatalog } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { formatted } from './formatted.ts';
import { CASES, findingsIn, relatedLines } from './reference-case.ts';

const ids = Object.keys(ruleCatalog) as RuleId[];
const folders = readdirSync(CASES)
  .filter((name) => name !== 'base')
  .sort() as RuleId[];

test.each(ids.filter((id) => id.startsWith('JOB8')))('%s has good and bad cases', (id) => {
  expect(folders).toContain(id);
  const names = readdirSync(join(CASES, id));
  expect(names.filter((name) => name.startsWith('bad-')).length).toBeGreaterThanOrEqual(5);
  expect(names.filter((name) => name.startsWith('good-')).length).toBeGreaterThanOrEqual(1);
});

describe.each(folders)('%s', (id) => {
  const names = readdirSync(join(CASES, id));

  test.each(names.filter((name) => name.startsWith('bad-')))('%s breaks this rule and no other', async (name) => {
    const diagnostics = await findingsIn(id, name);
    expect([...new Set(diagnostics.map(({ ruleId }) => ruleId))]).toEqual([id]);
    expect(diagnostics[0]?.severity).toBe(ruleCatalog[id].severity);
    const lines = diagnostics.map((diagnostic) => formatted([diagnostic]) + relatedLines(diagnostic)).join('');
    await expect(lines).toMatchFileSnapshot(join(CASES, id, name, 'expected.out'));
  });

  test.each(names.filter((name) => name.startsWith('good-')))('%s keeps all rules', async (name) => {
    expect(await findingsIn(id, name)).toEqual([]);
  });
});
