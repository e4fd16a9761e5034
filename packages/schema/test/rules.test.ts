import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Diagnostic,
  type Fix,
  type ParseOptions,
  parseJob,
  parseResolvedJob,
  type RuleId,
  ruleCatalog,
} from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { formatted } from './formatted.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'rules');

/** Rules that a text alone cannot break: they belong to whoever reads the file, to other stages, or need other files. */
const GIVEN_ELSEWHERE = /^JOB(?:0\d\d|101|106|306|5\d\d|8\d\d|910)$/;

/** What a project has to know or ask for before a rule speaks. */
const PROJECTS: Readonly<Partial<Record<RuleId, ParseOptions>>> = {
  JOB640: { containerMode: 'cloud' },
  JOB641: { containerMode: 'cloud' },
  JOB708: { rules: { JOB708: 'info' } },
  JOB710: { tagDefaults: { cost_center: 'central' } },
  JOB721: { rules: { JOB721: 'info' } },
};

const ids = Object.keys(ruleCatalog) as RuleId[];
const here = ids.filter((id) => !GIVEN_ELSEWHERE.test(id));

test('every rule that parsing can give has a bad and a good example', () => {
  const folders = readdirSync(FIXTURES).sort();
  expect(folders).toEqual([...here].sort());
  for (const id of folders)
    expect(readdirSync(join(FIXTURES, id))).toEqual(expect.arrayContaining(['bad.yaml', 'good.yaml']));
});

describe.each(here)('%s', (id) => {
  const files = readdirSync(join(FIXTURES, id)).filter((name) => name.endsWith('.yaml'));

  test.each(files.filter((name) => name.startsWith('bad')))('%s breaks this rule and no other', async (name) => {
    const diagnostics = parseFixture(id, name);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([id]);
    expect(diagnostics[0]?.severity).toBe(ruleCatalog[id].severity);
    await expect(formatted(diagnostics)).toMatchFileSnapshot(join(FIXTURES, id, name.replace(/yaml$/, 'out')));
  });

  test.each(files.filter((name) => name.startsWith('good')))('%s keeps all rules', (name) => {
    expect(parseFixture(id, name)).toEqual([]);
  });

  const fixable = files.filter((name) => parseFixture(id, name).some(({ fix }) => fix !== undefined));

  test.runIf(fixable.length > 0).each(fixable)('the fix of %s mends it', (name) => {
    const [diagnostic] = parseFixture(id, name);
    expect(
      parsed(id, applied(readFixture(id, name), diagnostic?.fix)).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });
});

function parseFixture(id: RuleId, name: string): readonly Diagnostic[] {
  return parsed(id, readFixture(id, name));
}

function parsed(id: RuleId, text: string): readonly Diagnostic[] {
  return (id === 'JOB406' ? parseResolvedJob : parseJob)(text, { file: 'job.yaml', ...PROJECTS[id] }).diagnostics;
}

function readFixture(id: RuleId, name: string): string {
  return readFileSync(join(FIXTURES, id, name), 'utf8');
}

function applied(text: string, fix: Fix | undefined): string {
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.range.start.offset - a.range.start.offset);
  return edits.reduce(
    (result, { range, newText }) => result.slice(0, range.start.offset) + newText + result.slice(range.end.offset),
    text,
  );
}
