import { readFileSync } from 'node:fs';
import type { MeasuredRun } from '@dativo/cost';
import type { RunResult } from '@dativo/runner';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { call } from './call.ts';
import { expectCommandOutput } from './command-output.ts';
import { cloudJob } from './jobs.ts';
import { createSandbox, type Ended, type Sandbox } from './sandbox.ts';

const SCHEMA = readFileSync(new URL('../../../schemas/cost-output.schema.json', import.meta.url), 'utf8');
const validate = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(JSON.parse(SCHEMA));

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  sandbox.write('fleet/a.yaml', cloudJob('a'));
  sandbox.write('fleet/b.yaml', cloudJob('b', 'gcp').replace('team: data', 'team: sales'));
  sandbox.write('fleet/c.yaml', cloudJob('c').replace(/ {2}schedule: .*\n/, ''));
  sandbox.write('fleet/d.yaml', cloudJob('d', 'local').replace(/ {2}schedule: .*\n/, ''));
  for (const [id, attempts, verdict] of [
    ['r1', [600], 'succeeded'],
    ['r2', [300, 900], 'succeeded'],
    ['r3', [1200], 'failed'],
  ] as const)
    sandbox.write(`fleet/.dativo/a/runs/${id}/result.json`, resultText(id, attempts, verdict));
});
afterAll(() => sandbox.remove());

/** What counts of a result, in the words of its schema. */
function resultText(id: string, seconds: readonly number[], verdict: string): string {
  const start = Date.parse('2026-11-01T02:00:00Z');
  const attempts = seconds.map((many, index) => ({
    ...{ attempt: index + 1, rung: null, outcome: 'ended', started_at: new Date(start).toISOString() },
    ended_at: new Date(start + many * 1000).toISOString(),
  }));
  const timeline = { finished_at: new Date(start + 3_600_000).toISOString() };
  const size = { vcpu: 0.25, memory_gib: 0.5 };
  return JSON.stringify({ run_id: id, runtime: 'aws_fargate', verdict, timeline, attempts, cost_unit: size });
}

const cost = (...args: string[]): Promise<Ended> => call(sandbox.folder, ['cost', ...args, '--month', '2026-11']);

async function dataOf(...args: string[]): Promise<Record<string, unknown> & { jobs: Record<string, unknown>[] }> {
  const ended = await cost(...args, '--json');
  const { data } = expectCommandOutput(ended, 'cost');
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  return data as Awaited<ReturnType<typeof dataOf>>;
}

test('the table has a row for each job, and says what stands behind the sum', async () => {
  const { code, stdout, stderr } = await cost('fleet');
  const [head, a, b, c, d, empty, sum, rest] = stdout.split('\n');
  expect(code).toBe(0);
  expect(head).toMatch(/^JOB +SIZE +PER RUN +P95 +RUNS\/MONTH +PER MONTH +WASTED +BASIS$/);
  // A quarter of a CPU and half a GB cost 0.25 x $0.04048 + 0.5 x $0.004445 = $0.0123425 an hour. The median run took 1200 s,
  // of 3000 s paid for 1500 were in vain.
  expect(a).toMatch(/^a +0.25 vCPU, 0.5 GiB +\$0.0041 +\$0.0041 +30 +\$0.12 +50% +measured from 3 runs$/);
  expect(b).toMatch(/^b +1 vCPU, 0.5 GiB +- +- +30 +- +- +unknown$/);
  expect(c).toMatch(/^c +0.25 vCPU, 0.5 GiB +- +- +on demand +- +- +unknown$/);
  expect(d).toMatch(/^d +- +\$0 +- +on demand +\$0 +- +this machine$/);
  expect(empty).toBe('');
  expect(sum).toMatch(
    /^\$0.12 in 2026-11, 2 of 4 jobs not known\. List prices of \d{4}-\d\d-\d\d, in US dollars; those of 3 jobs/,
  );
  expect(rest).toMatch(/^Not included: network egress, NAT.*; logs.*; taxes and support\.$/);
  expect(stderr).toMatch(/^warning: a: only 3 measured runs$/m);
  expect(stderr).toMatch(/^warning: b and 1 other: nothing says how long a run takes/m);
  expect((await cost('fleet', '--quiet')).stderr).toBe('');
});

