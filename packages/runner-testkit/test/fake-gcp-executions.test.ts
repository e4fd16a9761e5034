import { afterEach, expect, test } from 'vitest';
import { override, Stage } from './fake-gcp-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

test('a run: operation, execution, task, log entries', async () => {
  const text = "console.log('hello', process.env.NAME, ...process.argv.slice(2)); process.exitCode = 5;";
  stage = await Stage.open({
    container: { kind: 'program', text },
    environment: { NAME: 'nobody' },
    command: ['first'],
  });
  const { body: operation } = await stage.run(override({ args: ['a', 'b'], env: { NAME: 'me', DATIVO_RUN_ID: 'r1' } }));
  expect(operation).toMatchObject({
    name: expect.stringMatching(/^projects\/weather-dev\/locations\/europe-west1\/operations\/[0-9a-f]+$/),
    metadata: { '@type': 'type.googleapis.com/google.cloud.run.v2.Execution', job: 'weather', reconciling: true },
  });
  const { name } = operation.metadata;
  const ended = await stage.waitForEnd(name);
  expect(ended).toMatchObject({ failedCount: 1, taskCount: 1 });
  // Zero and false are left out.
  for (const member of ['succeededCount', 'runningCount', 'reconciling']) expect(ended).not.toHaveProperty(member);
  expect(ended.conditions[0]).toMatchObject({
    type: 'Completed',
    state: 'CONDITION_FAILED',
    executionReason: 'NON_ZERO_EXIT_CODE',
  });
  expect(await stage.lookAtTask(name)).toMatchObject({
    execution: name.split('/').at(-1),
    lastAttemptResult: { exitCode: 5, status: { message: 'The container exited with an error.' } },
  });
  const { body } = await stage.listEntries('logName:"stdout"');
  expect(body.entries).toMatchObject([{ textPayload: 'hello me a b' }]);
  expect((await stage.call('GET', `v2/${operation.name}`)).body).toMatchObject({ done: true, error: { code: 9 } });
  expect(stage.fake.starts).toMatchObject([{ runId: 'r1', attempt: 1, rung: null }]);
});

const script = (run: () => Promise<number | 'SIGKILL' | 'SIGSEGV'>) => ({ kind: 'script', run }) as const;

test.each([
  ['0', script(async () => 0), { status: {} }, 'CONDITION_SUCCEEDED'],
  ['77', script(async () => 77), { exitCode: 77, status: { code: 2 } }, 'CONDITION_FAILED'],
  ['SIGSEGV', script(async () => 'SIGSEGV'), { termSignal: 11, status: { code: 2 } }, 'CONDITION_FAILED'],
] as const)('a container that ends with %s', async (_, container, result, state) => {
  stage = await Stage.open({ container });
  const name = await stage.start();
  expect((await stage.waitForEnd(name)).conditions[0]).toMatchObject({ type: 'Completed', state });
  const { lastAttemptResult } = await stage.lookAtTask(name);
  expect(lastAttemptResult).toMatchObject(result);
  const both = ['exitCode', 'termSignal'].filter((member) => member in lastAttemptResult);
  expect(both).toEqual(Object.keys(result).filter((member) => member !== 'status'));
});

const STEPS = ['ContainerReady', 'ResourcesAvailable', 'Started'];

test('an execution starts step by step, and its times tell when', async () => {
  stage = await Stage.open({ container: { kind: 'script', run: async ({ sleep }) => sleep(60).then(() => 0) } });
  const name = await stage.start();
  const seen = new Set<string>();
  for (let second = 0; second < 30; second += 1) {
    const { conditions } = (await stage.look(name)).body;
    const states = STEPS.map((step) => conditions.find(({ type }: { type: string }) => type === step).state);
    seen.add(states.map((state: string) => (state === 'CONDITION_SUCCEEDED' ? '+' : '-')).join(''));
    await stage.clock.sleep(1000);
  }
  expect([...seen]).toEqual(['---', '+--', '++-', '+++']);
  expect((await stage.look(name)).body).toMatchObject({ runningCount: 1, startTime: '2026-03-01T12:00:17.000000Z' });
  const { completionTime } = await stage.waitForEnd(name);
  expect(completionTime).toBe('2026-03-01T12:01:22.000000Z');
  expect((await stage.lookAtTask(name)).completionTime).toBe('2026-03-01T12:01:17.000000Z');
});

