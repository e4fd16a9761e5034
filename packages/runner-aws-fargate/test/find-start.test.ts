import { createAwsFargateDriver, type FargateTask, type ListTasksInput } from '@dativo/runner-aws-fargate';
import { createVirtualClock } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { BINDING, createRequest } from './fargate-request.ts';
import { createScriptedApi, type ScriptedApi } from './scripted-api.ts';

let made = 0;
/** A task that was started for a run: its marker, and the run id in its environment. */
function createTask(startedBy: string, runId?: string, change: Partial<FargateTask> = {}): FargateTask {
  made += 1;
  const environment = runId === undefined ? [] : [{ name: 'DATIVO_RUN_ID', value: runId }];
  return {
    taskArn: `arn:aws:ecs:eu-central-1:123456789012:task/data/${String(made).padStart(32, '0')}`,
    taskDefinitionArn: BINDING.task_definition_arn,
    startedBy,
    lastStatus: 'RUNNING',
    overrides: { containerOverrides: [{ name: 'dativo-etl', environment }] },
    ...change,
  };
}

/** A cluster that shows these tasks, so many a page. */
function createCluster(
  tasks: readonly FargateTask[],
  perPage = 100,
): ScriptedApi & { readonly lists: ListTasksInput[] } {
  const lists: ListTasksInput[] = [];
  const api = createScriptedApi({
    listTasks: async (input) => {
      lists.push(input);
      const from = Number(input.pageToken ?? 0);
      const listed = tasks.filter(
        ({ lastStatus }) => (lastStatus === 'STOPPED') === (input.desiredStatus === 'STOPPED'),
      );
      const taskArns = listed.slice(from, from + perPage).map(({ taskArn }) => taskArn);
      return { taskArns, ...(from + perPage < listed.length ? { nextPageToken: String(from + perPage) } : {}) };
    },
    describeTasks: async ({ tasks: arns }) => {
      if (arns.length === 0 || arns.length > 100) throw new Error(`${arns.length} tasks in one call`);
      return { tasks: tasks.filter(({ taskArn }) => arns.includes(taskArn)), failures: [] };
    },
  });
  return Object.assign(api, { lists });
}

const find = async (tasks: readonly FargateTask[], runId = 'weather-1', perPage = 100) => {
  const api = createCluster(tasks, perPage);
  const refs = await createAwsFargateDriver({ api }).find(createRequest(BINDING, { runId }));
  return { refs: refs.map(({ attempt, handle }) => [attempt, handle['task_arn']]), api };
};

test('R3: every attempt is found, running and ended, the newest first', async () => {
  const first = createTask('dativo/weather-1/1', 'weather-1', { lastStatus: 'STOPPED' });
  const third = createTask('dativo/weather-1/3', 'weather-1');
  const second = createTask('dativo/weather-1/2', 'weather-1', { lastStatus: 'STOPPED' });
  const { refs, api } = await find([first, third, second]);
  expect(refs).toEqual([
    [3, third.taskArn],
    [2, second.taskArn],
    [1, first.taskArn],
  ]);
  expect(api.lists).toEqual([
    { cluster: BINDING.cluster_arn, desiredStatus: 'RUNNING', family: 'weather' },
    { cluster: BINDING.cluster_arn, desiredStatus: 'STOPPED', family: 'weather' },
  ]);
});

test('N1: among 600 strangers on many pages, only the run’s own task is taken', async () => {
  const strangers = Array.from({ length: 600 }, (_, index) => createTask(`dativo/other-${index}/1`, `other-${index}`));
  const own = createTask('dativo/weather-1/1', 'weather-1');
  const { refs } = await find([...strangers, own, createTask('ecs-svc/1'), createTask('weather-1')], 'weather-1', 70);
  expect(refs).toEqual([[1, own.taskArn]]);
});

