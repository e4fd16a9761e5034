import { DriverError } from '@dativo/runner';
import { createAwsFargateDriver } from '@dativo/runner-aws-fargate';
import { createVirtualClock } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { openFakeStage } from './fake-stage.ts';
import { BINDING, createRequest, TASK_ARN } from './fargate-request.ts';
import { createScriptedApi } from './scripted-api.ts';

const started = (taskArn = TASK_ARN) => ({ tasks: [{ taskArn }], failures: [], boundTo: [] });
const submit = (api = createScriptedApi({ runTask: async () => started() })) =>
  createAwsFargateDriver({ api, clock: createVirtualClock() }).submit(createRequest());

test('the handle holds all that a later process needs, without the job file', async () => {
  expect(await submit()).toEqual({
    runtime: 'aws_fargate',
    runId: 'weather-1',
    attempt: 1,
    handle: {
      region: 'eu-central-1',
      cluster: BINDING.cluster_arn,
      task_arn: TASK_ARN,
      container_name: 'dativo-etl',
      log_group_name: '/ecs/weather',
      log_stream_name: 'dativo/dativo-etl/0123456789abcdef0123456789abcdef',
    },
  });
});

describe('a handle that somebody has edited harms no other run: it is refused before the shared look', () => {
  test.each([
    ['no ARN at all', { task_arn: 'weather' }, /"weather" is not the ARN of an ECS task/],
    ['an ARN of something else', { task_arn: BINDING.cluster_arn }, /is not the ARN of an ECS task/],
    ['no ARN', { task_arn: '' }, /has no task_arn/],
    ['no region', { region: '' }, /has no region/],
    ['no container', { container_name: '' }, /has no container_name/],
  ])('%s', async (_what, change, message) => {
    const ref = await submit();
    const api = createScriptedApi({});
    const described = createAwsFargateDriver({ api }).describe({ ...ref, handle: { ...ref.handle, ...change } });
    await expect(described).rejects.toMatchObject({ code: 'INVALID', message: expect.stringMatching(message) });
    expect(api.calls).toEqual([]);
  });
});

test('N6: rungs are the capacity of the binding; another one is refused', async () => {
  const driver = createAwsFargateDriver({ api: createScriptedApi({}) });
  const request = createRequest({ ...BINDING, capacity: ['FARGATE_SPOT', 'FARGATE'] });
  expect(driver.listRungs(request)).toEqual(['FARGATE_SPOT', 'FARGATE']);
  expect(driver.listRungs(createRequest())).toEqual([]);
  await expect(driver.submit({ ...request, rung: 'EC2' })).rejects.toMatchObject({ code: 'INVALID' });
  await expect(driver.submit(createRequest(BINDING, { rung: 'FARGATE_SPOT' }))).rejects.toMatchObject({
    message: 'the start asks for the capacity FARGATE_SPOT; the job offers no choice',
  });
});

describe('S6: the grace period is the task definition’s', () => {
  const task = { taskArn: TASK_ARN, taskDefinitionArn: BINDING.task_definition_arn, lastStatus: 'RUNNING' };
  const definition = (stopTimeout?: number) => ({
    taskDefinitionArn: BINDING.task_definition_arn,
    family: 'weather',
    containers: [{ name: 'dativo-etl', environment: [], ...(stopTimeout === undefined ? {} : { stopTimeout }) }],
  });
  const stopAndLook = async (
    describeTaskDefinition: () => Promise<ReturnType<typeof definition>>,
    lastStatus = 'DEACTIVATING',
  ) => {
    const ref = await submit();
    const reasons: string[] = [];
    const api = createScriptedApi({
      stopTask: async ({ reason }) => {
        reasons.push(reason);
        return task;
      },
      describeTasks: async () => ({ tasks: [{ ...task, lastStatus }], failures: [] }),
      describeTaskDefinition,
    });
    const driver = createAwsFargateDriver({ api, clock: createVirtualClock() });
    expect(await driver.describe(ref)).not.toHaveProperty('graceSeconds');
    await driver.stop(ref, { graceSeconds: 5 });
    expect(reasons).toEqual(['dativo: run weather-1, attempt 1, is to end']);
    return driver.describe(ref);
  };

  test('is told with the looks after the stop', async () => {
    expect(await stopAndLook(async () => definition(120))).toMatchObject({ phase: 'stopping', graceSeconds: 120 });
    expect(await stopAndLook(async () => definition())).toMatchObject({ graceSeconds: 30 });
    expect(await stopAndLook(async () => definition(120), 'STOPPED')).not.toHaveProperty('graceSeconds');
  });

  test('and where it may not be read, the stop counts all the same', async () => {
    const denied = () => Promise.reject(new DriverError('AUTH', 'no'));
    expect(await stopAndLook(denied)).toMatchObject({ phase: 'stopping' });
  });
});

test('S11: a task that ECS does not show is missing, not ended', async () => {
  const ref = await submit();
  const missing = { tasks: [], failures: [{ arn: TASK_ARN, reason: 'MISSING' }] };
  const api = createScriptedApi({ describeTasks: async () => missing });
  expect(await createAwsFargateDriver({ api, clock: createVirtualClock() }).describe(ref)).toMatchObject({
    isMissing: true,
  });
});

test('the hint names the task and the command that ends it', async () => {
  const hint = createAwsFargateDriver().toRecoveryHint(await submit());
  expect(hint).toContain(`aws ecs stop-task --region eu-central-1 --cluster ${BINDING.cluster_arn} --task ${TASK_ARN}`);
});

test('N1: two drivers that start the same run at once start one task', async () => {
  const stage = await openFakeStage();
  const other = createAwsFargateDriver({ clock: stage.clock, api: stage.api });
  const refs = await Promise.all(
    [stage.driver, other, stage.driver].map((driver) => driver.submit(stage.requestFor())),
  );
  expect(new Set(refs.map(({ handle }) => handle['task_arn'])).size).toBe(1);
  const changed = stage.requestFor({ environment: { NEW: 'value' } });
  expect(await other.submit(changed)).toEqual(refs[0]);
  expect(await other.find(changed)).toEqual([refs[0]]);
  await stage.clock.sleep(120_000);
  expect(stage.fake.starts).toHaveLength(1);
  await stage.close();
});

test('N4 N5: verify and fingerprint look at the target of the binding', async () => {
  const stage = await openFakeStage();
  const driver = createAwsFargateDriver({ endpoint: stage.fake.endpoint });
  const request = stage.requestFor();
  const fingerprint = await driver.fingerprint?.(request);
  expect(Object.values(fingerprint ?? {})).toContain(stage.binding['task_definition_arn']);
  const subjects: string[] = [];
  for await (const check of driver.verify?.(request) ?? []) subjects.push(check.subject);
  expect(subjects.join()).toContain('weather');
  await stage.close();
});
