import { type CostEstimate, type EstimateOptions, estimateCost, formatUsd, sumCosts, toDecimal } from '@dativo/cost';
import type { Job } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudRun, codesOf, containerApps, fargate, jobOn, runOf } from './jobs.ts';

const MONTH = '2026-11';
const estimate = (job: Job, options: Partial<EstimateOptions> = {}): CostEstimate =>
  estimateCost(job, { month: MONTH, ...options });
const perRun = (job: Job, durationSeconds: number, more: Partial<EstimateOptions> = {}): string =>
  toDecimal(estimate(job, { durationSeconds, ...more }).perRun?.typical ?? Number.NaN);

describe('a run', () => {
  test('of five tasks a day, ten minutes each, is what the vendor computes in its example', () => {
    // Example 1 of https://aws.amazon.com/fargate/pricing/: 5 tasks of 1 vCPU and 2 GB, 10 minutes on each of 30 days, N. Virginia:
    // 5 x 1 x $0.04048 / 3600 x 600 x 30 = $1.01 and 5 x 2 x $0.004445 / 3600 x 600 x 30 = $0.22.
    const { parts, perMonth } = estimate(fargate(), { durationSeconds: 600, runsPerMonth: 150 });
    expect(formatUsd((parts?.cpu ?? 0) * 150)).toBe('$1.01');
    expect(formatUsd((parts?.memory ?? 0) * 150)).toBe('$0.22');
    expect(formatUsd(perMonth?.typical ?? 0)).toBe('$1.23');
  });

  test.each([
    // Computed by hand: (0.04048 + 2 x 0.004445) / 3600 = 0.0000137138… a second.
    ['Fargate charges a minute for less', fargate(), 1, '0.000822834'],
    ['of a minute on Fargate costs the same', fargate(), 60, '0.000822834'],
    ['Fargate counts whole seconds', fargate(), 60.001, '0.000836547'],
    ['of an hour on Fargate', fargate(), 3600, '0.04937'],
    ['with a quarter of a CPU', fargate({ runtime: { cpu: 256, memory: 512 } }), 3600, '0.0123425'],
    // (0.000018 + 0.5 x 0.000002) = 0.000019 a second.
    ['Cloud Run charges a minute for less', cloudRun(), 1, '0.00114'],
    ['Cloud Run counts tenths of a second', cloudRun(), 60.01, '0.0011419'],
    ['of a hundred seconds on Cloud Run', cloudRun(), 100, '0.0019'],
    ['of a hundred seconds in tier 2', cloudRun({}, 'europe-west3'), 100, '0.00228'],
    // (0.5 x 0.000024 + 1 x 0.000003) = 0.000015 a second.
    ['Container Apps charges seconds', containerApps(), 1, '0.000015'],
    ['Container Apps counts whole seconds', containerApps(), 1.2, '0.00003'],
    ['of an hour on Container Apps', containerApps(), 3600, '0.054'],
  ])('%s', (_name, job, seconds, amount) => {
    expect(perRun(job, seconds)).toBe(amount);
  });

  test('has parts that add up, with what the shortest charged time adds', () => {
    const { parts, perRun: cost } = estimate(fargate(), { durationSeconds: 15 });
    expect(parts).toEqual({ cpu: 168_667, memory: 37_042, storage: 0, minimum: 617_125 });
    expect(cost?.typical).toBe(822_834);
  });

  test('pays for storage above twenty GB only', () => {
    expect(perRun(fargate(), 3600, { storageGib: 20 })).toBe('0.04937');
    expect(perRun(fargate(), 3600, { storageGib: 120 })).toBe('0.06047');
    expect(codesOf(estimate(fargate({}, 'ca-central-1'), { durationSeconds: 60, storageGib: 30 }))).toEqual([
      'no-price',
    ]);
  });

  test.each([
    ['no cpu and no memory', fargate({ runtime: { cpu: undefined, memory: undefined } }), 1, 2048, ['cpu', 'memory']],
    ['no memory', cloudRun({ runtime: { memory: undefined } }), 1, 2048, ['memory']],
    ['words of ECS', fargate({ runtime: { cpu: '.5 vCPU', memory: '1 GB' } }), 0.5, 1024, []],
    ['thousandths', cloudRun({ runtime: { cpu: '2000m', memory: '1Gi' } }), 2, 1024, []],
  ])('with %s has the size that the module asks for', (_name, job, vcpu, memoryMib, defaults) => {
    const found = estimate(job);
    expect(found.size).toEqual({ vcpu, memoryMib, defaults });
    expect(codesOf(found).includes('default-size')).toBe(defaults.length > 0);
  });
});

