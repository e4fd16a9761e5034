import type { Container, Lie } from '@dativo/runner-testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Stage } from './fake-azure-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open({ container: working(60) });
});
afterEach(() => stage.close());

/** Works for so long; a SIGTERM makes it end at once, with the same code. */
function working(seconds: number, exitCode = 0): Container {
  return {
    kind: 'script',
    run: async ({ sleep, terminated, print }) => {
      print('begin');
      await sleep(seconds, terminated);
      return exitCode;
    },
  };
}

const toContainers = (execution: Awaited<ReturnType<Stage['look']>>) =>
  execution.detailedStatus?.replicas?.[0]?.containers ?? [];
const failureOf = (work: Promise<unknown>) => work.then(String, (error: unknown) => error);

describe('refusals of a start', () => {
  test('capacity is told in both of its words in turn, then the start works', async () => {
    stage.fake.lie({ kind: 'refuse_start', times: 2, reason: 'capacity' });
    expect(await failureOf(stage.start())).toMatchObject({
      statusCode: 409,
      code: 'ManagedEnvironmentCapacityHeavyUsageError',
    });
    expect(await failureOf(stage.start())).toMatchObject({ statusCode: 429, code: 'MaxAllowedCoresExceeded' });
    expect(await stage.list()).toEqual([]);
    expect(await stage.waitForEnd(await stage.start())).toMatchObject({ status: 'Succeeded' });
  });

  test('invalid', async () => {
    stage.fake.lie({ kind: 'refuse_start', times: 1, reason: 'invalid' });
    expect(await failureOf(stage.start())).toMatchObject({ statusCode: 400, code: 'ContainerAppInvalidResourceTotal' });
  });
});

