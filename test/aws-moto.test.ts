import { gunzipSync } from 'node:zlib';
import { DescribeTasksCommand, ListTaskDefinitionsCommand, ListTasksCommand, type Task } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsReader, createAwsReader } from '../terraform/testing/aws-reader.ts';
import { isMotoInstalled, type Moto, startMoto } from '../terraform/testing/moto.ts';
import { hasRealAws, realAwsEnvironment } from '../terraform/testing/real-aws.ts';
import { type Ended, type Example, JOB, openExample } from './aws-example.ts';

// The example of AWS from its job file to a finished run: the real AWS plugin, the real SDK, and moto as the account. moto's tasks
// run nothing: they end with 0, after a few looks at them, and have no log.

const TAGS = {
  job_name: 'aws-orders',
  team: 'data-engineering',
  pipeline_type: 'ingestion',
  environment: 'dev',
  cost_center: 'data-platform',
};

const missing = [hasRealAws ? '' : 'the real AWS plugin (DATIVO_TF_PLUGIN_DIR)', isMotoInstalled ? '' : 'moto_server']
  .filter((what) => what !== '')
  .join(' and ');
if (missing !== '') process.stdout.write(`SKIPPED: dativo up on an AWS account: ${missing} not found\n`);

describe.skipIf(missing !== '')('dativo up examples/aws_orders/job.yaml', { timeout: 240_000 }, () => {
  let moto: Moto;
  let aws: AwsReader;
  let example: Example;
  let up: Ended;
  let runId: string;

  beforeAll(async () => {
    moto = await startMoto();
    aws = createAwsReader(moto.endpoint);
    const { TF_CLI_CONFIG_FILE } = realAwsEnvironment();
    example = openExample({ ...moto.environment, TF_CLI_CONFIG_FILE, TF_IN_AUTOMATION: '1' });
    // moto knows no capacity providers.
    up = await example.dativo('up', JOB, '--auto-approve', '--capacity', 'on-demand');
    runId = example.result().run_id;
  }, 240_000);
  afterAll(async () => {
    aws?.close();
    await moto?.close();
    example?.close();
  });

  async function tasks(): Promise<Task[]> {
    const { taskArns = [] } = await aws.ecs.send(new ListTasksCommand({ cluster: 'aws-orders-dev' }));
    const described = await aws.ecs.send(
      new DescribeTasksCommand({ cluster: 'aws-orders-dev', tasks: taskArns, include: ['TAGS'] }),
    );
    return described.tasks ?? [];
  }

  test('makes the infrastructure, runs the job, and says how it ended', () => {
    expect(up).toMatchObject({ code: 0 });
    const said = up.stdout + up.stderr;
    for (const words of [/17 added/, /succeeded aws-orders on aws_fargate/, /exit code +0/, /1 on FARGATE/])
      expect(said).toMatch(words);
  });

  test('N3: says that there is no log, and why, beside the verdict', () => {
    expect(example.result()).toMatchObject({
      verdict: 'succeeded',
      origin: 'container',
      exit_code: 0,
      logs: { completeness: 'unavailable', reason: expect.stringMatching(/no line/), lines: 0 },
      report: null,
    });
  });

  test('N1: AWS has one task, which carries the run in its marker, environment and tags', async () => {
    const [task, ...others] = await tasks();
    expect(others).toEqual([]);
    const [definition] = (await aws.ecs.send(new ListTaskDefinitionsCommand({}))).taskDefinitionArns ?? [];
    expect(task).toMatchObject({
      launchType: 'FARGATE',
      taskDefinitionArn: definition,
      startedBy: `dativo/${runId}/1`,
    });
    expect(Object.fromEntries((task?.tags ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
      ...TAGS,
      dativo_run_id: runId,
      dativo_attempt: '1',
    });
    const [override] = task?.overrides?.containerOverrides ?? [];
    expect(override).toMatchObject({
      name: 'dativo-etl',
      command: ['run', '--config', '/tmp/dativo/job.yaml', '--mode', 'self_hosted'],
    });
    const { DATIVO_JOB_CONFIG: packed = '', ...variables } = Object.fromEntries(
      (override?.environment ?? []).map(({ name, value }) => [name, value]),
    );
    expect(variables).toEqual({ DATIVO_ATTEMPT: '1', DATIVO_RUN_ID: runId, DATIVO_TIMEOUT_SECONDS: '1800' });
    const job = gunzipSync(Buffer.from(packed, 'base64')).toString('utf8');
    expect(job).toContain('path: ${STATE_DIR}/incoming/*.csv');
    expect(job).toContain('"cluster_name": "aws-orders-dev"');
    expect(job).not.toContain('{{');
  });

  test('the run is told of afterwards, by its id or the beginning of it', async () => {
    const status = await example.dativo('status', runId);
    expect({ code: status.code, said: status.stdout }).toMatchObject({
      code: 0,
      said: expect.stringContaining('succeeded'),
    });
    const runs = await example.dativo('runs', '--json');
    expect(JSON.parse(runs.stdout)).toMatchObject({ ok: true });
    expect(runs.stdout).toContain(runId);
    const show = await example.dativo('runs', 'show', runId.slice(0, -2), '--json');
    expect(show.code).toBe(0);
    expect(show.stdout).toContain(`"${runId}"`);
    const again = await example.dativo('run', JOB, '--run-id', runId);
    expect(again.code, again.stderr).toBe(0);
    expect(await tasks()).toHaveLength(1);
  });
});