describe('a month', () => {
  test('has the starts of its schedule, in its zone', () => {
    const job = fargate({ schedule: { cron: '30 2 * * *', timezone: 'Europe/Berlin' } });
    const { runs, perMonth, perRun: one } = estimate(job, { month: '2026-03', durationSeconds: 60 });
    expect(runs).toEqual({ count: 30, month: '2026-03', timezone: 'Europe/Berlin', from: 'schedule' });
    expect(perMonth?.typical).toBe(30 * (one?.typical ?? 0));
  });

  test('is not known on demand, unless somebody says how many runs there are', () => {
    const found = estimate(fargate(), { durationSeconds: 60 });
    expect([found.runs, found.perMonth, codesOf(found)]).toEqual([null, null, ['one-attempt', 'no-schedule']]);
    expect(estimate(fargate(), { durationSeconds: 60, runsPerMonth: 2 }).perMonth?.typical).toBe(1_645_668);
  });

  test('of a service is all of it, for every replica', () => {
    // 30 days x 24 h x $0.04937 x 2, and 31 days.
    expect(toDecimal(estimate(fargate(), { replicas: 2 }).perMonth?.typical ?? 0)).toBe('71.0928');
    expect(toDecimal(estimate(fargate(), { replicas: 2, month: '2026-10' }).perMonth?.typical ?? 0)).toBe('73.46256');
    const waiting = estimate(containerApps(), { replicas: 1 });
    expect(waiting).toMatchObject({ basis: { kind: 'service', replicas: 1 }, runs: null, perRun: null });
    // Idle: 2,592,000 s x (0.5 x 0.000003 + 0.000003).
    expect([waiting.perMonth?.low, waiting.perMonth?.high].map((amount) => toDecimal(amount ?? 0))).toEqual([
      '11.664',
      '38.88',
    ]);
    expect(codesOf(waiting)).toContain('service-may-be-idle');
  });

  test('is one of a service where the job names one and nothing to start', () => {
    const names = { cluster_name: 'lake', service_name: 'orders', subnet_ids: ['subnet-0a1b2c3d'] };
    expect(estimate(fargate({ resource_identifiers: names })).basis).toEqual({ kind: 'service', replicas: 1 });
    const started = { ...names, task_definition_family: 'orders' };
    expect(estimate(fargate({ resource_identifiers: started })).basis.kind).toBe('unknown');
  });
});

