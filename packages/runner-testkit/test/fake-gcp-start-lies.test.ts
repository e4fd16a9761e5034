import { afterEach, expect, test } from 'vitest';
import { Stage, working } from './fake-gcp-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

test.each([
  ['capacity', 429, 'RESOURCE_EXHAUSTED', /total allowable CPU/],
  ['invalid', 400, 'INVALID_ARGUMENT', /Violation in RunJobRequest/],
] as const)('a start refused for %s, and then no more', async (reason, status, code, message) => {
  stage = await Stage.lying(working(5), { kind: 'refuse_start', times: 1, reason });
  const { status: got, body } = await stage.run();
  expect([got, body.error.status]).toEqual([status, code]);
  expect(body.error.message).toMatch(message);
  expect((await stage.run()).status).toBe(200);
});

test.each([
  ['image', 'CONTAINER_MISSING', /^Image '.*' not found\.$/],
  ['secret', 'SECRETS_ACCESS_CHECK_FAILED', /^Permission denied on secret/],
  ['capacity', 'PROGRESS_DEADLINE_EXCEEDED', /capacity/],
] as const)('an execution that never starts, for want of the %s', async (reason, code, message) => {
  stage = await Stage.lying(working(5), { kind: 'never_starts', reason, times: 1 });
  const name = await stage.start();
  const ended = await stage.waitForEnd(name);
  expect(ended).not.toHaveProperty('startTime');
  expect(ended.conditions[0]).toMatchObject({ state: 'CONDITION_FAILED', reason: code });
  expect(ended.conditions[0].message).toMatch(message);
  expect(await stage.lookAtTask(name)).not.toHaveProperty('lastAttemptResult');
  expect(stage.fake.starts).toEqual([]);
});

test('an execution whose image or secret is really not there does not start either', async () => {
  stage = await Stage.open({ container: 'gone:1' });
  expect((await stage.waitForEnd(await stage.start())).conditions[0].reason).toBe('CONTAINER_MISSING');
  stage.addJob({ secrets: { A: 'gone' } });
  expect((await stage.waitForEnd(await stage.start())).conditions[0].reason).toBe('SECRETS_ACCESS_CHECK_FAILED');
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a connection cut %s the start took effect', async (when, count) => {
  stage = await Stage.lying(working(5), { kind: 'reset', operation: 'start', times: 1, when });
  await expect(stage.run()).rejects.toThrow();
  expect((await stage.call('GET', `${stage.job}/executions`)).body.executions ?? []).toHaveLength(count);
});

test('a start that is shown neither by its name nor in lists; its job knows it', async () => {
  stage = await Stage.lying(working(5), { kind: 'invisible', seconds: 20 });
  const name = await stage.start();
  expect((await stage.look(name)).status).toBe(404);
  for (const path of [`${stage.job}/executions`, `${stage.job}/executions/-/tasks`]) {
    expect((await stage.call('GET', path)).body).toEqual({});
  }
  expect((await stage.call('GET', stage.job)).body.latestCreatedExecution.name).toBe(name.split('/').at(-1));
  await stage.clock.sleep(20_000);
  expect((await stage.look(name)).status).toBe(200);
});

test('stuck before its start until it is cancelled', async () => {
  stage = await Stage.lying(working(5), { kind: 'stuck_start' });
  const name = await stage.start();
  await stage.clock.sleep(3600_000);
  expect((await stage.look(name)).body).not.toHaveProperty('startTime');
  await stage.call('POST', `v2/${name}:cancel`);
  expect(await stage.waitForEnd(name)).toMatchObject({ cancelledCount: 1 });
  expect(stage.fake.starts).toEqual([]);
});