describe('failing requests', () => {
  test.each([
    ['throttle', 429, 'SubscriptionRequestsThrottled'],
    ['server_error', 500, 'InternalServerError'],
    ['expired_credentials', 401, 'ExpiredAuthenticationToken'],
  ] as const)('%s of a start: so many times, and nothing is started', async (kind, statusCode, code) => {
    stage.fake.lie({ kind, operation: 'start', times: 2 });
    for (const _ of [1, 2]) expect(await failureOf(stage.start())).toMatchObject({ statusCode, code });
    await stage.start();
    expect(await stage.list()).toHaveLength(1);
  });

  test.each([
    ['throttle', 429, 'ThrottledError'],
    ['server_error', 500, 'InternalServerError'],
    ['expired_credentials', 401, 'InvalidTokenError'],
  ] as const)('%s of a query, in the words of Log Analytics', async (kind, status, code) => {
    stage.fake.lie({ kind, operation: 'logs', times: 1 });
    expect(await stage.query('ContainerAppConsoleLogs')).toMatchObject({ status, body: { error: { code } } });
    expect(await stage.query('ContainerAppConsoleLogs')).toMatchObject({ status: 200 });
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('a start whose connection is cut %s it took effect: %i executions', async (when, executions) => {
    stage.fake.lie({ kind: 'reset', operation: 'start', times: 1, when });
    await expect(stage.start()).rejects.toThrow();
    expect(await stage.list()).toHaveLength(executions);
  });

  test('429, 503, a reset and an expired token in turn, for so long', async () => {
    const name = await stage.start();
    stage.fake.lie({ kind: 'alternating_errors', operation: 'describe', seconds: 30 });
    const codes = [];
    for (let look = 0; look < 5; look += 1) {
      const error = (await failureOf(stage.look(name))) as { statusCode?: number };
      codes.push(error.statusCode);
    }
    expect(codes).toEqual([429, 503, undefined, 401, 429]);
    await stage.clock.sleep(31_000);
    expect(await stage.look(name)).toMatchObject({ status: 'Running' });
  });

  test('a list that stands for looks is hit with the looks, any other one with the lists', async () => {
    const path = `${stage.binding['job_identifier']}/executions?api-version=2026-07-01`;
    const list = (headers = {}) => stage.send('GET', path, { headers });
    stage.fake.lie({ kind: 'server_error', operation: 'describe', times: 1 });
    expect((await list()).status).toBe(200);
    expect((await list({ CommandName: 'look' })).status).toBe(500);
    stage.fake.lie({ kind: 'server_error', operation: 'list', times: 1 });
    expect((await list({ CommandName: 'look' })).status).toBe(200);
    expect((await list()).status).toBe(500);
  });
});

describe('what is seen of executions', () => {
  test('invisible: neither by name nor in lists, for so long; it lives all the same, and can be stopped', async () => {
    stage.fake.lie({ kind: 'invisible', seconds: 30 });
    const name = await stage.start();
    expect(await failureOf(stage.look(name))).toMatchObject({ statusCode: 404, code: 'ResourceNotFound' });
    expect(await stage.list()).toEqual([]);
    await stage.stop(name);
    await stage.clock.sleep(31_000);
    expect(await stage.look(name)).toMatchObject({ status: 'Stopped' });
    expect(await stage.list()).toHaveLength(1);
  });

  test('forget: 404, and in no list, so long after its end', async () => {
    stage.fake.lie({ kind: 'forget', afterSeconds: 100 });
    const name = await stage.start();
    await stage.waitForEnd(name);
    await stage.clock.sleep(90_000);
    expect(await stage.list()).toHaveLength(1);
    await stage.clock.sleep(20_000);
    expect(await failureOf(stage.look(name))).toMatchObject({ statusCode: 404 });
    expect(await stage.list()).toEqual([]);
  });

  test('out of order: after every newer state, so many looks show the older one', async () => {
    stage.fake.lie({ kind: 'out_of_order', looks: 2 });
    const name = await stage.start();
    await stage.look(name);
    await stage.clock.sleep(5000);
    const seen = [];
    for (let look = 0; look < 4; look += 1) seen.push((await stage.look(name)).status);
    expect(seen).toEqual(['Running', 'Processing', 'Processing', 'Running']);
  });

  test('small pages: a nextLink that leads on, while new executions come', async () => {
    stage.fake.lie({ kind: 'small_pages', size: 2 });
    const names = [];
    for (let index = 0; index < 5; index += 1) names.unshift(await stage.start());
    expect((await stage.list()).map(({ name }) => name)).toEqual(names);
    const path = `${stage.binding['job_identifier']}/executions?api-version=2026-07-01`;
    const first = (await stage.send('GET', path)).body as { nextLink: string; value: { name: string }[] };
    await stage.start();
    const second = (await stage.send('GET', first.nextLink)).body as typeof first;
    expect([...first.value, ...second.value].map(({ name }) => name)).toEqual(names.slice(0, 4));
  });

  test('clock skew: times are ahead', async () => {
    stage.fake.lie({ kind: 'clock_skew', seconds: 120 });
    const { startTime } = await stage.look(await stage.start());
    expect(startTime?.toISOString()).toBe('2026-03-01T12:02:00.000Z');
  });

  test('strangers: so many running and as many ended on the same job, some with a marker much like ours', async () => {
    const own = await stage.start();
    stage.fake.lie({ kind: 'strangers', count: 5 });
    const all = await stage.list();
    expect(all).toHaveLength(11);
    expect(
      all
        .filter(({ name }) => name !== own)
        .map(({ status }) => status)
        .sort(),
    ).toEqual([...Array(5).fill('Running'), ...Array(5).fill('Succeeded')]);
    expect(JSON.stringify(all)).toContain('somebody-elses-run-0');
    expect(stage.fake.strangersAlive).toBe(5);
    const stranger = all.find(({ name, status }) => name !== own && status === 'Running');
    await stage.stop(String(stranger?.name));
    expect(stage.fake.strangersAlive).toBe(4);
    expect(stage.fake.starts).toEqual([]);
  });

  test('a sidecar stands before the declared container, and makes the execution fail with its own code', async () => {
    stage.fake.lie({ kind: 'sidecar', exitCode: 9 });
    const ended = await stage.waitForEnd(await stage.start());
    expect(ended.status).toBe('Failed');
    expect(toContainers(ended).map(({ name, code }) => [name, code])).toEqual([
      ['sidecar', 9],
      ['dativo-etl', 0],
    ]);
  });
});

describe('endings', () => {
  const ENDINGS: readonly (readonly [what: string, lie: Lie, ending: object])[] = [
    ['no exit code', { kind: 'no_exit_code' }, { status: 'Degraded' }],
    [
      'no room',
      { kind: 'never_starts', reason: 'capacity', times: 1 },
      { status: 'Failed', reason: 'AssigningReplicaFailed', message: expect.stringContaining('Maximum Allowed Cores') },
    ],
    ['no image', { kind: 'never_starts', reason: 'image', times: 1 }, { status: 'Failed', reason: 'ImagePullFailure' }],
    ['no secret', { kind: 'never_starts', reason: 'secret', times: 1 }, { reason: 'CreateContainerConfigError' }],
    [
      'by the platform',
      { kind: 'interrupt', by: 'platform', afterSeconds: 5, times: 1 },
      { status: 'Failed', reason: 'BackoffLimitExceeded' },
    ],
    ['by somebody', { kind: 'interrupt', by: 'somebody', afterSeconds: 5, times: 1 }, { status: 'Stopped' }],
  ];

  test.each(ENDINGS)('%s', async (_, lie, ending) => {
    stage.fake.lie(lie);
    const name = await stage.start();
    expect(await stage.waitForEnd(name)).toMatchObject(ending);
    expect(stage.fake.starts).toHaveLength(lie.kind === 'never_starts' ? 0 : 1);
  });

  test('no exit code: none, although the container ended with one', async () => {
    stage.fake.lie({ kind: 'no_exit_code' });
    const ended = await stage.waitForEnd(await stage.start());
    expect(toContainers(ended)).toEqual([
      { name: 'dativo-etl', status: 'Succeeded', additionalInformation: 'Completed' },
    ]);
  });

  test('by the platform: the code that the container gave, and that it was not its own end', async () => {
    stage.fake.lie({ kind: 'interrupt', by: 'platform', afterSeconds: 5, times: 1 });
    const ended = await stage.waitForEnd(await stage.start());
    expect(toContainers(ended)).toMatchObject([
      { code: 0, additionalInformation: 'Terminated: Pod was terminated in response to imminent node shutdown.' },
    ]);
    expect(await stage.waitForEnd(await stage.start()), 'once').toMatchObject({ status: 'Succeeded' });
  });

  test('stuck: waiting for its container until it is stopped, and then Stopped', async () => {
    stage.fake.lie({ kind: 'stuck_start' });
    const name = await stage.start();
    await stage.clock.sleep(3600_000);
    expect(toContainers(await stage.look(name))).toMatchObject([{ status: 'Waiting' }]);
    await stage.stop(name);
    expect(await stage.waitForEnd(name)).toMatchObject({ status: 'Stopped' });
    expect(stage.fake.starts).toEqual([]);
  });

  test('a stop that is ignored is answered as any other', async () => {
    stage.fake.lie({ kind: 'stop_ignored' });
    const name = await stage.start();
    await stage.stop(name);
    await stage.clock.sleep(40_000);
    expect(await stage.look(name)).toMatchObject({ status: 'Running' });
    expect(stage.fake.alive).toHaveLength(1);
  });

  test('lingering: Running long after the container has exited, whose code is there; a stop ends it', async () => {
    stage.fake.lie({ kind: 'lingering', seconds: 1000 });
    const name = await stage.start();
    await stage.clock.sleep(500_000);
    const lingering = await stage.look(name);
    expect(lingering).toMatchObject({ status: 'Running' });
    expect(lingering.endTime).toBeUndefined();
    expect(toContainers(lingering)).toMatchObject([{ status: 'Succeeded', code: 0 }]);
    expect(stage.fake.alive).toEqual([]);
    await stage.stop(name);
    expect(await stage.waitForEnd(name)).toMatchObject({ status: 'Stopped' });
  });

  test('succeeded without code', async () => {
    stage.fake.lie({ kind: 'succeeded_without_code' });
    const ended = await stage.waitForEnd(await stage.start());
    expect(ended.status).toBe('Succeeded');
    expect(toContainers(ended)[0]?.code).toBeUndefined();
  });
});