describe('what a run rests on', () => {
  const limited = fargate({ runtime: { timeout_seconds: 600 } });
  const measured = [runOf([120]), runOf([60]), runOf([180])];

  test('is what was given, then what was measured, then the limit', () => {
    expect(estimate(limited, { durationSeconds: 90, runs: measured }).basis).toEqual({ kind: 'given', seconds: 90 });
    expect(estimate(limited, { runs: measured }).basis).toEqual({ kind: 'measured', runs: 3 });
    expect(estimate(limited).basis).toEqual({ kind: 'limit', seconds: 600 });
    expect(estimate(fargate())).toMatchObject({ basis: { kind: 'unknown' }, perRun: null, perHour: 49_370_000 });
  });

  test('by a limit is an upper bound: a run may cost as little as a minute', () => {
    expect(estimate(limited).perRun).toEqual({ low: 822_834, typical: 8_228_334, high: 8_228_334 });
  });

  test('is the median of measured runs, with the cheapest and the 95th percentile', () => {
    expect(estimate(limited, { runs: measured }).perRun).toEqual({ low: 822_834, typical: 1_645_666, high: 2_468_500 });
    const hundred = Array.from({ length: 100 }, (_, index) => runOf([60 * (index + 1)]));
    const { perRun: range } = estimate(fargate(), { runs: hundred, lastRuns: 100 });
    expect([range?.low, range?.typical, range?.high].map((amount) => Math.round((amount ?? 0) / 822_833.33))).toEqual([
      1, 50, 95,
    ]);
  });

  test('are the latest runs', () => {
    const runs = [runOf([600], { endedOn: '2026-10-01' }), runOf([60], { endedOn: '2026-11-02' }), runOf([60])];
    expect(estimate(fargate(), { runs, lastRuns: 2 })).toMatchObject({ basis: { runs: 2 }, perRun: { high: 822_834 } });
  });

  test.each([
    ['another size', { cost_unit: { vcpu: 2, memory_gib: 4 } }, ['other-sizes']],
    ['another runtime', { runtime: 'gcp_cloud_run' }, []],
  ])('are no runs with %s', (_name, other, noted) => {
    const found = estimate(fargate(), { runs: [runOf([60]), runOf([6000], other)] });
    expect(found).toMatchObject({ basis: { runs: 1 }, perRun: { high: 822_834 } });
    expect(codesOf(found)).toEqual(['few-runs', ...noted, 'image-download', 'no-schedule']);
  });

  test('are no runs of which no attempt has both ends', () => {
    expect(estimate(fargate(), { runs: [runOf([null])] }).basis.kind).toBe('unknown');
  });

  test('few runs are told', () => {
    const runs = Array.from({ length: 5 }, () => runOf([60]));
    expect(codesOf(estimate(fargate(), { runs: runs.slice(1) }))).toContain('few-runs');
    expect(codesOf(estimate(fargate(), { runs }))).not.toContain('few-runs');
  });
});

describe('what is wasted', () => {
  test.each([
    ['nothing, of a run that succeeds at once', [runOf([120])], 0],
    ['the attempts before the last one', [runOf([120, 240])], 33.3],
    ['all of a run that fails', [runOf([120, 240], { verdict: 'failed' })], 100],
    ['nothing of a run that left rows aside', [runOf([120], { verdict: 'partial' })], 0],
    ['the minute of an attempt that ended at once', [runOf([1, 60])], 50],
    ['no time that was not seen', [runOf([null, 60])], 0],
    ['of all runs together', [runOf([60, 120]), runOf([180]), runOf([60], { verdict: 'timed_out' })], 28.6],
  ])('is %s', (_name, runs, percent) => {
    expect(estimate(fargate(), { runs }).wasted?.percent).toBe(percent);
  });

  test('is told of runs that were measured, whatever time was given', () => {
    const { wasted, perRun: cost } = estimate(fargate(), { runs: [runOf([60, 60])], durationSeconds: 600 });
    expect([wasted, cost?.typical]).toEqual([{ amount: 822_834, of: 1_645_668, percent: 50 }, 8_228_334]);
    expect(estimate(fargate(), { durationSeconds: 600 }).wasted).toBeNull();
  });

  test('on Spot counts at its price, and at the full one where there is none', () => {
    const runs = [runOf([{ seconds: 3600, rung: 'FARGATE_SPOT' }, 3600])];
    const full = estimate(fargate(), { runs });
    expect([full.wasted?.percent, codesOf(full).includes('spot-at-full-price')]).toEqual([50, true]);
    const spot = {
      name: 'spot',
      regions: ['us-east-1'],
      per: 'hour',
      spot_vcpu: '0.01',
      spot_memory_gib: '0.001',
    } as const;
    const prices = { version: 1, currency: 'USD', runtimes: { aws_fargate: { groups: [spot] } } } as const;
    const cheap = estimate(fargate(), { runs, prices });
    // $0.012 of $0.012 + $0.04937.
    expect([cheap.wasted?.percent, codesOf(cheap).includes('spot-at-full-price')]).toEqual([19.6, false]);
  });
});

test.each([
  [
    'a job on this machine',
    jobOn({ provider: 'local', region: 'local', runtime: { type: 'local_process' } }),
    'this-machine',
  ],
  ['a size that is known later', fargate({ runtime: { cpu: '{{terraform_outputs.cpu}}' } }), 'no-size'],
  ['a region without a price', fargate({}, 'me-south-1'), 'no-price'],
  ['a cloud of its own', containerApps({}, 'chinaeast'), 'no-price'],
])('%s has no number and says why', (_name, job, code) => {
  const found = estimate(job, { durationSeconds: 60, runsPerMonth: 1 });
  expect([found.perRun, found.perMonth, codesOf(found)]).toEqual([null, null, [code]]);
});

