import { rmSync } from 'node:fs';
import { createDiagnostic, type RuleId } from '@dativo/schema';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareWithBaseline, type NamedFinding, renderBaseline, toBaseline } from '../src/validate/baseline.ts';
import { jobText } from './jobs.ts';
import { createSandbox, envelopeOf, type Sandbox } from './sandbox.ts';

/** A job with this many values that YAML 1.1 reads otherwise. */
function warned(jobName: string, count: number): string {
  const odd = ['asset: no', 'tenant_id: yes', 'source_connector: off'].slice(0, count);
  return odd.reduce(
    (text, line) => text.replace(new RegExp(`^${line.split(':')[0]}: .*$`, 'm'), line),
    jobText({ jobName }),
  );
}

describe('dativo validate', () => {
  let sandbox: Sandbox;
  beforeEach(() => {
    sandbox = createSandbox();
    sandbox.write('jobs/orders.yaml', warned('orders', 2));
  });
  afterEach(() => sandbox.remove());

  async function counts(...args: readonly string[]) {
    const ended = await sandbox.dativo(['validate', ...args, '--json']);
    const { data } = envelopeOf(ended) as unknown as { data: { counts: { warning: number; baselined: number } } };
    return { code: ended.code, fresh: data.counts.warning, known: data.counts.baselined, stderr: ended.stderr };
  }
  const entriesOf = (name: string): { file: string; rule: string; count: number }[] =>
    JSON.parse(sandbox.read(name)).findings;

  test('--write-baseline makes what is there known, and only new findings count', async () => {
    const strict = ['jobs', '--fail-on', 'warning'];
    expect(await counts(...strict)).toMatchObject({ code: 1, fresh: 2, known: 0 });
    const written = await counts(...strict, '--write-baseline', 'known.json');
    expect(written).toMatchObject({ code: 0, fresh: 0, known: 2 });
    expect(written.stderr).toMatch(/^Wrote known\.json: 2 findings$/m);
    expect(await counts(...strict, '--baseline', 'known.json')).toMatchObject({ code: 0, fresh: 0, known: 2 });
    sandbox.write('jobs/orders.yaml', `# moved down\n\n${warned('orders', 3)}`);
    expect(await counts(...strict, '--baseline', 'known.json')).toMatchObject({ code: 1, fresh: 1, known: 2 });
  });

  test('what is gone is told and pruned', async () => {
    await counts('jobs', '--write-baseline', 'known.json');
    sandbox.write('jobs/orders.yaml', warned('orders', 1));
    const { stderr } = await counts('jobs', '--baseline', 'known.json');
    expect(stderr).toMatch(/1 known finding is gone: prune with --write-baseline known\.json/);
    await counts('jobs', '--write-baseline', 'known.json');
    expect(entriesOf('known.json')).toHaveLength(1);
    expect((await counts('jobs', '--baseline', 'known.json')).stderr).not.toMatch(/gone/);
  });

  test('files are named from the folder of the baseline, wherever it is called', async () => {
    await counts('jobs', '--write-baseline', 'terraform/known.json');
    expect(entriesOf('terraform/known.json').map(({ file }) => file)).toEqual(Array(2).fill('../jobs/orders.yaml'));
    const { stdout } = await sandbox.shell('cd jobs && dativo validate . --baseline ../terraform/known.json --json');
    expect(JSON.parse(stdout).data.counts).toMatchObject({ warning: 0, baselined: 2 });
  });

  test('entries of files that were not checked stay, those of files that are gone do not', async () => {
    sandbox.write('jobs/refunds.yaml', warned('refunds', 1));
    sandbox.write('jobs/gone.yaml', warned('gone', 1));
    await counts('jobs', '--write-baseline', 'known.json');
    const before = sandbox.read('known.json');
    await counts('jobs/orders.yaml', '--write-baseline', 'known.json');
    expect(sandbox.read('known.json')).toBe(before);
    rmSync(sandbox.path('jobs/gone.yaml'));
    await counts('jobs/orders.yaml', '--write-baseline', 'known.json');
    const files = new Set(entriesOf('known.json').map(({ file }) => file));
    expect([...files]).toEqual(['jobs/orders.yaml', 'jobs/refunds.yaml']);
  });

  test('what later stages rely on is never known', async () => {
    sandbox.write('jobs/refunds.yaml', jobText({ jobName: 'refunds' }).replace('  region: local\n', ''));
    const { code, fresh, known, stderr } = await counts('jobs', '--write-baseline', 'known.json');
    expect({ code, fresh, known }).toEqual({ code: 1, fresh: 0, known: 2 });
    expect(stderr).toMatch(
      /^Wrote known\.json: 2 findings; left out, since later stages rely on the rule: 1 finding$/m,
    );
    expect(entriesOf('known.json').map(({ rule }) => rule)).toEqual(['JOB112', 'JOB112']);
  });

  test('the settings may name it', async () => {
    sandbox.write('dativo.config.yaml', 'baseline: terraform/known.json\n');
    await counts('jobs', '--write-baseline', 'terraform/known.json');
    const { stdout } = await sandbox.shell('cd jobs && dativo validate . --json');
    expect(JSON.parse(stdout).data.counts).toMatchObject({ warning: 0, baselined: 2 });
  });

  test.each([
    ['no JSON', 'nothing', /it does not hold one JSON object/],
    ['another version', '{"version": 2}', /its version is 2; this dativo reads version 1/],
    ['no list', '{"version": 1, "findings": {}}', /it has no list "findings"/],
    ['a broken entry', '{"version": 1, "findings": [{"file": "a"}]}', /findings\[0\] must have file, rule/],
    [
      'a count of none',
      '{"version": 1, "findings": [{"file": "a", "rule": "b", "fingerprint": "c", "count": 0}]}',
      /\[0\]/,
    ],
  ])('a baseline with %s: exit 2', async (_name, text, said) => {
    sandbox.write('known.json', text);
    const { code, stderr } = await sandbox.dativo(['validate', 'jobs', '--baseline', 'known.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/--write-baseline known\.json/);
  });
});

describe('a baseline', () => {
  const finding = fc
    .record({
      name: fc.constantFrom('a.yaml', 'b.yaml', undefined),
      ruleId: fc.constantFrom<RuleId>('JOB112', 'JOB204', 'JOB201'),
      subject: fc.constantFrom('x', 'y'),
    })
    .map(
      ({ name, ruleId, subject }): NamedFinding => ({
        name,
        diagnostic: createDiagnostic({ ruleId, subject, message: subject, file: name ?? '-' }),
      }),
    );
  const findings = fc.array(finding, { maxLength: 12 });
  const names = new Set(['a.yaml', 'b.yaml']);

  test('knows all that it was written from but what cannot be lived with', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { fresh, known, stale } = compareWithBaseline(toBaseline(all, []), all, names);
        expect(fresh.every(({ ruleId, file }) => ruleId === 'JOB201' || file === '-')).toBe(true);
        expect({ all: fresh.length + known.length, stale }).toEqual({ all: all.length, stale: 0 });
      }),
    );
  });

  test('has the same bytes whatever the order of the findings', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const text = renderBaseline(toBaseline(all, []));
        expect(renderBaseline(toBaseline([...all].reverse(), []))).toBe(text);
        expect(JSON.parse(text)).toEqual(toBaseline(all, []));
      }),
    );
  });

  test('counts: of more findings than it knows the others are new, of fewer the others are stale', () => {
    fc.assert(
      fc.property(findings, findings, (before, after) => {
        const { fresh, known, stale } = compareWithBaseline(toBaseline(before, []), after, names);
        const total = toBaseline(before, []).findings.reduce((sum, { count }) => sum + count, 0);
        expect(known.length + stale).toBe(total);
        expect(fresh.length + known.length).toBe(after.length);
      }),
    );
  });
});
