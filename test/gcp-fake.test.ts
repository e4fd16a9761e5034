import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { type Ended, type Example, openCloudExample } from './cloud-example.ts';
import { type GcpProject, openGcpProject } from './gcp-project.ts';
import {
  bringGoodOrders,
  expectBadRowToFail,
  expectCancelToEndIt,
  expectMoved,
  type OrdersRun,
} from './orders-runs.ts';

// The example of Google Cloud from its job file to a finished run: the real Terraform with the schema server as its provider, the real
// driver over HTTP with Google's own way to sign in, and a fake of Cloud Run whose containers are processes of this machine.

const JOB = 'examples/gcp_orders/job.yaml';

describe.skipIf(!isTerraformInstalled())('dativo up examples/gcp_orders/job.yaml', { timeout: 60_000 }, () => {
  let project: GcpProject;
  let example: Example;
  let up: Ended;
  const runOf = (id: string): OrdersRun => ({
    id,
    example,
    files: example.path('files', id),
    start: (...options) => example.dativo('run', JOB, '--run-id', id, ...options),
  });
  const aliveOf = (run: string) => project.fake.alive.filter(({ runId }) => runId === run).length;

  beforeAll(async () => {
    project = await openGcpProject(() => ({
      files: example.path('files'),
      folder: example.path('examples/gcp_orders'),
      program: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      before: 'export STATE_DIR="$FILES"',
    }));
    example = openCloudExample('gcp_orders', { ...project.environment, DUCKDB_THREADS: '1' });
    bringGoodOrders(runOf('moves').files);
    up = await example.dativo('up', JOB, '--auto-approve', '--run-id', 'moves');
  }, 60_000);
  afterAll(async () => {
    await project?.close();
    example?.close();
  });

  test('R1: makes the job, moves the rows, and says so with the words of the job', () =>
    expectMoved(runOf('moves'), up));

  test('N1: Cloud Run has one execution of it, which carries the run in its environment and the job in its labels', () => {
    const [call, ...others] = project.fake.calls.filter(({ op }) => op === 'start');
    expect(others).toEqual([]);
    const { overrides, etag } = JSON.parse(call?.body ?? '{}');
    expect(etag).toMatch(/^"/);
    const [container] = overrides.containerOverrides;
    expect(container).toMatchObject({
      name: 'dativo-etl',
      args: ['run', '--config', '/tmp/dativo/job.yaml', '--mode', 'self_hosted'],
    });
    const variables = Object.fromEntries(container.env.map(({ name, value }: Variable) => [name, value]));
    expect(variables).toMatchObject({ DATIVO_RUN_ID: 'moves', DATIVO_ATTEMPT: '1', DATIVO_TIMEOUT_SECONDS: '1800' });
    expect(example.result('moves')).toMatchObject({ runtime: 'gcp_cloud_run' });
  });

  test.concurrent('R2: a job with a bad row fails with its own exit code and reason, and writes nothing', () =>
    expectBadRowToFail(runOf('fails')));

  test.concurrent('R7: a cancel stops the execution, and is not told before it has ended', () =>
    expectCancelToEndIt(runOf('canceled'), () => aliveOf('canceled')));
});

interface Variable {
  readonly name: string;
  readonly value: string;
}
