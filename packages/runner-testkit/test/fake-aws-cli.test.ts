import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { systemClock } from '@dativo/runner';
import { addFargateJob, type FakeAws, startFakeAws } from '@dativo/runner-testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

const isInstalled = spawnSync('aws', ['--version'], { stdio: 'ignore' }).status === 0;
if (!isInstalled) process.stdout.write('SKIPPED: no aws command line to check the fake AWS with\n');

const PROGRAM = `
  const [how] = process.argv.slice(2);
  console.log('hello from', process.env.DATIVO_RUN_ID);
  if (how === 'wait') setInterval(() => {}, 1000);
  else process.exitCode = 5;`;

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({ clock: systemClock, pace: 0.01 });
  await addFargateJob(fake, { name: 'weather', container: { kind: 'program', text: PROGRAM } });
});
afterAll(() => fake.close());

/** What the command line gives, as JSON; undefined where it says nothing. */
async function aws(command: string, ...more: readonly string[]) {
  const { stdout } = await promisify(execFile)('aws', [...command.split(' '), ...more, '--output', 'json'], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      AWS_ENDPOINT_URL: fake.endpoint,
      AWS_REGION: fake.region,
      AWS_DEFAULT_REGION: fake.region,
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_MAX_ATTEMPTS: '1',
    },
  });
  return stdout === '' ? undefined : JSON.parse(stdout);
}

async function runTask(runId: string, command: readonly string[]): Promise<string> {
  const environment = [{ name: 'DATIVO_RUN_ID', value: runId }];
  const overrides = { containerOverrides: [{ name: 'dativo-etl', command, environment }] };
  const { tasks } = await aws(
    'ecs run-task --cluster weather --task-definition weather --launch-type FARGATE',
    '--started-by',
    `dativo/${runId}/1`,
    '--network-configuration',
    'awsvpcConfiguration={subnets=[subnet-1]}',
    '--overrides',
    JSON.stringify(overrides),
  );
  return tasks[0].taskArn;
}

test.skipIf(!isInstalled)(
  'the aws command line starts a task, waits for its end, finds it, and reads its lines',
  async () => {
    const arn = await runTask('r1', ['run']);
    await aws(`ecs wait tasks-stopped --cluster weather --tasks ${arn}`);
    const [{ tasks, failures }, { taskArns }, { logStreams }, { Account }] = await Promise.all([
      aws(`ecs describe-tasks --cluster weather --tasks ${arn} gone`),
      aws('ecs list-tasks --cluster weather --started-by dativo/r1/1 --desired-status STOPPED'),
      aws('logs describe-log-streams --log-group-name /ecs/weather --log-stream-name-prefix job/dativo-etl'),
      aws('sts get-caller-identity'),
    ]);
    expect(tasks).toMatchObject([{ stopCode: 'EssentialContainerExited', containers: [{ exitCode: 5 }] }]);
    expect(failures).toMatchObject([{ reason: 'MISSING' }]);
    expect(taskArns).toEqual([arn]);
    expect(Account).toBe(fake.accountId);
    const [{ logStreamName }] = logStreams;
    const read = 'logs get-log-events --log-group-name /ecs/weather --start-from-head --log-stream-name';
    expect((await aws(`${read} ${logStreamName}`)).events).toMatchObject([{ message: 'hello from r1' }]);
  },
);

test.skipIf(!isInstalled)('the aws command line stops a task', async () => {
  const arn = await runTask('r2', ['wait']);
  await expect.poll(() => fake.alive.length, { timeout: 5000 }).toBe(1);
  expect((await aws(`ecs stop-task --cluster weather --reason enough --task ${arn}`)).task.desiredStatus).toBe(
    'STOPPED',
  );
  await aws(`ecs wait tasks-stopped --cluster weather --tasks ${arn}`);
  const { tasks } = await aws(`ecs describe-tasks --cluster weather --tasks ${arn}`);
  expect(tasks).toMatchObject([
    { stopCode: 'UserInitiated', stoppedReason: 'enough', containers: [{ exitCode: 143 }] },
  ]);
  await expect(aws('ecs stop-task --cluster weather --task 0123456789abcdef0123456789abcdef')).rejects.toThrow(
    /InvalidParameterException.*The referenced task was not found/,
  );
});
