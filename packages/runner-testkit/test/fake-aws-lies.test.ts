import { RunTaskCommand } from '@aws-sdk/client-ecs';
import type { Lie, Op } from '@dativo/runner-testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RUN, Stage } from './fake-aws-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open({
    container: {
      kind: 'script',
      run: async ({ print, sleep }) => {
        print('first');
        await sleep(60);
        print('last');
        return 0;
      },
    },
  });
});
afterEach(() => stage.close());

/** Starts a task, and waits until it runs. */
async function run(): Promise<string | undefined> {
  const { taskArn } = await stage.start();
  await stage.clock.sleep(25_000);
  return taskArn;
}

/** One call of each kind on a running task. */
const CALLS: Readonly<Record<Op, (arn: string | undefined) => Promise<unknown>>> = {
  start: () => stage.start(),
  describe: (arn) => stage.look(arn),
  list: () => stage.list(),
  stop: (arn) => stage.stop(arn),
  logs: (arn) => stage.getLogEvents(arn),
};

/** Past the lies, which hit the network alone. */
async function countTasks(): Promise<readonly number[]> {
  const count = async (desiredStatus: string) => {
    const { taskArns } = await stage.fake.call('ecs', 'ListTasks', { cluster: 'weather', desiredStatus });
    return (taskArns as unknown[]).length;
  };
  return [await count('RUNNING'), await count('STOPPED')];
}

const OPS = ['start', 'describe', 'list', 'stop', 'logs'] as const;

describe('lies about requests', () => {
  test.each(
    OPS.flatMap((operation) => [
      [
        { kind: 'throttle', operation, times: 2 } as const,
        { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } },
      ],
      [
        { kind: 'server_error', operation, times: 2 } as const,
        {
          name: operation === 'logs' ? 'ServiceUnavailableException' : 'ServerException',
          $metadata: { httpStatusCode: 500 },
        },
      ],
      [{ kind: 'expired_credentials', operation, times: 2 } as const, { name: 'ExpiredTokenException' }],
      [{ kind: 'reset', operation, times: 2, when: 'before' } as const, { code: 'ECONNRESET' }],
    ]),
  )('$kind hits $operation so many times, and nothing else', async (lie, error) => {
    const arn = await run();
    stage.fake.lie(lie as Lie);
    for (const op of OPS) {
      if (op !== lie.operation) await CALLS[op](arn);
    }
    const before = await countTasks();
    for (let time = 0; time < 2; time += 1) await expect(CALLS[lie.operation](arn)).rejects.toMatchObject(error);
    expect(await countTasks()).toEqual(before);
    await CALLS[lie.operation](arn);
  });

  test('a reset after the effect loses the answer alone', async () => {
    stage.fake.lie({ kind: 'reset', operation: 'start', times: 1, when: 'after' });
    const input = { clientToken: 'token' };
    await expect(stage.start(input)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await countTasks()).toEqual([1, 0]);
    const { taskArn } = await stage.start(input);
    expect(await stage.list()).toEqual([taskArn]);
  });

  test('alternating errors come in turn until their time is over', async () => {
    const arn = await run();
    stage.fake.lie({ kind: 'alternating_errors', operation: 'describe', seconds: 10 });
    const seen: unknown[] = [];
    for (let second = 0; second < 12; second += 1) {
      seen.push(
        await stage.look(arn).then(
          () => 'fine',
          ({ code, name }) => code ?? name,
        ),
      );
      await stage.clock.sleep(1000);
    }
    const round = ['ThrottlingException', 'ServiceUnavailable', 'ECONNRESET', 'ExpiredTokenException'];
    expect(seen).toEqual([...round, ...round, ...round.slice(0, 2), 'fine', 'fine']);
  });

  test('denied logs are denied in the words of IAM', async () => {
    const arn = await run();
    stage.fake.lie({ kind: 'denied_logs' });
    await expect(stage.getLogEvents(arn)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('is not authorized to perform: logs:GetLogEvents on resource'),
    });
  });
});

