import { rmSync } from 'node:fs';
import type { Container } from '@dativo/runner-testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AwsSandbox, createAwsSandbox } from './aws.ts';
import { expectRunOutput } from './run-output.ts';
import { type Ended, envelopeOf } from './sandbox.ts';

let aws: AwsSandbox;
beforeEach(async () => {
  aws = await createAwsSandbox();
});
afterEach(() => aws.close());

/** Works for a moment on the machine's clock, then ends with this code. */
const ending = (exitCode: number, seconds = 0.1): Container => ({
  kind: 'script',
  async run({ print, sleep, terminated }) {
    print(`working ${exitCode}`);
    await sleep(seconds, terminated);
    print(JSON.stringify({ event_type: 'job_finished', exit_code: exitCode }));
    return exitCode;
  },
});

const endless = ending(143, 3_600);

function dataOf(ended: Ended): Record<string, unknown> {
  expectRunOutput(ended);
  return envelopeOf(ended)['data'] as Record<string, unknown>;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spans(): Span[] {
  return aws.fake.starts.map(({ at, endedAt }) => ({ from: at, to: endedAt ?? Number.POSITIVE_INFINITY }));
}

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

describe('several jobs', () => {
  test('of one tenant run one after the other, of several side by side; the worst verdict is the exit code', async () => {
    await aws.addJob({ name: 'a1', folder: 'many', container: ending(0), tenantId: 'a' });
    await aws.addJob({ name: 'a2', folder: 'many', container: ending(1), tenantId: 'a' });
    await aws.addJob({ name: 'b1', folder: 'many', container: ending(2), tenantId: 'b' });
    const ended = await aws.dativo(['run', 'many/**', '--json']);
    expect(ended.code).toBe(2);
    expect(dataOf(ended)).toMatchObject({
      jobs: [
        { tenant_id: 'a', outcome: 'succeeded', exit_code: 0, result: { verdict: 'succeeded' } },
        { tenant_id: 'a', outcome: 'partial', exit_code: 1 },
        { tenant_id: 'b', outcome: 'failed', exit_code: 2 },
      ],
    });
    const tenants = aws.fake.starts.map(({ runId }) => runId[0]);
    const all = spans();
    const [ofA, laterOfA] = all.filter((_, index) => tenants[index] === 'a') as [Span, Span];
    const [ofB] = all.filter((_, index) => tenants[index] === 'b') as [Span];
    expect({ sameTenant: overlaps(ofA, laterOfA), others: overlaps(ofA, ofB) }).toEqual({
      sameTenant: false,
      others: true,
    });
  });

  test('show a table with a line for each job, and the lines of each under its name', async () => {
    const a = await aws.addJob({ name: 'alpha', container: ending(0) });
    const b = await aws.addJob({ name: 'beta', container: ending(0), tenantId: 'other' });
    const { code, stdout } = await aws.dativo(['run', a, b]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^alpha \| working 0$/m);
    expect(stdout).toMatch(/^beta +other +succeeded +0 +[\d.]+ s +beta-\d{8}T\d{6}Z-\w{6}$/m);
    expect(stdout).toContain('2 jobs: 2 succeeded\n');
  });

  test('none starts where one cannot', async () => {
    const a = await aws.addJob({ name: 'alpha', container: ending(0) });
    aws.write('broken.yaml', 'tenant_id: [\n');
    const { code, stderr } = await aws.dativo(['run', a, 'broken.yaml']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('broken.yaml') });
    expect(aws.fake.starts).toEqual([]);
  });

  test('--only failed looks runs up that were left by a killed call, and starts again only what failed', async () => {
    const fine = await aws.addJob({ name: 'fine', folder: 'many', container: ending(0, 0.5), tenantId: 'a' });
    await aws.addJob({ name: 'worse', folder: 'many', container: ending(2, 0.5), tenantId: 'b' });
    const { child, ended } = aws.start(['run', 'many']);
    await expect.poll(() => aws.fake.alive.length, { timeout: 10_000 }).toBe(2);
    child.kill('SIGKILL');
    await ended;
    await expect.poll(() => aws.fake.alive.length, { timeout: 10_000 }).toBe(0);
    const again = await aws.dativo(['run', 'many', '--only', 'failed', '--json']);
    expect(dataOf(again)).toMatchObject({ jobs: [{ outcome: 'succeeded' }, { outcome: 'failed' }] });
    expect(aws.fake.starts.map(({ runId }) => runId.split('-')[0]).sort()).toEqual(['fine', 'worse', 'worse']);
    const once = await aws.dativo(['run', fine, '--only', 'failed', '--json']);
    expect({ code: once.code, ...dataOf(once) }).toMatchObject({ code: 0, jobs: [{ outcome: 'skipped' }] });
  });

  test('end with a signal: what runs is stopped, what waits is never started', async () => {
    const names = ['alpha', 'beta'];
    const files = await Promise.all(names.map((name) => aws.addJob({ name, container: endless })));
    const { child, ended } = aws.start(['run', ...files, '--json']);
    await expect.poll(() => aws.fake.alive.length, { timeout: 10_000 }).toBe(1);
    child.kill('SIGTERM');
    const end = await ended;
    expect(end.code).toBe(143);
    expect(dataOf(end)).toMatchObject({
      jobs: [
        { outcome: 'canceled', exit_code: 143 },
        { outcome: 'canceled', run_id: null, reason: expect.stringContaining('never started') },
      ],
    });
    expect(aws.fake.starts).toHaveLength(1);
    expect(aws.fake.alive).toEqual([]);
  });
});