test('what --json gives is what the schema says, with exact amounts', async () => {
  const { jobs, total, groups } = await dataOf('fleet', '--by', 'team');
  expect(jobs[0]).toMatchObject({
    ...{ file: 'fleet/a.yaml', job: 'a', per_hour: '0.0123425', basis: { kind: 'measured', runs: 3 } },
    // Of 600 s, of 300 s and 900 s, of 1200 s; CPU and memory of each attempt are rounded.
    per_run: { low: '0.002057084', typical: '0.004114166', high: '0.004114166' },
    per_month: { typical: '0.12342498' },
    wasted: { amount: '0.005142707', of: '0.010285416', percent: 50 },
    runs: { count: 30, from: 'schedule', month: '2026-11', timezone: 'UTC' },
  });
  expect(total).toMatchObject({ jobs: 4, unknown: 2, bounded: 0 });
  expect(groups).toMatchObject([
    { by: 'team', name: 'data', jobs: 3 },
    { by: 'team', name: 'sales', jobs: 1 },
  ]);
});

test.each([
  [['--duration', '1h'], '0.0123425', { kind: 'given', seconds: 3600 }],
  [['--last', '1'], '0.002057084', { kind: 'measured', runs: 1 }],
  [['--replicas', '2'], undefined, { kind: 'service', replicas: 2 }],
])('%j decides what a run rests on', async (args, typical, basis) => {
  const { jobs } = await dataOf('fleet/a.yaml', ...args);
  expect(jobs[0]).toMatchObject({ basis, per_run: typical === undefined ? null : { typical } });
});

test('--runs-per-month counts before the schedule', async () => {
  const { jobs } = await dataOf('fleet/a.yaml', '--runs-per-month', '2', '--duration', '1h');
  expect(jobs[0]).toMatchObject({ runs: { count: 2, from: 'given' }, per_month: { typical: '0.024685' } });
});

test('sums by runtime stand below the table', async () => {
  const { stdout } = await cost('fleet', '--duration', '1h', '--by', 'runtime');
  expect(stdout).toMatch(/^RUNTIME +JOBS +PER MONTH +WASTED\n/m);
  // 30 hours of (1 x 0.000018 + 0.5 x 0.000002) a second.
  expect(stdout).toMatch(/^gcp_cloud_run +1 +\$2.05 +-\naws_fargate +2 +\$0.37 +50% +1 of 2 jobs not known\n/m);
});

describe('--max-month', () => {
  test.each([
    ['0.37', 1],
    ['0.370274', 1],
    ['0.370275', 0],
    ['0.38', 0],
  ])('%s is compared with all jobs together', async (amount, code) => {
    const ended = await cost('fleet/a.yaml', '--duration', '1h', '--max-month', amount);
    expect(ended.code).toBe(code);
    expect(ended.stderr.includes('a month costs $0.37, more than $0.37 (--max-month)')).toBe(code === 1);
  });

  test('says what it could not compare, and is an error in JSON', async () => {
    const ended = await cost('fleet', '--max-month', '0.01', '--json');
    expect(ended.stderr).toContain('what 2 jobs will cost is not known, and not counted');
    const { data, error } = expectCommandOutput(ended, 'cost');
    expect([ended.code, error]).toMatchObject([1, { code: 'TOO_EXPENSIVE' }]);
    expect(validate(data)).toBe(true);
  });
});