describe('lies about starts', () => {
  test.each([
    ['capacity', /^Capacity is unavailable at this time/],
    ['invalid', /^ATTRIBUTE$/],
  ] as const)('a start refused for %s is a success that starts nothing', async (reason, words) => {
    stage.fake.lie({ kind: 'refuse_start', times: 1, reason });
    const refused = await stage.ecs.send(new RunTaskCommand({ ...RUN, clientToken: 'token' }));
    expect(refused).toMatchObject({ tasks: [], failures: [{ reason: expect.stringMatching(words) }] });
    expect(await stage.list()).toEqual([]);
    await stage.start({ clientToken: 'token' });
    expect(await stage.list()).toHaveLength(1);
  });

  test.each([
    ['image', /^CannotPullContainerError/],
    ['secret', /^ResourceInitializationError: unable to pull secrets/],
    ['capacity', /^Capacity is unavailable/],
  ] as const)('a task that never starts for want of %s has no exit code', async (reason, words) => {
    stage.fake.lie({ kind: 'never_starts', reason, times: 1 });
    const task = await stage.waitForEnd((await stage.start()).taskArn);
    expect(task).toMatchObject({ stopCode: 'TaskFailedToStart', stoppedReason: expect.stringMatching(words) });
    expect(task.containers?.[0]?.exitCode).toBeUndefined();
    expect(task.startedAt).toBeUndefined();
    expect((await stage.waitForEnd((await stage.start()).taskArn)).containers?.[0]?.exitCode).toBe(0);
  });

  test('a stuck task stays before its start until it is stopped', async () => {
    stage.fake.lie({ kind: 'stuck_start' });
    const { taskArn } = await stage.start();
    await stage.clock.sleep(7200_000);
    expect(await stage.look(taskArn)).toMatchObject({ lastStatus: 'PROVISIONING', desiredStatus: 'RUNNING' });
    await stage.stop(taskArn);
    expect((await stage.waitForEnd(taskArn)).startedAt).toBeUndefined();
  });

  test.each([
    ['spot', 'SpotInterruption'],
    ['platform', 'TerminationNotice'],
    ['somebody', 'UserInitiated'],
  ] as const)('%s ends a running task', async (by, stopCode) => {
    stage.fake.lie({ kind: 'interrupt', by, afterSeconds: 20, times: 1 });
    const task = await stage.waitForEnd((await stage.start()).taskArn);
    expect(task).toMatchObject({ stopCode, containers: [{ exitCode: 137 }] });
    expect((Number(task.stoppingAt) - Number(task.startedAt)) / 1000).toBe(20);
    expect((await stage.waitForEnd((await stage.start()).taskArn)).stopCode).toBe('EssentialContainerExited');
  });
});

