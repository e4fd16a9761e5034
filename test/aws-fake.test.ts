import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@dativo/runner';
import { addFargateJob, type FakeAws, startFakeAws } from '@dativo/runner-testkit';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, type Example, JOB, openExample } from './aws-example.ts';

// The job of examples/aws_orders on a fake of AWS whose containers are processes of this machine: the shim of the Terraform
// modules, and behind it the DuckDB worker. The binding is written by hand.

const SHIM = readFileSync(resolve(import.meta.dirname, '../terraform/modules/job_container/shim.sh'), 'utf8');
/** So many that no machine is done with them before it is told to stop. */
const MANY = 4_000_000;

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

interface Stage {
  /** What STATE_DIR is for the containers of this stage. */
  readonly files: string;
  run(...options: string[]): Promise<Ended>;
}

/** A task definition and files of its own, so that tests can go on side by side. The name is that of the run too. */
async function openStage(name: string): Promise<Stage> {
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
  const run = (...options: string[]) => example.dativo('run', JOB, '--outputs', outputs, '--run-id', name, ...options);
  return { files, run };
}

describe.concurrent('examples/aws_orders with the DuckDB worker', { timeout: 60_000 }, () => {
  test('R1: moves the rows, and says so with the words of the job', async () => {
    const { files, run } = await openStage('moves');
    writeFileSync(
      join(files, 'incoming/november.csv'),
      'order_id,ordered_at,country,amount\n1,2026-11-01T10:00:00Z,PT,12.50\n2,2026-11-02T11:30:00Z,DE,7.25\n',
    );
    writeFileSync(
      join(files, 'incoming/december.csv'),
      'order_id,ordered_at,country,amount\n3,2026-12-24T18:00:00Z,PT,100.00\n',
    );
    const { code, stdout, stderr } = await run();
    expect(code, stdout + stderr).toBe(0);
    expect(example.result('moves')).toMatchObject({
      verdict: 'succeeded',
      origin: 'container',
      logs: { completeness: 'complete' },
      report: { rows_read: 3, rows_written: 3, rows_rejected: 0, files_written: 2 },
      attempts: [{ attempt: 1, rung: 'FARGATE_SPOT', outcome: 'ended', exit_code: 0 }],
    });
    expect(
      await readOrders(files, 'month, count(*)::integer, sum(amount)::double', 'group by month order by month'),
    ).toEqual([
      ['11', 2, 19.75],
      ['12', 1, 100],
    ]);
    expect(stdout).toContain('Wrote 2 rows');
  });

  test('R2: a job with a bad row fails with its own exit code and reason, and writes nothing', async () => {
    const { files, run } = await openStage('fails');
    writeFileSync(
      join(files, 'incoming/bad.csv'),
      'order_id,ordered_at,country,amount\n1,2026-11-01T10:00:00Z,PT,a lot\n',
    );
    const { code } = await run();
    expect(code).toBe(2);
    expect(example.result('fails')).toMatchObject({
      verdict: 'failed',
      origin: 'container',
      exit_code: 2,
      report: { rows_read: 1, rows_written: 0, rows_rejected: 1 },
    });
    expect(existsSync(join(files, 'orders'))).toBe(false);
  });

  test('R7: a cancel reaches the worker, which ends by itself and leaves nothing behind', async () => {
    const { files, run } = await openStage('canceled');
    await writeMany(files);
    const { code, stdout, stderr } = await run('--detach');
    expect([code, stdout.trim()], stderr).toEqual([0, 'canceled']);
    await until(() => aliveOf('canceled') === 1);
    const status = await example.dativo('status', 'canceled');
    expect(status.stdout).toMatch(/running/);
    const cancel = await example.dativo('cancel', 'canceled');
    expect(cancel.code, cancel.stdout + cancel.stderr).toBe(0);
    expect(aliveOf('canceled')).toBe(0);
    expect(example.result('canceled')).toMatchObject({ verdict: 'canceled', origin: 'user', exit_code: 143 });
    expect(existsSync(join(files, 'orders'))).toBe(false);
  });

  test('N11: a run that nobody watches ends at its limit, and is found timed out', async () => {
    const { files, run } = await openStage('late');
    await writeMany(files);
    const { code, stderr } = await run('--detach', '--timeout', '2s');
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

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 50) {
    if (waited > 20_000) throw new Error('it did not come to it within 20 s');
    await sleep(50);
  }
}

const writeMany = (files: string) =>
  ask(`copy (select range as order_id, timestamp '2026-11-01' as ordered_at, 'PT' as country, 1.5 as amount
    from range(${MANY})) to '${join(files, 'incoming/many.csv')}'`);

const readOrders = (files: string, columns: string, rest: string) =>
  ask(
    `select ${columns} from read_parquet('${files}/orders/**/*.parquet', hive_partitioning = true, hive_types_autocast = false) ${rest}`,
  );

async function ask(sql: string) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