describe('N1: what is not believed', () => {
  const long = 'x'.repeat(200);
  test.each([
    ['a marker of a longer run id', createTask('dativo/weather-11/1', 'weather-11'), 'weather-1'],
    ['a marker whose environment says another run', createTask('dativo/weather-1/1', 'weather-2'), 'weather-1'],
    [
      'an environment that says the run, under the marker of another',
      createTask('dativo/weather-1/1', 'weather-2'),
      'weather-2',
    ],
    ['a hash that is taken for a run id', createTask(`dativo/sha256-${'0'.repeat(64)}/1`), `sha256-${'0'.repeat(64)}`],
    ['an environment without a marker', createTask('', 'weather-1'), 'weather-1'],
    ['a hashed marker whose environment is not shown', createTask(`dativo/sha256-${'0'.repeat(64)}/1`), long],
  ])('%s', async (_what, task, runId) => expect((await find([task], runId)).refs).toEqual([]));

  test('a plain marker is, even where the environment is not shown', async () => {
    const task = createTask('dativo/weather-1/1');
    expect((await find([task])).refs).toEqual([[1, task.taskArn]]);
  });
});

describe('N1: a client token that was used before', () => {
  const request = createRequest();
  const own = createTask('dativo/weather-1/1', 'weather-1');
  const bound = (tasks: readonly FargateTask[], taskArn: string) =>
    createScriptedApi({
      runTask: async () => ({ tasks: [], failures: [], boundTo: [taskArn] }),
      describeTasks: async () => ({ tasks, failures: [] }),
    });

  test('with other bytes: the task it is bound to is this start', async () => {
    const ref = await createAwsFargateDriver({ api: bound([own], own.taskArn) }).submit(request);
    expect(ref).toMatchObject({ runId: 'weather-1', attempt: 1, handle: { task_arn: own.taskArn } });
  });

  test('and its task is not visible yet: asked again, not begun anew', async () => {
    const submitted = createAwsFargateDriver({ api: bound([], own.taskArn) }).submit(request);
    await expect(submitted).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining(own.taskArn),
    });
  });

  test('and its task is somebody else’s: refused, never taken', async () => {
    const other = createTask('dativo/other/1', 'other');
    const submitted = createAwsFargateDriver({ api: bound([other], other.taskArn) }).submit(request);
    await expect(submitted).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('S7: a start that was asked for long ago, by a process that is gone', () => {
  const own = createTask('dativo/weather-1/1', 'weather-1', { lastStatus: 'STOPPED' });
  const submit = (api: ScriptedApi, minutesAgo: number) => {
    const clock = createVirtualClock();
    const firstAskedAt = new Date(clock.now().getTime() - minutesAgo * 60_000);
    return createAwsFargateDriver({ clock, api }).submit(createRequest(BINDING, { firstAskedAt }));
  };

  test('is looked for, since ECS may have forgotten its token, and adopted', async () => {
    const api = createCluster([own]);
    expect((await submit(api, 55)).handle['task_arn']).toBe(own.taskArn);
    expect(api.calls).not.toContain('runTask');
  });

  test('is not begun again where nothing is found: nobody can tell', async () => {
    await expect(submit(createCluster([createTask('dativo/weather-1/2', 'weather-1')]), 55)).rejects.toMatchObject({
      code: 'AMBIGUOUS',
      message: expect.stringContaining('2026-03-01T11:05:00.000Z'),
    });
  });

  test('is asked for with its token while that is surely known', async () => {
    const api = createScriptedApi({ runTask: async () => ({ tasks: [own], failures: [], boundTo: [] }) });
    await submit(api, 45);
    expect(api.calls).toEqual(['runTask']);
  });
});

test('N9: everything with a marker on the cluster is listed, of whichever job', async () => {
  const own = createTask('dativo/weather-1/1', 'weather-1', { startedAt: new Date(0) });
  const other = createTask('dativo/sales-7/2', 'sales-7', {
    taskDefinitionArn: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/sales:1',
    lastStatus: 'STOPPED',
  });
  const api = createCluster([own, other, createTask('ecs-svc/1')]);
  const listed = [];
  for await (const marked of createAwsFargateDriver({ api }).listMarked?.(createRequest()) ?? []) listed.push(marked);
  expect(listed).toMatchObject([
    {
      ref: { runId: 'weather-1', attempt: 1, handle: { log_group_name: '/ecs/weather' } },
      phase: 'running',
      startedAt: new Date(0),
    },
    { ref: { runId: 'sales-7', attempt: 2 }, phase: 'ended' },
  ]);
  expect(listed[1]?.ref.handle).not.toHaveProperty('log_group_name');
  expect(api.lists.map(({ family }) => family)).toEqual([undefined, undefined]);
});
