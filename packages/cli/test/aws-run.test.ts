import { existsSync, readdirSync, rmSync } from 'node:fs';
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

const finished = (exitCode: number): string => JSON.stringify({ event_type: 'job_finished', exit_code: exitCode });

/** Ends by itself with this code. */
const ending = (exitCode: number): Container => ({
  kind: 'script',
  async run({ print }) {
    print('working');
    print(finished(exitCode));
    return exitCode;
  },
});

/** Works until it is asked to stop. */
const endless: Container = {
  kind: 'script',
  async run({ print, sleep, terminated }) {
    print('working');
    await sleep(3_600, terminated);
    print('stopping');
    return 143;
  },
};

function dataOf(ended: Ended): Record<string, unknown> {
  expectRunOutput(ended);
  return envelopeOf(ended)['data'] as Record<string, unknown>;
}

/** Waits until the container runs, then gives back. */
async function untilAlive(): Promise<void> {
  await expect.poll(() => aws.fake.alive.length, { timeout: 10_000 }).toBe(1);
}

function recordOf(job: string, runId: string, name: string): string {
  return aws.path('.dativo', job, 'runs', runId, name);
}

test.each([
  [0, 'succeeded'],
  [1, 'partial'],
  [2, 'failed'],
  [7, 'failed'],
])('R1: a container that ends with %i ends run with it, %s, and shows its lines', async (code, verdict) => {
  const job = await aws.addJob({ name: 'orders', container: ending(code) });
  const ended = await aws.dativo(['run', job]);
  expect(ended.code).toBe(code);
  expect(ended.stdout).toMatch(/^working\n\{.*job_finished.*\}\n\n/);
  expect(ended.stdout).toContain(`${verdict} orders on aws_fargate`);
  expect(ended.stdout).toMatch(/cost {7}1 vCPU and 2 GiB for .* s/);
  expect(ended.stdout).toMatch(/log {8}complete, 2 lines/);
  expect(aws.fake.starts).toHaveLength(1);
});

describe('R11: a job whose binding is an output of Terraform', () => {
  const arrange = async (): Promise<{ readonly job: string; readonly binding: unknown }> => {
    const job = await aws.addJob({ name: 'orders', container: ending(0) });
    const [, written = ''] = /resource_identifiers: (.*)/.exec(aws.read(job)) ?? [];
    aws.write(job, aws.read(job).replace(written, '"{{terraform_outputs.runtime_binding}}"'));
    return { job, binding: JSON.parse(written) };
  };
  const outputs = (values: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, { value, type: 'dynamic', sensitive: false }]),
      ),
    );

  test('runs with what terraform output -json prints', async () => {
    const { job, binding } = await arrange();
    aws.write('outputs.json', outputs({ runtime_binding: binding }));
    expect((await aws.dativo(['run', job, '--outputs', 'outputs.json'])).code).toBe(0);
    expect(aws.fake.starts).toHaveLength(1);
  });

  const state = (values: Readonly<Record<string, unknown>>): string => {
    const instances = [{ attributes: { arn: 'arn:aws:ecs:::cluster/data', runtime_binding: 'canary-a77e' } }];
    const resources = [{ module: 'module.orders', mode: 'managed', type: 'aws_ecs_cluster', name: 'this', instances }];
    const head = { version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'a' };
    return JSON.stringify({ ...head, outputs: JSON.parse(outputs(values)), resources });
  };
  const keepState = async (text: string): Promise<void> => {
    await aws.makeBucket('states');
    const authorization = 'AWS4-HMAC-SHA256 Credential=X/20261123/eu-central-1/s3/aws4_request';
    const put = { method: 'PUT', headers: { authorization }, body: text };
    expect((await fetch(`${aws.fake.endpoint}/states/orders.tfstate`, put)).ok).toBe(true);
  };

  test('runs with the state that Terraform keeps in S3', async () => {
    const { job, binding } = await arrange();
    await keepState(state({ runtime_binding: binding }));
    expect((await aws.dativo(['run', job, '--outputs', 's3://states/orders.tfstate'])).code).toBe(0);
    expect(aws.fake.starts).toHaveLength(1);
  });

  test('names the resource that may hold a missing output, from the state, and starts nothing', async () => {
    const { job } = await arrange();
    aws.write('terraform.tfstate', state({}));
    const { code, stderr } = await aws.dativo(['run', job, '--outputs', 'terraform.tfstate']);
    expect(code).toBe(4);
    expect(stderr).toContain('module.orders.aws_ecs_cluster.this with an attribute runtime_binding');
    expect(stderr).not.toContain('canary');
    expect(aws.fake.starts).toEqual([]);
  });

  test('names the output that is missing, with its place and the near name, and starts nothing', async () => {
    const { job, binding } = await arrange();
    aws.write('outputs.json', outputs({ runtime_bindings: binding }));
    const { code, stderr } = await aws.dativo(['run', job, '--outputs', 'outputs.json']);
    expect(code).toBe(4);
    expect(stderr).toMatch(/orders\.yaml:\d+:\d+: error: .*runtime_binding/);
    expect(stderr).toContain('runtime_bindings');
    expect(aws.fake.starts).toEqual([]);
  });
});