const POLITE = "process.on('SIGTERM', () => process.exit(3)); console.log('ready'); await virtualSleep(9999);";
const STUBBORN = "process.on('SIGTERM', () => {}); console.log('ready'); await virtualSleep(9999);";

test.each([
  ['that listens', POLITE, { exitCode: 3, status: { code: 1 } }, 0],
  ['that does not', STUBBORN, { termSignal: 9, status: { code: 1 } }, 10],
])('a container %s is cancelled: a polite signal, ten seconds, a hard one', async (_, text, result, seconds) => {
  stage = await Stage.open({ container: { kind: 'program', text } });
  const name = await stage.start();
  await stage.clock.sleep(30_000);
  const { body: operation } = await stage.call('POST', `v2/${name}:cancel`, {});
  expect(operation.metadata.conditions[0]).toMatchObject({ executionReason: 'CANCELLING' });
  const ended = await stage.waitForEnd(name);
  expect(ended).toMatchObject({ cancelledCount: 1, conditions: [{ executionReason: 'CANCELLED' }, {}, {}, {}] });
  expect((await stage.lookAtTask(name)).lastAttemptResult).toMatchObject(result);
  expect(stage.fake.starts[0]?.endedAt).toBe(30 + seconds);
  // Google's operation of a cancelled execution is done without an error.
  const { body } = await stage.call('GET', `v2/${operation.name}`);
  expect([body.done, body.error]).toEqual([true, undefined]);
  expect(await stage.call('POST', `v2/${name}:cancel`, {})).toMatchObject({ status: 400 });
});

test('a task is ended at its timeout', async () => {
  stage = await Stage.open({ container: { kind: 'program', text: STUBBORN } });
  const name = await stage.start({ overrides: { timeout: '120s' } });
  const ended = await stage.waitForEnd(name);
  expect(ended.conditions[0].message).toMatch(/The configured timeout was reached/);
  expect((await stage.lookAtTask(name)).lastAttemptResult).toMatchObject({ termSignal: 9, status: { code: 4 } });
  expect(stage.fake.starts[0]?.endedAt).toBe(17 + 120 + 10);
});

test('a failed task is run again as often as its job allows', async () => {
  const codes = [4, 4, 0];
  stage = await Stage.open({ container: script(async () => codes.shift() ?? 9), maxRetries: 3 });
  const name = await stage.start();
  expect(await stage.waitForEnd(name)).toMatchObject({ succeededCount: 1, retriedCount: 1 });
  expect(await stage.lookAtTask(name)).toMatchObject({ retried: 2, maxRetries: 3 });
  expect(stage.fake.starts).toHaveLength(3);
});

test('tasks of one execution, of all of a job, and of all jobs, page by page', async () => {
  stage = await Stage.open();
  const two = await stage.start({ overrides: { taskCount: 2 } });
  const one = await stage.start();
  await stage.waitForEnd(one);
  const list = async (parent: string, pageSize: number) => {
    const names: string[] = [];
    for (let token = '', page = 0; page < 9; page += 1) {
      const { body } = await stage.call('GET', `v2/${parent}/tasks?pageSize=${pageSize}&pageToken=${token}`);
      names.push(...(body.tasks ?? []).map(({ name }: { name: string }) => name.split('/').at(-1)));
      token = body.nextPageToken;
      if (token === undefined) return names;
    }
    throw new Error('no last page');
  };
  const [ofOne, ofTwo] = [one, two].map((name) => name.split('/').at(-1));
  const all = [`${ofOne}-task0`, `${ofTwo}-task0`, `${ofTwo}-task1`];
  expect(await list(two, 9)).toEqual(all.slice(1));
  for (const pageSize of [1, 2, 3]) expect(await list(`${stage.job.slice(3)}/executions/-`, pageSize)).toEqual(all);
  const everyJob = stage.job.slice(3).replace(/weather$/, '-');
  expect(await list(`${everyJob}/executions/-`, 9)).toEqual(all);
});
