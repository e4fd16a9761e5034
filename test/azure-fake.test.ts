import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { type AzureSubscription, BEFORE, openAzureSubscription } from './azure-subscription.ts';
import { type Ended, type Example, openCloudExample } from './cloud-example.ts';
import { bringManyOrders, bringOrders, readMonths, until } from './orders.ts';

// The example of Azure from its job file to a finished run: the real Terraform with the schema server as its provider, the real
// driver over HTTP with Azure's own way to sign in, and a fake of Container Apps whose containers are processes of this machine.

const JOB = 'examples/azure_orders/job.yaml';

describe.skipIf(!isTerraformInstalled())('dativo up examples/azure_orders/job.yaml', { timeout: 60_000 }, () => {
  let subscription: AzureSubscription;
  let example: Example;
  let up: Ended;
  const filesOf = (run: string) => example.path('files', run);
  const aliveOf = (run: string) => subscription.fake.alive.filter(({ runId }) => runId === run).length;

  beforeAll(async () => {
    subscription = await openAzureSubscription(() => ({
      files: example.path('files'),
      folder: example.path('examples/azure_orders'),
      program: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      before: BEFORE,
    }));
    example = openCloudExample('azure_orders', { ...subscription.environment, DUCKDB_THREADS: '1' });
    bringOrders(filesOf('moves'), 'november', ['1,2026-11-01T10:00:00Z,PT,12.50', '2,2026-11-02T11:30:00Z,DE,7.25']);
    bringOrders(filesOf('moves'), 'december', ['3,2026-12-24T18:00:00Z,PT,100.00']);
    up = await example.dativo('up', JOB, '--auto-approve', '--run-id', 'moves');
  }, 60_000);
  afterAll(async () => {
    await subscription?.close();
    example?.close();
  });

  test('R1: makes the job, moves the rows, and says so with the words of the job', async () => {
    expect(up.code, up.stdout + up.stderr).toBe(0);
    expect(example.result('moves')).toMatchObject({
      verdict: 'succeeded',
      origin: 'container',
      logs: { completeness: 'complete' },
      report: { rows_read: 3, rows_written: 3, rows_rejected: 0, files_written: 2 },
      attempts: [{ attempt: 1, outcome: 'ended', exit_code: 0 }],
    });
    expect(await readMonths(filesOf('moves'))).toEqual([
      ['11', 2, 19.75],
      ['12', 1, 100],
    ]);
    expect(up.stdout).toContain('Wrote 2 rows');
  });

  test('N1: Azure has one execution of it, which carries the run in its environment and all that the job has', () => {
    const [call, ...others] = subscription.fake.calls.filter(({ op }) => op === 'start');
    expect(others).toEqual([]);
    const [container, ...more] = JSON.parse(call?.body ?? '{}').containers;
    expect(more).toEqual([]);
    expect(container).toMatchObject({
      name: 'dativo-etl',
      args: ['run', '--config', '/tmp/dativo/job.yaml', '--mode', 'self_hosted'],
      resources: { cpu: 1, memory: '2Gi' },
    });
    const variables = Object.fromEntries(container.env.map(({ name, value }: Variable) => [name, value]));
    expect(variables).toMatchObject({
      DATIVO_RUN_ID: 'moves',
      DATIVO_ATTEMPT: '1',
      DATIVO_TIMEOUT_SECONDS: '1800',
      DATA_DIR: '/tmp/data',
      FILES_URL: 'https://acmeazureorders.blob.core.windows.net/orders',
    });
    expect(example.result('moves')).toMatchObject({ runtime: 'azure_container_apps' });
  });

  test.concurrent('R2: a job with a bad row fails with its own exit code and reason, and writes nothing', async () => {
    bringOrders(filesOf('fails'), 'bad', ['1,2026-11-01T10:00:00Z,PT,a lot']);
    const { code } = await example.dativo('run', JOB, '--run-id', 'fails');
    expect(code).toBe(2);
    expect(example.result('fails')).toMatchObject({
      verdict: 'failed',
      origin: 'container',
      exit_code: 2,
      report: { rows_read: 1, rows_written: 0, rows_rejected: 1 },
    });
    expect(existsSync(join(filesOf('fails'), 'orders'))).toBe(false);
  });

  test.concurrent('R7: a cancel stops the execution, is not told before it has ended, and takes back nothing', async () => {
    await bringManyOrders(filesOf('canceled'));
    const { code, stdout, stderr } = await example.dativo('run', JOB, '--run-id', 'canceled', '--detach');
    expect([code, stdout.trim()], stderr).toEqual([0, 'canceled']);
    await until(() => aliveOf('canceled') === 1);
    const cancel = await example.dativo('cancel', 'canceled');
    expect(cancel.code, cancel.stdout + cancel.stderr).toBe(0);
    expect(aliveOf('canceled')).toBe(0);
    expect(example.result('canceled')).toMatchObject({ verdict: 'canceled', origin: 'user' });
    expect(existsSync(join(filesOf('canceled'), 'orders'))).toBe(false);
  });
});

interface Variable {
  readonly name: string;
  readonly value: string;
}
