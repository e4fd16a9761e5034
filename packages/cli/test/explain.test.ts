import { type RuleId, ruleCatalog } from '@dativo/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderTagRules, TAG_RULE_IDS, tagRulePage } from '../src/audit/rule-page.ts';
import { rulePages } from '../src/generated/rule-pages.ts';
import { renderRuleList, renderRulePage } from '../src/render/rule-page.ts';
import { createStyle } from '../src/style.ts';
import { createSandbox, envelopeOf, type Sandbox } from './sandbox.ts';

const plain = createStyle(false);
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.remove());

describe('the pages', () => {
  test('are those of the catalogue', () => {
    expect(rulePages.map(({ id }) => id)).toEqual(Object.keys(ruleCatalog).sort());
    for (const { id, severity, summary, source, isContract } of rulePages) {
      const rule = ruleCatalog[id as RuleId];
      expect({ severity, summary, source, isContract }, id).toEqual({
        severity: rule.severity,
        summary: rule.summary,
        source: rule.source,
        isContract: rule.isContract ?? false,
      });
    }
  });

  test.each(rulePages.map((page) => [page.id, page] as const))(
    '%s says why and shows what breaks and keeps the rule',
    (id, page) => {
      expect(page.why).toMatch(/^[A-Z].{30,}\.$/);
      expect(page.docsUrl).toContain(`/docs/rules/${id}.md`);
      expect(page.example?.output, 'no example').toContain(`[${id}]`);
      expect(page.example?.good.length).toBeGreaterThan(0);
      expect(page.example?.good).not.toEqual(page.example?.bad);
    },
  );

  test.each(rulePages.map((page) => [page.id, page] as const))('%s fits a terminal', (_id, page) => {
    const files = [...(page.example?.bad ?? []), ...(page.example?.good ?? [])].flatMap(({ text }) => text.split('\n'));
    const text = renderRulePage(page, plain);
    const prose = text.split('\n').filter((line) => {
      const isFile = files.includes(line.trimStart()) || files.some((one) => one !== '' && line.endsWith(one));
      return !isFile && !/^ *\d* \|/.test(line) && !line.includes('https://') && !line.startsWith('  $ ');
    });
    expect(prose.filter((line) => line.length > 80)).toEqual([]);
    expect(text).not.toMatch(/^#{1,3} \w|\*\*\w|```/m);
    // Nothing in an example may steer the terminal.
    expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
  });
});

test('explain shows one page', async () => {
  const { code, stdout, stderr } = await sandbox.dativo(['explain', 'JOB203']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const page = rulePages.find(({ id }) => id === 'JOB203');
  expect(page && renderRulePage(page, plain)).toBe(stdout);
  expect(stdout).toMatch(/^JOB203 {2}error, cannot be switched off\n\nA value is one of those that its key allows\.\n/);
  expect(stdout.replace(/\n {6,}/g, ' ')).toContain(
    '`provider` is "amazon"; use one of aws, azure, gcp, local [JOB203]',
  );
  expect(stdout).not.toContain('job-ignore');
});

test('explain tells how to accept a finding that may be accepted', async () => {
  const { stdout } = await sandbox.dativo(['explain', 'JOB112']);
  expect(stdout).toContain('    # job-ignore JOB112 -- why this is fine here\n');
  expect(stdout).toContain('    rules:\n      JOB112: off\n');
});

test('explain without a rule lists all rules', async () => {
  const { code, stdout } = await sandbox.dativo(['explain']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: renderRuleList(rulePages, plain, renderTagRules(plain)) });
  expect(stdout.match(/^ {2}JOB\d{3} {2}/gm)).toHaveLength(rulePages.length);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test.each([['job203'], ['203']])('explain takes %s for JOB203', async (name) => {
  const { code, stdout } = await sandbox.dativo(['explain', name]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^JOB203 /);
});

test.each([
  ['JOB20', 'Did you mean JOB20'],
  ['JBO203', 'Did you mean JOB203?'],
  ['tags', '"tags" is not a rule.\n'],
])('explain %s exits 2', async (name, said) => {
  const { code, stdout, stderr } = await sandbox.dativo(['explain', name]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).toContain('help: dativo explain lists all rules.');
});

test('explain --json gives the data', async () => {
  const one = envelopeOf(await sandbox.dativo(['explain', 'JOB302', '--json']));
  expect(one).toMatchObject({ ok: true, data: rulePages.find(({ id }) => id === 'JOB302') });
  const all = envelopeOf(await sandbox.dativo(['explain', '--json']));
  expect(all['data']).toEqual({
    rules: [...rulePages.map(({ example: _, ...rest }) => rest), ...TAG_RULE_IDS.map(tagRulePage)],
  });
});
