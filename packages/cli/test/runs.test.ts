import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRunOutput } from './run-output.ts';
import { createSandbox, type Ended, envelopeOf, type Sandbox } from './sandbox.ts';

// Records of jobs on this machine; what needs a cloud is in aws-*.test.ts.

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = createSandbox();
  sandbox.write('dativo.config.yaml', 'files: [jobs]\n');
  const run = (job: string, id: string, WORKER: string) =>
    sandbox.dativo(['run', job, '--outputs', 'outputs.json', '--run-id', id], { env: { WORKER } });
  await run('job.yaml', 'daily-1', 'finish:0');
  await run('job.yaml', 'daily-2', 'exit:7');
  await run('jobs/orders.yaml', 'orders-1', 'finish:1');
});
afterAll(() => sandbox.remove());

function dataOf(ended: Ended): Record<string, unknown> {
  expectRunOutput(ended);
  return envelopeOf(ended)['data'] as Record<string, unknown>;
}

async function list(...args: string[]): Promise<string[]> {
  const { runs } = dataOf(await sandbox.dativo(['runs', '--json', ...args])) as { runs: { run_id: string }[] };
  return runs.map(({ run_id }) => run_id);
}

test.each([
  [[], ['orders-1', 'daily-2', 'daily-1']],
  [
    ['--verdict', 'failed,partial'],
    ['orders-1', 'daily-2'],
  ],
  [['--verdict', 'unfinished'], []],
  [
    ['--job', 'orders-daily'],
    ['daily-2', 'daily-1'],
  ],
  [['--job', 'jobs/orders.yaml'], ['orders-1']],
  [
    ['--since', '1h'],
    ['orders-1', 'daily-2', 'daily-1'],
  ],
  [['--since', '2999-01-01'], []],
  [
    ['--work-dir', '.dativo/orders-daily'],
    ['daily-2', 'daily-1'],
  ],
])('runs %j lists, the newest first, %j', async (args, ids) => {
  expect(await list(...args)).toEqual(ids);
});

test('runs are found from a folder of the project, and told where there are none', async () => {
  const inside = await sandbox.shell('cd jobs && dativo runs --quiet');
  expect(inside.stdout.split('\n')[0]).toMatch(/^RUN +JOB +RUNTIME +VERDICT +EXIT +REQUESTED +TIME$/);
  expect(inside.stdout).toMatch(/^daily-2 +orders-daily +local_process +failed +7 /m);
  const nowhere = await sandbox.dativo(['runs', '--work-dir', 'nowhere']);
  expect(nowhere).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('no runs are recorded') });
});

describe('RUN', () => {
  test.each([
    ['an id', 'daily-1', 0],
    ['the beginning of an id', 'ord', 1],
    ['a folder', '.dativo/orders-daily/runs/daily-2', 7],
  ])('may be %s', async (_name, run, code) => {
    expect((await sandbox.dativo(['wait', run])).code).toBe(code);
  });

  test.each([
    ['the beginning of several', 'daily', /"daily" fits 2 runs: daily-1, daily-2/],
    ['nothing that is there', 'nightly', /there is no record of a run nightly below/],
    ['a folder without a record', './jobs', /holds no record of a run/],
  ])('may not be %s', async (_name, run, said) => {
    const { code, stderr } = await sandbox.dativo(['status', run]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(said) });
  });
});

test('a run whose process was killed is told as one that nobody watches', async () => {
  const args = ['run', 'job.yaml', '--outputs', 'outputs.json', '--run-id', 'killed', '--grace', '1s'];
  const { child, ended } = sandbox.start(args, { env: { WORKER: 'hang', WORKER_PID_FILE: 'killed.pid' } });
  await expect.poll(() => existsSync(sandbox.path('killed.pid')), { timeout: 10_000 }).toBe(true);
  expect(dataOf(await sandbox.dativo(['status', 'killed', '--json']))).toMatchObject({
    is_watched: true,
    owner: { pid: child.pid },
  });
  child.kill('SIGKILL');
  await ended;
  expect(await list('--verdict', 'unfinished')).toEqual(['killed']);
  const { stdout } = await sandbox.dativo(['runs', 'show', 'killed']);
  expect(stdout).toMatch(/^running, nobody watches orders-daily on local_process\n/);
});

test('a job on this machine that another process watches is canceled through it', async () => {
  const args = ['run', 'job.yaml', '--outputs', 'outputs.json', '--run-id', 'here'];
  const { ended } = sandbox.start(args, { env: { WORKER: 'hang', WORKER_PID_FILE: 'here.pid' } });
  await expect.poll(() => existsSync(sandbox.path('here.pid')), { timeout: 10_000 }).toBe(true);
  const canceled = await sandbox.dativo(['cancel', 'here', '--json']);
  expect(canceled.code).toBe(0);
  expect(dataOf(canceled)).toMatchObject({ state: 'canceled', result: { verdict: 'canceled' } });
  expect((await ended).code).toBe(143);
});

test('old records go only when told to, and unfinished ones never', async () => {
  const args = ['runs', 'gc', '--older-than', '0', '--json'];
  expect(dataOf(await sandbox.dativo(args))).toMatchObject({ applied: false, leftovers: { length: 4 } });
  expect(await list()).toHaveLength(5);
  await sandbox.dativo([...args, '--apply']);
  expect(await list()).toEqual(['killed']);
});
