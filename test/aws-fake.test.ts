import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemClock } from '@dativo/runner';
import { addFargateJob, type FakeAws, startFakeAws } from '@dativo/runner-testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Example, JOB, openExample } from './aws-example.ts';
import { bringManyOrders, until } from './orders.ts';
import {
  bringGoodOrders,
  expectBadRowToFail,
  expectCancelToEndIt,
  expectMoved,
  type OrdersRun,
} from './orders-runs.ts';

// The job of examples/aws_orders on a fake of AWS whose containers are processes of this machine: the shim of the Terraform
// modules, and behind it the DuckDB worker. The binding is written by hand.

const SHIM = readFileSync(resolve(import.meta.dirname, '../terraform/modules/job_container/shim.sh'), 'utf8');

let fake: FakeAws;
let example: Example;

beforeAll(async () => {
  fake = await startFakeAws({ clock: systemClock, region: 'eu-west-1', pace: 0.02 });
  example = openExample({
    AWS_ENDPOINT_URL: fake.endpoint,
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  });
});
afterAll(async () => {
  await fake?.close();
  example?.close();
});

/** A task definition and files of its own, so that tests can go on side by side. The name is that of the run too. */
async function openStage(name: string): Promise<OrdersRun> {
  const files = example.path('files', name);
  mkdirSync(join(files, 'incoming'), { recursive: true });
  const worker = example.path('examples/duckdb_worker/bin/duckdb-worker.js');
  // A container begins in the working directory of its image, where the connectors are.
  const begin = `cd '${example.path('examples/aws_orders')}' && exec '${process.execPath}' '${worker}' "$@"`;
  const binding = await addFargateJob(fake, {
    name,
    container: 'process',
    entryPoint: ['/bin/sh', '-c', SHIM, 'dativo', 'sh', '-c', begin, 'worker'],
    environment: { STATE_DIR: files, DUCKDB_THREADS: '1' },
  });
  const value = { ...binding, capacity: ['FARGATE_SPOT', 'FARGATE'] };
  const outputs = join(files, 'outputs.json');
  writeFileSync(outputs, JSON.stringify({ runtime_binding: { sensitive: false, type: 'dynamic', value } }));
  const start: OrdersRun['start'] = (...options) =>
    example.dativo('run', JOB, '--outputs', outputs, '--run-id', name, ...options);
  return { id: name, example, files, start };
}

describe.concurrent('examples/aws_orders with the DuckDB worker', { timeout: 60_000 }, () => {
  test('R1: moves the rows, and says so with the words of the job', async () => {
    const run = await openStage('moves');
    bringGoodOrders(run.files);
    await expectMoved(run, await run.start(), { rung: 'FARGATE_SPOT' });
  });

  test('R2: a job with a bad row fails with its own exit code and reason, and writes nothing', async () => {
    await expectBadRowToFail(await openStage('fails'));
  });

  test('R7: a cancel reaches the worker, which ends by itself and leaves nothing behind', async () => {
    await expectCancelToEndIt(await openStage('canceled'), () => aliveOf('canceled'), { exit_code: 143 });
  });

  test('N11: a run that nobody watches ends at its limit, and is found timed out', async () => {
    const { files, start } = await openStage('late');
    await bringManyOrders(files);
    const { code, stderr } = await start('--detach', '--timeout', '2s');
    expect(code, stderr).toBe(0);
    await until(() => fake.starts.some(({ runId }) => runId === 'late'));
    await until(() => aliveOf('late') === 0);
    const wait = await example.dativo('wait', 'late');
    expect(wait.code, wait.stdout + wait.stderr).toBe(124);
    expect(example.result('late')).toMatchObject({ verdict: 'timed_out', deadline: 'run', exit_code: 124 });
    expect(wait.stdout).toContain('Stopped by its limit of 2 s');
    expect(existsSync(join(files, 'orders'))).toBe(false);
  });
});

const aliveOf = (run: string) => fake.alive.filter(({ runId }) => runId === run).length;
