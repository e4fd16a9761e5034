import { afterEach, expect, test } from 'vitest';
import { polite, Stage, working } from './fake-gcp-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

test.each([
  [
    'throttle',
    {
      status: 429,
      body: { error: { message: expect.stringContaining('per minute'), details: [{ reason: 'RATE_LIMIT_EXCEEDED' }] } },
    },
  ],
  ['server_error', { status: 500, body: { error: { status: 'INTERNAL' } } }],
  ['expired_credentials', { status: 401, body: { error: { details: [{ reason: 'ACCESS_TOKEN_EXPIRED' }] } } }],
] as const)('%s hits the calls of its kind, as often as it was told', async (kind, answer) => {
  stage = await Stage.lying(working(5));
  const name = await stage.start();
  stage.fake.lie({ kind, operation: 'describe', times: 2 });
  for (let time = 0; time < 2; time += 1) expect(await stage.look(name)).toMatchObject(answer);
  expect((await stage.call('GET', `${stage.job}/executions`)).status).toBe(200);
  expect((await stage.look(name)).status).toBe(200);
});

test('errors in turn, for so long', async () => {
  stage = await Stage.lying(working(5));
  const name = await stage.start();
  stage.fake.lie({ kind: 'alternating_errors', operation: 'describe', seconds: 60 });
  const look = () =>
    stage.look(name).then(
      ({ status }) => status,
      () => 'cut',
    );
  const seen = [];
  for (let time = 0; time < 5; time += 1) seen.push(await look());
  expect(seen).toEqual([429, 503, 'cut', 401, 429]);
  await stage.clock.sleep(60_000);
  expect(await look()).toBe(200);
});

test('an older state after a newer one', async () => {
  stage = await Stage.lying(working(5), { kind: 'out_of_order', looks: 2 });
  const name = await stage.start();
  const seen: string[] = [];
  for (let time = 0; time < 40; time += 1) {
    const { completionTime, startTime } = (await stage.look(name)).body;
    const state = completionTime ? 'ended' : startTime ? 'running' : 'pending';
    if (seen.at(-1) !== state) seen.push(state);
    await stage.clock.sleep(1000);
  }
  expect(seen).toEqual(['pending', 'running', 'pending', 'running', 'ended', 'running', 'ended']);
});

test('no exit code', async () => {
  stage = await Stage.lying(working(5), { kind: 'no_exit_code' });
  const name = await stage.start();
  const { conditions } = await stage.waitForEnd(name);
  expect(conditions[0]).toMatchObject({
    state: 'CONDITION_FAILED',
    executionReason: 'JOB_STATUS_SERVICE_POLLING_ERROR',
  });
  expect(await stage.lookAtTask(name)).not.toHaveProperty('lastAttemptResult');
});

test('an ended execution is forgotten: by the lie, or of itself after a week', async () => {
  stage = await Stage.lying(working(5));
  const name = await stage.start();
  await stage.waitForEnd(name);
  await stage.clock.sleep(6 * 86_400_000);
  expect((await stage.look(name)).status).toBe(200);
  await stage.clock.sleep(86_400_000);
  expect((await stage.look(name)).status).toBe(404);
  stage.fake.lie({ kind: 'forget', afterSeconds: 0 });
  const other = await stage.start();
  await stage.clock.sleep(60_000);
  expect((await stage.look(other)).status).toBe(404);
});

test('lines that can be read later, that are never there, and that must not be read', async () => {
  stage = await Stage.lying(working(60), { kind: 'late_logs', seconds: 20 });
  await stage.start();
  const count = async () => ((await stage.listEntries('logName:stdout')).body.entries ?? []).length;
  await stage.clock.sleep(30_000);
  expect(await count()).toBe(0);
  await stage.clock.sleep(10_000);
  expect(await count()).toBe(1);
  stage.fake.lie({ kind: 'no_logs' });
  expect(await count()).toBe(0);
  stage.fake.lie({ kind: 'denied_logs' });
  expect(await stage.listEntries('')).toMatchObject({ status: 403, body: { error: { status: 'PERMISSION_DENIED' } } });
});

test('a clock that is ahead of ours', async () => {
  stage = await Stage.lying(working(5), { kind: 'clock_skew', seconds: 120 });
  const name = await stage.start();
  expect((await stage.look(name)).body.createTime).toBe('2026-03-01T12:02:00.000000Z');
});

test('a cancel that is taken and comes to nothing', async () => {
  stage = await Stage.lying(polite, { kind: 'stop_ignored' });
  const name = await stage.start();
  await stage.clock.sleep(30_000);
  expect((await stage.call('POST', `v2/${name}:cancel`)).status).toBe(200);
  await stage.clock.sleep(3600_000);
  expect((await stage.look(name)).body).toMatchObject({
    runningCount: 1,
    conditions: [{ executionReason: 'CANCELLING' }, {}, {}, {}],
  });
});

test.each([
  ['platform', { termSignal: 15, status: { code: 14 } }, { failedCount: 1 }],
  ['spot', { termSignal: 15, status: { code: 14 } }, { failedCount: 1 }],
  ['somebody', { status: { code: 1 } }, { cancelledCount: 1 }],
] as const)('a container that says 0 when it is ended by %s', async (by, result, counts) => {
  stage = await Stage.lying(polite, { kind: 'interrupt', by, afterSeconds: 10, times: 1 });
  const name = await stage.start();
  expect(await stage.waitForEnd(name)).toMatchObject(counts);
  expect((await stage.lookAtTask(name)).lastAttemptResult).toMatchObject(result);
  expect(stage.fake.starts[0]?.endedAt).toBe(27);
});

test('strangers, of whom none is counted among ours, and a sidecar before the declared container', async () => {
  stage = await Stage.lying(polite, { kind: 'strangers', count: 3 }, { kind: 'sidecar', exitCode: 1 });
  const name = await stage.start();
  const { executions } = (await stage.call('GET', `${stage.job}/executions`)).body;
  expect(executions).toHaveLength(7);
  expect(executions[0].name).toBe(name);
  expect(executions[0].template.containers.map((each: { name: string }) => each.name)).toEqual([
    'sidecar',
    'dativo-etl',
  ]);
  await stage.clock.sleep(30_000);
  expect([stage.fake.strangersAlive, stage.fake.starts.length]).toEqual([3, 1]);
  const stranger = executions.find((each: { runningCount?: number }) => each.runningCount === 1).name;
  await stage.call('POST', `v2/${stranger}:cancel`);
  expect(stage.fake.strangersAlive).toBe(2);
});