describe.each([
  ['a folder', 'locks'],
  ['a bucket', 's3://locks-of-us/jobs'],
])('N10: runs that must not overlap, locked in %s', (_name, lock) => {
  const options = ['--lock', lock, '--json'];
  let job: string;
  beforeEach(async () => {
    job = await aws.addJob({ name: 'orders', container: endless });
    await aws.makeBucket('locks-of-us');
  });

  async function startFirst() {
    const first = aws.start(['run', job, '--run-id', 'first', '--overlap', 'forbid', ...options]);
    await expect.poll(() => aws.fake.alive.length, { timeout: 10_000 }).toBe(1);
    return first;
  }

  test('forbid refuses the second one and names the first', async () => {
    const { child, ended } = await startFirst();
    const second = await aws.dativo(['run', job, '--overlap', 'forbid', ...options]);
    expect(second.code).toBe(126);
    expect(second.stderr).toMatch(/running already: run first/);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(aws.fake.starts).toHaveLength(1);
  });

  test('replace ends the first one before the second begins', async () => {
    const { ended } = await startFirst();
    const second = aws.start(['run', job, '--run-id', 'second', '--overlap', 'replace', ...options]);
    expect(dataOf(await ended)).toMatchObject({ result: { verdict: 'canceled' } });
    await expect.poll(() => aws.fake.starts.length, { timeout: 20_000 }).toBe(2);
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(130);
    const [one, two] = spans() as [Span, Span];
    expect(overlaps(one, two)).toBe(false);
  });

  test('wait begins when the first one has ended, and a signal ends the waiting', async () => {
    const { child, ended } = await startFirst();
    const impatient = aws.start(['run', job, '--overlap', 'wait', ...options]);
    const patient = aws.start(['run', job, '--run-id', 'second', '--overlap', 'wait', ...options]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    impatient.child.kill('SIGTERM');
    expect((await impatient.ended).code).toBe(143);
    child.kill('SIGINT');
    await ended;
    await expect.poll(() => aws.fake.starts.length, { timeout: 20_000 }).toBe(2);
    patient.child.kill('SIGINT');
    expect((await patient.ended).code).toBe(130);
    const [one, two] = spans() as [Span, Span];
    expect(overlaps(one, two)).toBe(false);
  });
});

describe('runs gc', () => {
  const leftovers = async (...args: string[]): Promise<unknown> => {
    const ended = await aws.dativo(['runs', 'gc', '--json', ...args]);
    return { code: ended.code, ...dataOf(ended) };
  };

  /** A run whose process is gone without a word. */
  async function startOrphan(): Promise<void> {
    const job = await aws.addJob({ name: 'orders', container: endless });
    const { child, ended } = aws.start(['run', job, '--run-id', 'lost']);
    await expect.poll(() => aws.fake.alive.length, { timeout: 10_000 }).toBe(1);
    child.kill('SIGKILL');
    await ended;
  }

  test('N9: lists a run without a living owner, and stops it only when told to', async () => {
    await startOrphan();
    const orphan = { run_id: 'lost', target: 'orders', why: 'no_owner' };
    expect(await leftovers()).toMatchObject({ code: 0, applied: false, leftovers: [{ ...orphan, state: 'alive' }] });
    expect(aws.fake.alive).toHaveLength(1);
    expect(await leftovers('--apply')).toMatchObject({ code: 0, leftovers: [{ ...orphan, state: 'stopped' }] });
    expect(aws.fake.alive).toEqual([]);
    expect(await leftovers()).toMatchObject({ leftovers: [] });
  });

  test('spares what is watched, and what may belong to another machine', async () => {
    await startOrphan();
    rmSync(aws.path('.dativo'), { recursive: true });
    const [spared] = [{ why: 'no_journal', state: 'alive' }];
    expect(await leftovers('orders.yaml', '--apply')).toMatchObject({ leftovers: [spared] });
    expect(await leftovers('orders.yaml', '--apply', '--unrecorded')).toMatchObject({
      leftovers: [{ state: 'stopped' }],
    });
    const { child, ended } = aws.start(['run', 'orders.yaml', '--run-id', 'watched']);
    await expect.poll(() => aws.fake.alive.length, { timeout: 10_000 }).toBe(1);
    expect(await leftovers('--apply')).toMatchObject({ leftovers: [] });
    child.kill('SIGINT');
    await ended;
  });

  test('spares what --detach left alone', async () => {
    const job = await aws.addJob({ name: 'orders', container: endless });
    await aws.dativo(['run', job, '--detach', '--run-id', 'left']);
    await expect.poll(() => aws.fake.alive.length, { timeout: 10_000 }).toBe(1);
    expect(await leftovers('--apply')).toMatchObject({ leftovers: [{ why: 'left_alone', state: 'alive' }] });
  });
});