test('R13: lines of the container on standard output, words for people on standard error, events as NDJSON', async () => {
  const job = await aws.addJob({ name: 'orders', container: ending(0) });
  const ended = await aws.dativo(['run', job, '--events', 'events.ndjson', '--json']);
  expect(dataOf(ended)).toMatchObject({ result: { schema_version: 1, verdict: 'succeeded', origin: 'container' } });
  const events = aws
    .read('events.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.filter(({ type }) => type === 'log').map(({ text }) => text)).toEqual(['working', finished(0)]);
  expect(events.at(-1)).toMatchObject({ type: 'stage' });
  expect(events).toContainEqual(expect.objectContaining({ type: 'ended', verdict: 'succeeded', exit_code: 0 }));
});

describe('a detached run', () => {
  const detach = async (container: Container): Promise<string> => {
    const job = await aws.addJob({ name: 'orders', container });
    const ended = await aws.dativo(['run', job, '--detach', '--run-id', 'nightly-1', '--quiet']);
    expect(ended).toEqual({ code: 0, stdout: 'nightly-1\n', stderr: '' });
    return job;
  };

  test('S8: is waited for by another process, which has its lines and its code', async () => {
    await detach(ending(7));
    const ended = await aws.dativo(['wait', 'night']);
    expect(ended.code).toBe(7);
    expect(ended.stdout).toMatch(/^working\n.*\n\nfailed orders/);
    expect(aws.fake.starts).toHaveLength(1);
    expect(await aws.dativo(['wait', 'nightly-1'])).toMatchObject({ code: 7 });
  });

  test('has a status before and after its end', async () => {
    await detach(endless);
    await untilAlive();
    expect(dataOf(await aws.dativo(['status', 'nightly-1', '--json']))).toMatchObject({
      run_id: 'nightly-1',
      state: 'running',
      verdict: null,
      is_watched: false,
    });
    expect((await aws.dativo(['cancel', 'nightly-1', '--quiet'])).code).toBe(0);
    expect(aws.fake.alive).toEqual([]);
    expect(dataOf(await aws.dativo(['status', 'nightly-1', '--json']))).toMatchObject({
      state: 'finished',
      verdict: 'canceled',
    });
  });

  test('R3: is found by its id and its job alone, running and ended', async () => {
    const job = await detach(endless);
    await untilAlive();
    rmSync(aws.path('.dativo'), { recursive: true });
    const running = await aws.dativo(['status', 'nightly-1', '--job', job, '--json']);
    expect(dataOf(running)).toMatchObject({ state: 'running' });
    expect((await aws.dativo(['cancel', 'nightly-1', '--job', job])).code).toBe(0);
    rmSync(aws.path('.dativo'), { recursive: true });
    const ended = await aws.dativo(['wait', 'nightly-1', '--job', job, '--json']);
    expect(dataOf(ended)).toMatchObject({ result: { verdict: 'canceled', exit_code: 143 } });
    expect(aws.fake.starts).toHaveLength(1);
  });

  test('is left alone by Ctrl-C at wait, which says how to go on', async () => {
    await detach(endless);
    await untilAlive();
    const { child, ended } = aws.start(['wait', 'nightly-1']);
    await expect.poll(() => existsSync(recordOf('orders', 'nightly-1', 'owner.json'))).toBe(true);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain('dativo wait nightly-1');
    expect(stderr).toContain('dativo cancel nightly-1');
    expect(aws.fake.alive).toHaveLength(1);
    expect(aws.fake.calls.map(({ operation }) => operation)).not.toContain('StopTask');
  });
});

test('a run id that is there already is joined: the same verdict, one start', async () => {
  const job = await aws.addJob({ name: 'orders', container: ending(1) });
  const both = await Promise.all([0, 1].map(() => aws.dativo(['run', job, '--run-id', 'once', '--json'])));
  const third = await aws.dativo(['run', job, '--run-id', 'once', '--json']);
  for (const ended of [...both, third]) {
    expect(ended.code).toBe(1);
    expect(dataOf(ended)).toMatchObject({ result: { run_id: 'once', verdict: 'partial' } });
  }
  expect(aws.fake.starts).toHaveLength(1);
});

test('a run id of another job is refused', async () => {
  await aws.dativo([
    'run',
    await aws.addJob({ name: 'orders', container: ending(0) }),
    '--run-id',
    'x',
    '--work-dir',
    'w',
  ]);
  const other = await aws.addJob({ name: 'refunds', container: ending(0) });
  const { code, stderr } = await aws.dativo(['run', other, '--run-id', 'x', '--work-dir', 'w']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('one of the job orders') });
});

