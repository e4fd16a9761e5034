import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { type AzureSubscription, BEFORE, openAzureSubscription } from './azure-subscription.ts';
import { type Ended, type Example, openCloudExample } from './cloud-example.ts';
import {
  bringGoodOrders,
  expectBadRowToFail,
  expectCancelToEndIt,
  expectMoved,
  type OrdersRun,
} from './orders-runs.ts';

// The example of Azure from its job file to a finished run: the real Terraform with the schema server as its provider, the real
// driver over HTTP with Azure's own way to sign in, and a fake of Container Apps whose containers are processes of this machine.

const JOB = 'examples/azure_orders/job.yaml';

describe.skipIf(!isTerraformInstalled())('dativo up examples/azure_orders/job.yaml', { timeout: 60_000 }, () => {
  let subscription: AzureSubscription;
  let example: Example;
  let up: Ended;
  const runOf = (id: string): OrdersRun => ({
    id,
    example,
    files: example.path('files', id),
    start: (...options) => example.dativo('run', JOB, '--run-id', id, ...options),
  });
  const aliveOf = (run: string) => subscription.fake.alive.filter(({ runId }) => runId === run).length;

  beforeAll(async () => {
    subscription = await openAzureSubscription(() => ({
      files: example.path('files'),
      folder: example.path('examples/azure_orders'),
      program: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      before: BEFORE,
    }));
    example = openCloudExample('azure_orders', { ...subscription.environment, DUCKDB_THREADS: '1' });
    bringGoodOrders(runOf('moves').files);
    up = await example.dativo('up', JOB, '--auto-approve', '--run-id', 'moves');
  }, 60_000);
  afterAll(async () => {
    await subscription?.close();
    example?.close();
  });

  test('R1: makes the job, moves the rows, and says so with the words of the job', () =>
    expectMoved(runOf('moves'), up));

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

  test.concurrent('R2: a job with a bad row fails with its own exit code and reason, and writes nothing', () =>
    expectBadRowToFail(runOf('fails')));

  test.concurrent('R7: a cancel stops the execution, is not told before it has ended, and takes back nothing', () =>
    expectCancelToEndIt(runOf('canceled'), () => aliveOf('canceled')));
});

interface Variable {
  readonly name: string;
  readonly value: string;
}
