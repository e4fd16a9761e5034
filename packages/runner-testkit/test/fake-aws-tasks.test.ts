import { RunTaskCommand, type RunTaskCommandInput } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { override, RUN, Stage } from './fake-aws-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

describe('a task', () => {
  test('goes through every state of its life, with the times of its steps', async () => {
    await stage.addJob({
      container: {
        kind: 'script',
        run: async (inside) => {
          inside.print('hello');
          await inside.sleep(100);
          return 3;
        },
      },
    });
    const { taskArn } = await stage.start({ startedBy: 'dativo/r/1', tags: [{ key: 'team', value: 'weather' }] });
    const seen = new Set<string>();
    for (let second = 0; second < 300; second += 1) {
      const task = await stage.look(taskArn);
      if (typeof task === 'object') seen.add(`${task.lastStatus} ${task.desiredStatus}`);
      await stage.clock.sleep(500);
    }
    expect([...seen]).toEqual([
      'PROVISIONING RUNNING',
      'PENDING RUNNING',
      'ACTIVATING RUNNING',
      'RUNNING RUNNING',
      'DEACTIVATING STOPPED',
      'STOPPING STOPPED',
      'DEPROVISIONING STOPPED',
      'STOPPED STOPPED',
    ]);
    const task = await stage.waitForEnd(taskArn);
    expect(task).toMatchObject({
      startedBy: 'dativo/r/1',
      launchType: 'FARGATE',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      tags: [{ key: 'team', value: 'weather' }],
      containers: [{ name: 'dativo-etl', exitCode: 3, lastStatus: 'STOPPED' }],
    });
    const seconds = [task.createdAt, task.pullStartedAt, task.startedAt, task.stoppingAt, task.stoppedAt].map(
      (moment) => ((moment?.getTime() ?? 0) - Date.parse('2026-03-01T12:00:00Z')) / 1000,
    );
    expect(seconds).toEqual([0, 10, 22, 122, 133]);
    expect(stage.fake.starts).toEqual([{ runId: '', attempt: 1, rung: 'FARGATE', at: 22, endedAt: 122 }]);
  });

  test('is MISSING one hour after its end, and in no list', async () => {
    const { taskArn } = await stage.start();
    await stage.waitForEnd(taskArn);
    await stage.clock.sleep(3590_000);
    expect(await stage.look(taskArn)).toMatchObject({ lastStatus: 'STOPPED' });
    expect(await stage.list({ desiredStatus: 'STOPPED' })).toEqual([taskArn]);
    await stage.clock.sleep(15_000);
    expect(await stage.look(taskArn)).toBe('MISSING');
    expect(await stage.list({ desiredStatus: 'STOPPED' })).toEqual([]);
  });

  test('gets arguments, environment and secrets merged as ECS merges them', async () => {
    const got: object[] = [];
    stage.fake.addSecret('arn:aws:secretsmanager:eu-central-1:123456789012:secret:key', 'hush');
    await stage.addJob({
      container: { kind: 'script', run: async ({ args, environment }) => got.push({ args, environment }) - 1 },
      command: ['from', 'definition'],
      environment: { KEPT: 'definition', CHANGED: 'definition' },
      secrets: { KEY: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:key' },
    });
    const { taskArn } = await stage.start(override({ environment: { CHANGED: 'run', DATIVO_RUN_ID: 'r1' } }));
    await stage.waitForEnd(taskArn);
    await stage.waitForEnd((await stage.start(override({ command: ['from', 'run'] }))).taskArn);
    expect(got).toMatchObject([
      { args: ['from', 'definition'], environment: { KEPT: 'definition', CHANGED: 'run', KEY: 'hush' } },
      { args: ['from', 'run'], environment: { KEPT: 'definition', CHANGED: 'definition', KEY: 'hush' } },
    ]);
    expect(stage.fake.starts).toMatchObject([{ runId: 'r1' }, { runId: '' }]);
  });

  test.each([
    [
      'an unknown image',
      { container: 'nobody/nothing:1' },
      /^CannotPullContainerError: .*nobody\/nothing:1: not found$/,
    ],
    ['a missing secret', { secrets: { KEY: 'arn:gone' } }, /^ResourceInitializationError: .*arn:gone/],
    [
      'a program that is not there',
      { container: 'process', entryPoint: ['no-such-program'] },
      /^CannotStartContainerError/,
    ],
  ])('fails to start with %s, without an exit code', async (_, job, words) => {
    await stage.addJob(job);
    const task = await stage.waitForEnd((await stage.start()).taskArn);
    expect(task.stopCode).toBe('TaskFailedToStart');
    expect(task.stoppedReason).toMatch(words);
    expect(task.startedAt).toBeUndefined();
    expect(task.containers?.[0]?.exitCode).toBeUndefined();
    expect(stage.fake.starts).toEqual([]);
  });
});

describe('RunTask', () => {
  const tokenOf = (clientToken: string, environment = {}): Partial<RunTaskCommandInput> => ({
    ...override({ environment }),
    clientToken,
  });

  test('gives the same task for a client token, and a conflict that names it for other parameters', async () => {
    const first = await stage.start(tokenOf('t1', { A: '1' }));
    expect((await stage.start(tokenOf('t1', { A: '1' }))).taskArn).toBe(first.taskArn);
    await expect(stage.start(tokenOf('t1', { A: '2' }))).rejects.toMatchObject({
      name: 'ConflictException',
      resourceIds: [first.taskArn],
    });
    expect((await stage.start(tokenOf('t2', { A: '2' }))).taskArn).not.toBe(first.taskArn);
    await stage.waitForEnd(first.taskArn);
    expect((await stage.start(tokenOf('t1', { A: '1' }))).lastStatus).toBe('STOPPED');
    expect(stage.fake.starts).toHaveLength(2);
  });

  test('forgets a client token an hour after the end of its task', async () => {
    const first = await stage.start(tokenOf('t1'));
    await stage.waitForEnd(first.taskArn);
    await stage.clock.sleep(3605_000);
    expect((await stage.start(tokenOf('t1'))).taskArn).not.toBe(first.taskArn);
  });

  test('starts on the capacity provider that it names', async () => {
    const { launchType: _, ...run } = RUN;
    const capacityProviderStrategy = [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }];
    const { taskArn } = await stage.start({ ...run, launchType: undefined, capacityProviderStrategy } as object);
    expect(await stage.waitForEnd(taskArn)).toMatchObject({ capacityProviderName: 'FARGATE_SPOT' });
    expect(stage.fake.starts).toMatchObject([{ rung: 'FARGATE_SPOT' }]);
  });

  const long = (length: number) => 'x'.repeat(length);
  test.each<[string, object, string, RegExp]>([
    ['an unknown cluster', { cluster: 'other' }, 'ClusterNotFoundException', /^Cluster not found\.$/],
    ['an unknown task definition', { taskDefinition: 'other' }, 'ClientException', /TaskDefinition not found/],
    [
      'an override of 8193 characters',
      override({ command: [long(8150)] }),
      'InvalidParameterException',
      /at most 8192/,
    ],
    ['a startedBy of 129 characters', { startedBy: long(129) }, 'InvalidParameterException', /at most 128/],
    ['a startedBy with a colon', { startedBy: 'a:b' }, 'InvalidParameterException', /startedBy/],
    ['a client token of 65 characters', { clientToken: long(65) }, 'InvalidParameterException', /clientToken/],
    ['a client token with a blank', { clientToken: 'a b' }, 'InvalidParameterException', /clientToken/],
    ['11 tasks', { count: 11 }, 'InvalidParameterException', /between 1 and 10/],
    [
      '51 tags',
      { tags: Array.from({ length: 51 }, (_, i) => ({ key: `k${i}`, value: '' })) },
      'InvalidParameterException',
      /50/,
    ],
    [
      'no network',
      { networkConfiguration: undefined },
      'InvalidParameterException',
      /Network Configuration must be provided/,
    ],
    [
      'another container',
      { overrides: { containerOverrides: [{ name: 'web' }] } },
      'InvalidParameterException',
      /container named web is not/,
    ],
    [
      'a launch type beside a strategy',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      'InvalidParameterException',
      /launch type and capacity provider/,
    ],
    [
      'a foreign capacity provider',
      { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'MINE' }] },
      'InvalidParameterException',
      /not associated with the cluster/,
    ],
  ])('refuses %s', async (_, input, name, message) => {
    await expect(stage.start(input)).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    expect(await stage.list()).toEqual([]);
  });

  test('takes an override of exactly 8192 characters', async () => {
    const { overrides } = override({ command: [''] });
    const room = 8192 - JSON.stringify(overrides).length;
    await stage.start(override({ command: [long(room)] }));
    await expect(stage.start(override({ command: [long(room + 1)] }))).rejects.toThrow('at most 8192');
  });

  test('refuses an inactive revision', async () => {
    await stage.fake.call('ecs', 'DeregisterTaskDefinition', { taskDefinition: 'weather:1' });
    await expect(stage.start({ taskDefinition: 'weather:1' })).rejects.toThrow('TaskDefinition is inactive');
  });
});