describe('--format', () => {
  test('markdown is a table for a comment', async () => {
    const { stdout } = await cost('fleet/a.yaml', '--format', 'markdown');
    expect(stdout).toContain('| a | &#36;0.0041 | 30 | &#36;0.12 | 50 % | measured from 3 runs |\n');
  });

  test('csv has amounts in full, and no formula', async () => {
    sandbox.write('odd, too.yaml', cloudJob('x').replace('team: data', 'team: "=1+1"'));
    const { stdout } = await cost('odd, too.yaml', '--duration', '1h', '--format', 'csv');
    const [head, row, end] = stdout.split('\r\n');
    expect(head).toMatch(/^file,job,runtime,region,team,cost_center,environment,vcpu,memory_mib,per_run_usd,/);
    expect(row).toBe(
      `"odd, too.yaml",x,aws_fargate,eu-west-1,'=1+1,platform,dev,0.25,512,0.0123425,0.0123425,30,0.370275,0.370275,,runs of 3600 s`,
    );
    expect(end).toBe('');
  });
});

describe('--prices', () => {
  const group = { name: 'contract', regions: ['eu-west-1'], per: 'hour', vcpu: '0.04', memory_gib: '0.004' };
  const table = { version: 1, currency: 'USD', runtimes: { aws_fargate: { groups: [group] } } };

  test('count before the standard ones, and are named', async () => {
    sandbox.write('own.json', JSON.stringify(table));
    const { stdout } = await cost('fleet/a.yaml', '--duration', '1h', '--prices', 'own.json');
    // 0.25 x 0.04 + 0.5 x 0.004
    expect(stdout).toMatch(/^a .* \$0.012 .* \$0.36 /m);
    expect(stdout).toMatch(/List prices of [\d-]+, and own.json, in US dollars\.\n/);
    const { jobs } = await dataOf('fleet/a.yaml', '--prices', 'own.json');
    expect(jobs[0]).toMatchObject({ per_hour: '0.012', price: { group: 'contract', is_own: true, checked: 'own' } });
  });

  test.each([
    ['{ "version": 1,\n  "currency": "EUR", "runtimes": {} }', 'own.json:2:15: `currency` is "EUR"; it must be "USD"'],
    ['[', 'own.json:1:'],
  ])('that are wrong are refused with their place: %j', async (text, words) => {
    sandbox.write('own.json', text);
    const { code, stderr } = await cost('fleet/a.yaml', '--prices', 'own.json');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
  });
});

test.each([
  [['--month', '2026-13'], '--month is "2026-13"'],
  [['--max-month', '5 EUR'], '--max-month is "5 EUR"'],
  [['--prices', 'nowhere.json'], 'the prices cannot be read: nowhere.json'],
  [['--by', 'colour'], '--by is "colour"; use one of team, cost_center, environment, runtime'],
  [['--duration', 'long'], '--duration is "long"; give a time such as'],
])('%j is refused', async (args, words) => {
  const { code, stderr } = await call(sandbox.folder, ['cost', 'fleet/a.yaml', ...args]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
});

test.each([
  ['not JSON', '{'],
  ['another file', '{"runtime": "aws_fargate"}'],
  ['attempts that are none', resultText('x', [1], 'succeeded').replace(/\[\{.*?\}\]/, '[null]')],
  ['times that are none', resultText('x', [1], 'succeeded').replaceAll('2026-11', 'then')],
])('a record that is %s is told and hides no other', async (_name, text) => {
  sandbox.write('fleet/.dativo/a/runs/broken/result.json', text);
  const { code, stdout, stderr } = await cost('fleet/a.yaml');
  sandbox.write('fleet/.dativo/a/runs/broken/result.json', resultText('r4', [600], 'succeeded'));
  expect([code, stdout]).toEqual([0, expect.stringContaining('measured from 3 runs')]);
  expect(stderr).toMatch(/broken.result\.json is .*, and does not count$/m);
});

test('the result of a run is what is asked for', () => {
  expectTypeOf<RunResult>().toExtend<MeasuredRun>();
});

test('a job with errors is shown with its findings, and nothing is estimated', async () => {
  sandbox.write('bad/job.yaml', cloudJob('bad').replace('cpu: "256"', 'cpu: "300"'));
  const { code, stdout, stderr } = await cost('bad', 'fleet/a.yaml');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/JOB60\d/);
});
