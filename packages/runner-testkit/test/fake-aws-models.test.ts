import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CreateLogGroupCommand, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateClusterCommand,
  DeregisterTaskDefinitionCommand,
  DescribeClustersCommand,
  DescribeTaskDefinitionCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { PROGRAMS } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';
import { override, Stage } from './fake-aws-stage.ts';
import { findBotocorePython } from './find-botocore.ts';

interface Recorded {
  readonly service: string;
  readonly operation: string;
  readonly status: number;
  readonly body: string;
}

const python = findBotocorePython();
if (python === undefined) process.stdout.write('SKIPPED: no Python with botocore to check the fake AWS with\n');

/** What botocore's models have against answers. */
function check(answers: readonly Recorded[]): readonly string[] {
  const script = fileURLToPath(new URL('./fixtures/check-answers.py', import.meta.url));
  const input = answers.map((answer) => JSON.stringify(answer)).join('\n');
  const { stdout, stderr, status } = spawnSync(python ?? '', [script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}

test.skipIf(python === undefined)('no answer has what the models of the services do not know', async () => {
  const stage = await Stage.open({ container: { kind: 'program', text: PROGRAMS.code42 } });
  const answers: Recorded[] = [];
  stage.fake.onRequest(({ when, service, operation, answer }) => {
    if (when === 'after' && answer !== undefined) answers.push({ service, operation, ...answer });
  });
  await makeThings(stage);
  await liveThrough(stage);
  await makeMistakes(stage);
  await stage.close();
  const seen = [...new Set(answers.map(({ operation, status }) => `${operation} ${status}`))].sort();
  expect(seen).toEqual(EXPECTED_ANSWERS);
  expect([...new Set(check(answers))]).toEqual([]);
});

const EXPECTED_ANSWERS = [
  'CreateCluster 200',
  'CreateLogGroup 200',
  'CreateLogGroup 400',
  'DeregisterTaskDefinition 200',
  'DescribeClusters 200',
  'DescribeLogGroups 200',
  'DescribeLogStreams 200',
  'DescribeTaskDefinition 200',
  'DescribeTaskDefinition 400',
  'DescribeTasks 200',
  'DescribeTasks 400',
  'DescribeTasks 500',
  'DescribeTasks 503',
  'GetLogEvents 200',
  'GetLogEvents 400',
  'GetLogEvents 500',
  'ListTasks 200',
  'ListTasks 400',
  'RegisterTaskDefinition 200',
  'RegisterTaskDefinition 400',
  'RunTask 200',
  'RunTask 400',
  'StopTask 200',
  'StopTask 400',
];

async function makeThings({ ecs, logs }: Stage): Promise<void> {
  await ecs.send(new CreateClusterCommand({ clusterName: 'other', tags: [{ key: 'a', value: 'b' }] }));
  await ecs.send(new DescribeClustersCommand({ clusters: ['weather', 'other', 'gone'] }));
  const containerDefinitions = [{ name: 'one', image: 'process', command: ['true'], stopTimeout: 5 }];
  await ecs.send(new RegisterTaskDefinitionCommand({ family: 'other', containerDefinitions }));
  await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'weather', include: ['TAGS'] }));
  await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'other:1' }));
  await logs.send(new CreateLogGroupCommand({ logGroupName: '/ecs/other' }));
  await logs.send(new DescribeLogGroupsCommand({}));
}

async function liveThrough(stage: Stage): Promise<void> {
  stage.fake.lie({ kind: 'strangers', count: 2 });
  stage.fake.lie({ kind: 'small_pages', size: 3 });
  stage.fake.lie({ kind: 'sidecar', exitCode: 1 });
  await stage.addJob({
    container: { kind: 'program', text: 'console.log(1); await virtualSleep(60); console.log(2);' },
  });
  const tags = [{ key: 'a', value: 'b' }];
  const { taskArn } = await stage.start({ ...override({ environment: { A: 'b' } }), tags, startedBy: 'me' });
  for (let second = 0; second < 30; second += 1) {
    await stage.look(taskArn);
    await stage.clock.sleep(1000);
  }
  await stage.list();
  await stage.getLogEvents(taskArn);
  await stage.listStreams();
  await stage.stop(taskArn);
  await stage.waitForEnd(taskArn);
  await stage.look('0123456789abcdef0123456789abcdef');
  stage.fake.lie({ kind: 'never_starts', reason: 'image', times: 1 });
  await stage.waitForEnd((await stage.start()).taskArn);
}

async function makeMistakes(stage: Stage): Promise<void> {
  const { ecs, logs, fake } = stage;
  const { taskArn } = await stage.start({ clientToken: 'token' });
  const mistakes = [
    () => stage.start({ clientToken: 'token', count: 2 }),
    () => stage.start({ cluster: 'gone' }),
    () => stage.start({ taskDefinition: 'gone' }),
    () => stage.start({ startedBy: 'a:b' }),
    () => stage.list({ startedBy: 'a', family: 'b' }),
    () => stage.list({ serviceName: 'gone' }),
    () => stage.stop('gone'),
    () => ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'gone' })),
    () => ecs.send(new RegisterTaskDefinitionCommand({ family: 'a b', containerDefinitions: [] })),
    () => logs.send(new CreateLogGroupCommand({ logGroupName: '/ecs/other' })),
    () => stage.getLogEvents('gone'),
    () => stage.getLogEvents(taskArn, { limit: 10_001 }),
  ];
  for (const mistake of mistakes) await expect(mistake()).rejects.toThrow();
  fake.lie({ kind: 'refuse_start', times: 2, reason: 'capacity' });
  for (let time = 0; time < 2; time += 1) await expect(stage.start()).rejects.toThrow('Capacity');
  fake.lie({ kind: 'server_error', operation: 'logs', times: 1 });
  fake.lie({ kind: 'server_error', operation: 'describe', times: 1 });
  await expect(stage.getLogEvents(taskArn)).rejects.toThrow();
  await expect(stage.look(taskArn)).rejects.toThrow();
  fake.lie({ kind: 'alternating_errors', operation: 'describe', seconds: 60 });
  for (let turn = 0; turn < 4; turn += 1) await expect(stage.look(taskArn)).rejects.toThrow();
  fake.lie({ kind: 'denied_logs' });
  await expect(stage.getLogEvents(taskArn)).rejects.toThrow();
}

test.skipIf(python === undefined).each([
  ['an unknown member', { tasks: [{ taskId: 'x' }] }, 200, 'DescribeTasks.tasks[0].taskId: no such member'],
  ['a wrong type', { tasks: [{ version: 'x' }] }, 200, 'DescribeTasks.tasks[0].version: "x" is no long'],
  ['a foreign error', { __type: 'NoSuchKey', message: '' }, 400, 'DescribeTasks: NoSuchKey is no error of it'],
])('the check itself finds %s', (_, body, status, fault) => {
  expect(check([{ service: 'ecs', operation: 'DescribeTasks', status, body: JSON.stringify(body) }])).toEqual([fault]);
});