describe('DescribeTasks and ListTasks', () => {
  test('take 100 tasks at most, and only those of the cluster', async () => {
    const run = (count: number) => stage.ecs.send(new RunTaskCommand({ ...RUN, count }));
    const { tasks = [] } = await run(10);
    const arns = tasks.map(({ taskArn }) => String(taskArn));
    await stage.fake.call('ecs', 'CreateCluster', { clusterName: 'other' });
    const describe = (cluster: string, names: readonly string[]) =>
      stage.fake.call('ecs', 'DescribeTasks', { cluster, tasks: names });
    expect(await describe('weather', arns)).toMatchObject({
      tasks: arns.map((taskArn) => ({ taskArn })),
      failures: [],
    });
    expect(await describe('other', arns.slice(0, 1))).toEqual({
      tasks: [],
      failures: [{ arn: arns[0], reason: 'MISSING' }],
    });
    const many = Array.from({ length: 101 }, () => arns[0] ?? '');
    await expect(describe('weather', many)).rejects.toMatchObject({ code: 'InvalidParameterException' });
    await expect(describe('weather', [])).rejects.toMatchObject({ code: 'InvalidParameterException' });
    await expect(describe('gone', arns)).rejects.toMatchObject({ code: 'ClusterNotFoundException' });
  });

  test('filter by startedBy, which stands beside no other filter than the status', async () => {
    const mine = await stage.start({ startedBy: 'dativo/a/1' });
    const other = await stage.start({ startedBy: 'dativo/a/10' });
    expect(await stage.list({ startedBy: 'dativo/a/1' })).toEqual([mine.taskArn]);
    expect(await stage.list({ family: 'weather' })).toEqual([mine.taskArn, other.taskArn]);
    expect(await stage.list({ family: 'wind' })).toEqual([]);
    await expect(stage.list({ startedBy: 'dativo/a/1', family: 'weather' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await stage.waitForEnd(mine.taskArn);
    expect(await stage.list({ startedBy: 'dativo/a/1' })).toEqual([]);
    expect(await stage.list({ startedBy: 'dativo/a/1', desiredStatus: 'STOPPED' })).toEqual([mine.taskArn]);
  });

  test('page through tasks while they come and go', async () => {
    const started = await Promise.all(Array.from({ length: 5 }, () => stage.start()));
    const arns = await stage.list();
    expect([...arns].sort()).toEqual(started.map(({ taskArn }) => String(taskArn)).sort());
    const page = await stage.fake.call('ecs', 'ListTasks', { cluster: 'weather', maxResults: 2 });
    expect(page['taskArns']).toEqual(arns.slice(0, 2));
    await stage.stop(arns[1]);
    expect(await stage.list({ maxResults: 2, nextToken: page['nextToken'] })).toEqual(arns.slice(2, 4));
    await expect(stage.list({ nextToken: 'made up' })).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