describe('a run that another process watches', () => {
  test('is canceled from beside it, and both say so', async () => {
    const job = await aws.addJob({ name: 'orders', container: endless });
    const { ended } = aws.start(['run', job, '--run-id', 'watched', '--json']);
    await untilAlive();
    const canceled = await aws.dativo(['cancel', 'watched', '--json']);
    expect(canceled.code).toBe(0);
    expect(dataOf(canceled)).toMatchObject({ run_id: 'watched', state: 'canceled' });
    expect(dataOf(await ended)).toMatchObject({ result: { verdict: 'canceled' } });
    expect(aws.fake.alive).toEqual([]);
  });

  test('is waited for beside it', async () => {
    const job = await aws.addJob({ name: 'orders', container: endless });
    const { child, ended } = aws.start(['run', job, '--run-id', 'watched']);
    await untilAlive();
    const waiting = aws.start(['wait', 'watched']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGTERM');
    expect((await ended).code).toBe(143);
    const waited = await waiting.ended;
    expect(waited.code).toBe(143);
    expect(waited.stdout).toContain('working\nstopping\n');
  });
});

test('R7: the first Ctrl-C stops and confirms; the second leaves and says how to get back', async () => {
  const stubborn: Container = { kind: 'script', run: ({ sleep }) => sleep(3_600).then(() => 0) };
  const job = await aws.addJob({ name: 'orders', container: stubborn, stopTimeoutSeconds: 120 });
  const { child, ended } = aws.start(['run', job, '--run-id', 'left', '--grace', '120s'], { env: { QUICK_TIME: '1' } });
  await untilAlive();
  child.kill('SIGINT');
  await expect
    .poll(() => aws.fake.calls.some(({ operation }) => operation === 'StopTask'), { timeout: 5_000 })
    .toBe(true);
  child.kill('SIGINT');
  const { code, stderr } = await ended;
  expect(code).toBe(130);
  expect(stderr).toContain('dativo wait left');
  expect(stderr).toMatch(/by hand: .*aws ecs stop-task/);
});

test('N6: spot first, on-demand where there is no room; the summary tells both attempts', async () => {
  const job = await aws.addJob({ name: 'orders', container: ending(0) });
  aws.fake.lie({ kind: 'refuse_start', times: 1, reason: 'capacity' });
  const { code, stdout, stderr } = await aws.dativo(['run', job, '--capacity', 'spot,on-demand']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/attempts {3}1 on FARGATE_SPOT not started .*; 2 on FARGATE ended/);
  expect(stderr).toContain('attempt 2 on FARGATE');
  expect(aws.fake.starts.map(({ rung }) => rung)).toEqual(['FARGATE']);
});

test('N7: a Spot interruption is worth another start only where that is asked for', async () => {
  const job = await aws.addJob({
    name: 'orders',
    container: {
      kind: 'script',
      async run({ environment, print, sleep, terminated }) {
        print('working');
        await sleep(environment['DATIVO_ATTEMPT'] === '1' ? 3_600 : 0, terminated);
        if (!terminated.aborted) print(finished(0));
        return 0;
      },
    },
  });
  aws.fake.lie({ kind: 'interrupt', by: 'spot', afterSeconds: 0, times: 2 });
  const plain = await aws.dativo(['run', job, '--capacity', 'spot', '--json']);
  expect(dataOf(plain)).toMatchObject({ result: { verdict: 'failed', diagnosis: { cause: 'spot' } } });
  const retried = await aws.dativo([
    'run',
    job,
    '--capacity',
    'spot,on-demand',
    '--retry-on',
    'not-started,spot',
    '--json',
  ]);
  expect(dataOf(retried)).toMatchObject({
    result: { verdict: 'succeeded', attempts: [{ cause: 'spot' }, { attempt: 2 }] },
  });
});

test('N8: runs show tells all of a run when the cloud is gone', async () => {
  const job = await aws.addJob({ name: 'orders', container: ending(7) });
  await aws.dativo(['run', job, '--run-id', 'old']);
  const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' };
  const { code, stdout } = await aws.dativo(['runs', 'show', 'old'], { env });
  expect(code).toBe(0);
  for (const words of [
    'failed orders on aws_fargate',
    'timeline',
    'seen to have ended',
    'evidence',
    'vCPU',
    'job_finished',
  ]) {
    expect(stdout).toContain(words);
  }
  const shown = await aws.dativo(['runs', 'show', recordOf('orders', 'old', ''), '--json'], { env });
  const { records } = dataOf(shown) as { records: { type: string; status?: { evidence: unknown } }[] };
  expect(records.find(({ type }) => type === 'ended')?.status?.evidence).toMatchObject({ lastStatus: 'STOPPED' });
  expect(JSON.stringify(records)).not.toContain('job_text');
});

describe('logs', () => {
  test('come from the record, from the runtime, and from the record again', async () => {
    const job = await aws.addJob({ name: 'orders', container: ending(0) });
    await aws.dativo(['run', job, '--run-id', 'x']);
    const lines = `working\n${finished(0)}\n`;
    expect(await aws.dativo(['logs', 'x'])).toMatchObject({ code: 0, stdout: lines });
    for (const name of readdirSync(recordOf('orders', 'x', '')).filter((one) => one.startsWith('events'))) {
      rmSync(recordOf('orders', 'x', name));
    }
    const calls = aws.fake.calls.length;
    expect(await aws.dativo(['logs', 'x'])).toMatchObject({ code: 0, stdout: lines });
    expect(aws.fake.calls.slice(calls).map(({ operation }) => operation)).toContain('GetLogEvents');
  });

  test('are followed until the run ends', async () => {
    const job = await aws.addJob({ name: 'orders', container: endless });
    await aws.dativo(['run', job, '--detach', '--run-id', 'x']);
    await untilAlive();
    const following = aws.start(['logs', 'x', '--follow']);
    const peek = await aws.dativo(['logs', 'x']);
    expect(peek).toMatchObject({ code: 0, stdout: 'working\n' });
    await aws.dativo(['cancel', 'x']);
    expect(await following.ended).toMatchObject({ code: 0, stdout: 'working\nstopping\n' });
  });
});

describe('verify', () => {
  test('N4: looks at the target and changes nothing; what may not be looked at is a warning', async () => {
    const job = await aws.addJob({ name: 'orders', container: ending(0) });
    const { code, stdout } = await aws.dativo(['verify', job]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/├─ OK {3}task-definition: ACTIVE\n│ {7}arn:aws:ecs:/);
    expect(stdout).toMatch(/WARN execution-role: unknown/);
    expect(aws.fake.starts).toEqual([]);
  });

  test('exits 1 with NG where the target is not there', async () => {
    const job = await aws.addJob({ name: 'orders', container: ending(0) });
    aws.write(job, aws.read(job).replaceAll('task-definition/orders:1', 'task-definition/orders:7'));
    const ended = await aws.dativo(['verify', job, '--json']);
    expect(ended.code).toBe(1);
    const { checks, fingerprint } = dataOf(ended) as { checks: { status: string }[]; fingerprint: unknown };
    expect(checks.map(({ status }) => status)).toContain('failed');
    expect(fingerprint).toBeNull();
    expect(existsSync(aws.path('.dativo', 'orders', 'verified.json'))).toBe(false);
  });

  test.each([
    ['warn', 0, /changed since dativo verify: task_definition was .*orders:1 and is .*orders:2/, 1],
    ['refuse', 126, /the target has changed since it was verified/, 0],
    ['ignore', 0, /^(?![\s\S]*changed)/, 1],
  ] as const)('N5: after a change, run --on-drift %s exits %i', async (choice, code, said, starts) => {
    const job = await aws.addJob({ name: 'orders', container: ending(0) });
    expect((await aws.dativo(['verify', job])).code).toBe(0);
    await aws.addJob({ name: 'orders', container: ending(0) });
    const ended = await aws.dativo(['run', job, '--on-drift', choice]);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: expect.stringMatching(said) });
    expect(aws.fake.starts).toHaveLength(starts);
  });
});