test('a job without infrastructure has no number', () => {
  const { infrastructure: _, ...job } = fargate();
  expect(estimate(job as Job)).toMatchObject({ job: null, perRun: null, notes: [{ code: 'no-infrastructure' }] });
});

describe('whatever the size and the time', () => {
  const SIZES = fc.constantFrom<[number, number]>([256, 512], [512, 1024], [1024, 2048], [2048, 4096], [4096, 8192]);
  const cost = (cpu: number, memory: number, seconds: number): number =>
    estimate(fargate({ runtime: { cpu, memory } }), { durationSeconds: seconds }).perRun?.typical ?? Number.NaN;

  test('more is never cheaper, and twice the time costs at most twice as much', () => {
    fc.assert(
      fc.property(SIZES, fc.integer({ min: 0, max: 200_000 }), ([cpu, memory], seconds) => {
        const one = cost(cpu, memory, seconds);
        expect(cost(cpu * 2, memory * 2, seconds)).toBeGreaterThanOrEqual(one);
        expect(cost(cpu, memory * 2, seconds)).toBeGreaterThan(one);
        const twice = cost(cpu, memory, seconds * 2);
        expect(twice).toBeGreaterThanOrEqual(one);
        // Two roundings of two parts.
        expect(twice).toBeLessThanOrEqual(2 * one + 2);
      }),
      { numRuns: 60 },
    );
  });

  test('what runs cost is between the cheapest and the 95th percentile, and no more is wasted than was paid', () => {
    const run = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 4 });
    const verdict = fc.constantFrom('succeeded', 'partial', 'failed', 'timed_out', 'canceled', 'unknown');
    fc.assert(
      fc.property(fc.array(fc.tuple(run, verdict), { minLength: 1, maxLength: 12 }), (played) => {
        const runs = played.map(([attempts, word]) => runOf(attempts, { verdict: word }));
        const { perRun: range, parts, wasted } = estimate(fargate(), { runs });
        const { low = 0, typical = 0, high = 0 } = range ?? {};
        expect(low <= typical && typical <= high).toBe(true);
        expect(Object.values(parts ?? {}).reduce((all, part) => all + part, 0)).toBe(typical);
        expect(wasted && wasted.amount <= wasted.of && wasted.percent >= 0 && wasted.percent <= 100).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('sums', () => {
  const withTeam = (team: string, seconds: number) => {
    const found = estimate(fargate(), { durationSeconds: seconds, runsPerMonth: 1 });
    return { ...found, tags: { ...found.tags, team } };
  };
  const all = [withTeam('a', 3600), withTeam('b', 7200), withTeam('a', 3600), estimate(fargate()), withTeam('c', 60)];

  test('are of all jobs, and of those that share a tag, the dearest first', () => {
    expect(sumCosts(all)).toMatchObject([{ name: null, jobs: 5, unknown: 1, perMonth: { typical: 198_302_834 } }]);
    expect(sumCosts(all, 'team').map(({ name, jobs, unknown }) => [name, jobs, unknown])).toEqual([
      ['a', 2, 0],
      ['b', 1, 0],
      ['c', 1, 0],
      ['data', 1, 1],
    ]);
    expect(sumCosts(all, 'runtime').map(({ name }) => name)).toEqual(['aws_fargate']);
  });

  test('know that a job on this machine costs nothing', () => {
    const here = estimate(jobOn({ provider: 'local', region: 'local', runtime: { type: 'local_process' } }));
    expect(sumCosts([here])[0]).toMatchObject({ jobs: 1, unknown: 0, perMonth: { low: 0, typical: 0, high: 0 } });
  });

  test('say how many of them are upper bounds, and what was wasted in all', () => {
    const bounded = estimate(fargate({ runtime: { timeout_seconds: 60 } }), { runsPerMonth: 1 });
    const failed = estimate(fargate(), { runs: [runOf([60], { verdict: 'failed' })] });
    const good = estimate(fargate(), { runs: [runOf([180])] });
    expect(sumCosts([bounded, failed, good])[0]).toMatchObject({ bounded: 1, unknown: 2, wasted: { percent: 25 } });
  });
});