describe('lies about what is shown', () => {
  test('a new task is shown neither by its id nor in a list for so long', async () => {
    stage.fake.lie({ kind: 'invisible', seconds: 5 });
    const { taskArn } = await stage.start();
    expect(await stage.look(taskArn)).toBe('MISSING');
    expect(await stage.list()).toEqual([]);
    await stage.clock.sleep(5000);
    expect(await stage.look(taskArn)).toMatchObject({ taskArn });
    expect(await stage.list()).toEqual([taskArn]);
  });

  test('after every newer state the older one is shown again', async () => {
    stage.fake.lie({ kind: 'out_of_order', looks: 2 });
    const { taskArn } = await stage.start();
    const seen: unknown[] = [];
    for (let look = 0; look < 9; look += 1) {
      const task = await stage.look(taskArn);
      if (typeof task === 'object') seen.push(task.lastStatus);
      await stage.clock.sleep(4000);
    }
    // At 0, 4, 8, ... 32 s; pending from 8 s, running from 22 s.
    expect(seen).toEqual(
      'PROVISIONING PROVISIONING PENDING PROVISIONING PROVISIONING PENDING RUNNING PENDING PENDING'.split(' '),
    );
  });

  test('no exit code is shown', async () => {
    stage.fake.lie({ kind: 'no_exit_code' });
    const task = await stage.waitForEnd((await stage.start()).taskArn);
    expect(task.stopCode).toBe('EssentialContainerExited');
    expect(task.containers?.[0]?.exitCode).toBeUndefined();
  });

  test('an ended task is forgotten so soon', async () => {
    stage.fake.lie({ kind: 'forget', afterSeconds: 0 });
    const { taskArn } = await stage.start();
    await stage.clock.sleep(200_000);
    expect(await stage.look(taskArn)).toBe('MISSING');
  });

  test('an ignored stop is accepted, and the task goes on', async () => {
    const arn = await run();
    stage.fake.lie({ kind: 'stop_ignored' });
    await stage.stop(arn);
    await stage.clock.sleep(30_000);
    expect(await stage.look(arn)).toMatchObject({ lastStatus: 'RUNNING', desiredStatus: 'STOPPED' });
    expect((await stage.waitForEnd(arn)).containers?.[0]?.exitCode).toBe(0);
  });

  test("the cloud's clock is ahead", async () => {
    stage.fake.lie({ kind: 'clock_skew', seconds: 3600 });
    const arn = await run();
    const task = await stage.look(arn);
    expect(typeof task === 'object' && task.createdAt).toEqual(new Date('2026-03-01T13:00:00Z'));
    const { events = [] } = await stage.getLogEvents(arn);
    expect(new Date(events[0]?.timestamp ?? 0)).toEqual(new Date('2026-03-01T13:00:22Z'));
  });

  test('sidecars stand before and behind the declared container, with a code of their own', async () => {
    stage.fake.lie({ kind: 'sidecar', exitCode: 9 });
    const task = await stage.waitForEnd((await stage.start()).taskArn);
    expect(task.containers?.map(({ name, exitCode }) => `${name} ${exitCode}`)).toEqual([
      'sidecar-before 9',
      'dativo-etl 0',
      'sidecar-after 9',
    ]);
  });

  test('strangers run and have ended on the same target; they count for nothing, and can be stopped', async () => {
    stage.fake.lie({ kind: 'strangers', count: 4 });
    expect(stage.fake.strangersAlive).toBe(4);
    const mine = await run();
    const running = await stage.list({ family: 'weather' });
    expect(running).toHaveLength(5);
    expect(await stage.list({ family: 'weather', desiredStatus: 'STOPPED' })).toHaveLength(4);
    const strangers = await Promise.all(running.filter((arn) => arn !== mine).map((arn) => stage.look(arn)));
    expect(strangers).toMatchObject([
      { startedBy: 'dativo/somebody-elses-run-0/1' },
      { startedBy: 'chronos-schedule' },
      { startedBy: 'ecs-svc/0123456789' },
      { lastStatus: 'RUNNING' },
    ]);
    expect(stage.fake.starts).toHaveLength(1);
    await stage.stop(running.find((arn) => arn !== mine));
    expect(stage.fake.strangersAlive).toBe(3);
  });

  test('lists come in small pages', async () => {
    stage.fake.lie({ kind: 'small_pages', size: 2 });
    for (let task = 0; task < 5; task += 1) await stage.start();
    const pages: number[] = [];
    let nextToken: unknown;
    do {
      const page = await stage.fake.call('ecs', 'ListTasks', {
        cluster: 'weather',
        ...(nextToken ? { nextToken } : {}),
      });
      pages.push((page['taskArns'] as unknown[]).length);
      nextToken = page['nextToken'];
    } while (nextToken !== undefined);
    expect(pages).toEqual([2, 2, 1]);
  });
});

describe('lies about logs', () => {
  const messages = async (arn: string | undefined) =>
    stage.getLogEvents(arn).then(
      ({ events = [] }) => events.map(({ message }) => message),
      ({ name }) => name,
    );

  test('late lines are there so long after they were written, with the time at which they were', async () => {
    stage.fake.lie({ kind: 'late_logs', seconds: 20 });
    const arn = await run();
    expect(await messages(arn)).toBe('ResourceNotFoundException');
    await stage.clock.sleep(20_000);
    expect(await messages(arn)).toEqual(['first']);
    const { events = [] } = await stage.getLogEvents(arn);
    expect(events).toMatchObject([{ timestamp: Date.parse('2026-03-01T12:00:22Z') }]);
    expect((events[0]?.ingestionTime ?? 0) - (events[0]?.timestamp ?? 0)).toBe(20_000);
    await stage.waitForEnd(arn);
    await stage.clock.sleep(20_000);
    expect(await messages(arn)).toEqual(['first', 'last']);
  });

  test('no logs means no stream', async () => {
    stage.fake.lie({ kind: 'no_logs' });
    const arn = await run();
    expect(await messages(arn)).toBe('ResourceNotFoundException');
    expect(await stage.listStreams()).toEqual([]);
  });

  test('small pages: empty ones with a new token come before the full ones', async () => {
    stage.fake.lie({ kind: 'small_pages', size: 1 });
    const arn = await run();
    await stage.waitForEnd(arn);
    const seen: (string | undefined)[][] = [];
    let token: string | undefined;
    for (;;) {
      const page = await stage.getLogEvents(arn, token === undefined ? {} : { nextToken: token });
      if (page.nextForwardToken === token) break;
      seen.push((page.events ?? []).map(({ message }) => message));
      token = page.nextForwardToken;
    }
    expect(seen).toEqual([[], ['first'], [], ['last']]);
  });
});
