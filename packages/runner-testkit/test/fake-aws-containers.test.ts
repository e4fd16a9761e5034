import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { systemClock } from '@dativo/runner';
import { addFargateJob, type ContainerScript, PROGRAMS, startFakeAws, withLimit } from '@dativo/runner-testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { override, Stage } from './fake-aws-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

const textsOf = async (task: string | undefined) =>
  (await stage.getLogEvents(task)).events?.map(({ message }) => message);

/** Starts the job, and waits until the task runs. */
async function run(job: Parameters<Stage['addJob']>[0], input = {}): Promise<string | undefined> {
  await stage.addJob(job);
  const { taskArn } = await stage.start(input);
  await stage.clock.sleep(30_000);
  return taskArn;
}

const polite: ContainerScript = async (inside) => {
  await inside.sleep(1e6, inside.terminated);
  inside.print('bye');
  await inside.sleep(5);
  return 0;
};
const stubborn: ContainerScript = async ({ sleep }) => sleep(1e6).then(() => 0);

const programs = {
  polite: `
    process.on('SIGTERM', async () => { console.log('bye'); await virtualSleep(5); process.exit(0); });
    await virtualSleep(1e6);`,
  stubborn: `
    process.on('SIGTERM', () => console.log('no'));
    await virtualSleep(1e6);`,
  careless: 'await virtualSleep(1e6);',
};

describe('StopTask', () => {
  test.each([
    ['a function that ends politely', { kind: 'script', run: polite }, 0, 5, ['bye']],
    ['a function that does not care', { kind: 'script', run: stubborn }, 137, 7, null],
    ['a program that ends politely', { kind: 'program', text: programs.polite }, 0, 5, ['bye']],
    ['a program that refuses', { kind: 'program', text: programs.stubborn }, 137, 7, ['no']],
    ['a program without a handler', { kind: 'program', text: programs.careless }, 143, 0, null],
  ] as const)('ends %s', async (_, container, exitCode, secondsOfGrace, lines) => {
    const arn = await run({ container, stopTimeoutSeconds: 7 }, { tags: [{ key: 'a', value: 'b' }] });
    const { task } = await stage.stop(arn, 'enough');
    expect(task).toMatchObject({ lastStatus: 'RUNNING', desiredStatus: 'STOPPED', stopCode: 'UserInitiated' });
    const ended = await stage.waitForEnd(arn);
    expect(ended).toMatchObject({ stopCode: 'UserInitiated', stoppedReason: 'enough', tags: [] });
    expect(ended.containers?.[0]?.exitCode).toBe(exitCode);
    const [stopping = 0, stopped = 0] = [ended.stoppingAt, ended.executionStoppedAt].map((at) => Number(at));
    expect((stopped - stopping) / 1000).toBe(1 + secondsOfGrace);
    if (lines !== null) expect(await textsOf(arn)).toEqual(lines);
    expect(stage.fake.alive).toEqual([]);
  });

  test('gives 30 seconds where the definition says nothing', async () => {
    const arn = await run({ container: { kind: 'script', run: stubborn } });
    await stage.stop(arn);
    const ended = await stage.waitForEnd(arn);
    expect(Number(ended.executionStoppedAt) - Number(ended.stoppingAt)).toBe(31_000);
  });

  test('before the start keeps every container from starting', async () => {
    const { taskArn } = await stage.start();
    await stage.clock.sleep(9000);
    await stage.stop(taskArn);
    const ended = await stage.waitForEnd(taskArn);
    expect(ended).toMatchObject({ stopCode: 'UserInitiated' });
    expect(ended.startedAt).toBeUndefined();
    expect(ended.containers?.[0]?.exitCode).toBeUndefined();
    expect(stage.fake.starts).toEqual([]);
  });

  test('changes nothing of a task that has ended, and knows no other', async () => {
    const { taskArn } = await stage.start();
    await stage.waitForEnd(taskArn);
    expect((await stage.stop(taskArn)).task).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
    });
    await expect(stage.stop('0123456789abcdef0123456789abcdef')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The referenced task was not found.',
    });
  });
});

/** A process that starts a program as a container, and says its process id. */
const PLATFORM = `
  import { systemClock } from '@dativo/runner';
  import { startContainer } from '../src/containers/container.ts';
  const text = 'console.log(process.pid); setInterval(() => {}, 1000);';
  startContainer({ kind: 'program', text }, { entryPoint: [], args: [], environment: {} }, {
    clock: systemClock,
    makeFolder: () => process.argv[1],
    onLine: (_, line) => console.log(line),
  });`;

describe('a program', () => {
  test('takes time only where it sleeps, and its lines have the time at which they were printed', async () => {
    const text = `
      console.log('begin');
      await new Promise((resolve) => setTimeout(resolve, 100));
      console.log('after real work');
      await Promise.all([virtualSleep(300), virtualSleep(60).then(() => console.error('a minute'))]);
      console.log('end');`;
    const arn = await run({ container: { kind: 'program', text } });
    await stage.waitForEnd(arn);
    const { events = [] } = await stage.getLogEvents(arn);
    const start = (stage.fake.starts[0]?.at ?? 0) * 1000 + Date.parse('2026-03-01T12:00:00Z');
    expect(events.map(({ message, timestamp = 0 }) => [message, (timestamp - start) / 1000])).toEqual([
      ['begin', 0],
      ['after real work', 0],
      ['a minute', 60],
      ['end', 300],
    ]);
  });

  test('prints all that it prints before the time jumps, however much it is', async () => {
    const text = `
      for (let line = 0; line < 5000; line += 1) console.log('x'.repeat(100), line);
      await virtualSleep(60);`;
    const arn = await run({ container: { kind: 'program', text } });
    await stage.waitForEnd(arn);
    const { events = [] } = await stage.getLogEvents(arn);
    expect(events).toHaveLength(5000);
    expect(new Set(events.map(({ timestamp }) => timestamp)).size).toBe(1);
  });

  test.each([
    ['a code of its own', PROGRAMS.code42, 42],
    ['an exception', PROGRAMS.crash, 1],
    ['a signal', PROGRAMS.killed, 137],
  ])('ends with %s', async (_, text, exitCode) => {
    const arn = await run({ container: { kind: 'program', text } });
    expect((await stage.waitForEnd(arn)).containers?.[0]?.exitCode).toBe(exitCode);
  });

  test('has the given environment and nothing of this machine but PATH', async () => {
    process.env['FAKE_AWS_TEST_SECRET'] = 'of this machine';
    const text = `console.log(JSON.stringify({ ...process.env, args: process.argv.slice(2) }));`;
    const arn = await run(
      { container: { kind: 'program', text } },
      override({ command: ['run', '--x'], environment: { A: 'b' } }),
    );
    await stage.waitForEnd(arn);
    const seen = JSON.parse((await textsOf(arn))?.[0] ?? '');
    expect(seen).toMatchObject({ A: 'b', args: ['run', '--x'], AWS_EXECUTION_ENV: 'AWS_ECS_FARGATE' });
    expect(seen).not.toHaveProperty('FAKE_AWS_TEST_SECRET');
    delete process.env['FAKE_AWS_TEST_SECRET'];
  });

  test("runs behind the Terraform modules' entry point", async () => {
    const shim = readFileSync(new URL('../../../terraform/modules/job_container/shim.sh', import.meta.url), 'utf8');
    const text = `
      import { readFileSync } from 'node:fs';
      console.log(readFileSync(process.argv[4], 'utf8'), process.env.DATIVO_JOB_CONFIG, ...process.argv.slice(4));`;
    const DATIVO_JOB_CONFIG = gzipSync('name: weather').toString('base64');
    const arn = await run(
      { container: { kind: 'program', text }, entryPoint: ['/bin/sh', '-c', shim, 'sh', 'program'] },
      override({
        command: ['run', '--config', '/tmp/dativo/job.yaml', '/tmp/dativo-other/x'],
        environment: { DATIVO_JOB_CONFIG },
      }),
    );
    await stage.waitForEnd(arn);
    const [line = ''] = (await textsOf(arn)) ?? [];
    expect(line).toMatch(/^name: weather undefined .+\/dativo\/job\.yaml \/tmp\/dativo-other\/x$/);
    expect(line).not.toContain(' /tmp/dativo/');
  });

  test('ends with everything that it has left behind', async () => {
    const text = `
      import { spawn } from 'node:child_process';
      const child = spawn('sleep', ['1000'], { stdio: 'inherit' });
      console.log(child.pid);
      child.unref();`;
    const arn = await run({ container: { kind: 'program', text } });
    await stage.waitForEnd(arn);
    const pid = Number((await textsOf(arn))?.[0]);
    expect(pid).toBeGreaterThan(1);
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  test('ends when the process of the fake is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'platform-'));
    const platform = spawn(
      process.execPath,
      ['--conditions=@dativo/source', '--input-type=module', '--eval', PLATFORM, folder],
      {
        cwd: import.meta.dirname,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [said] = (await once(platform.stdout, 'data')) as [Buffer];
    const pid = Number(said);
    expect(isAlive(pid)).toBe(true);
    platform.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
    rmSync(folder, { recursive: true });
  });

  test('is not kept by what holds its output from outside of its process group', async () => {
    const text = `
      import { spawn } from 'node:child_process';
      const child = spawn('sleep', ['3'], { stdio: 'inherit', detached: true });
      console.log('gone');
      child.unref();`;
    const began = performance.now();
    const arn = await run({ container: { kind: 'program', text } });
    expect((await stage.waitForEnd(arn)).containers?.[0]?.exitCode).toBe(0);
    expect(await textsOf(arn)).toEqual(['gone']);
    expect(performance.now() - began).toBeLessThan(2500);
  });

  test('ends when the fake closes', async () => {
    const fake = await startFakeAws({ clock: systemClock, pace: 0.001 });
    await addFargateJob(fake, {
      name: 'idle',
      container: { kind: 'program', text: `${PROGRAMS.stubborn}console.log(process.pid);` },
    });
    const network = { awsvpcConfiguration: { subnets: ['subnet-1'] } };
    await fake.call('ecs', 'RunTask', { cluster: 'idle', taskDefinition: 'idle', networkConfiguration: network });
    const readPid = async () => {
      const streams = await fake.call('logs', 'DescribeLogStreams', { logGroupName: '/ecs/idle' });
      const [stream] = streams['logStreams'] as { logStreamName: string }[];
      const input = { logGroupName: '/ecs/idle', logStreamName: stream?.logStreamName ?? '' };
      const { events } = await fake.call('logs', 'GetLogEvents', input);
      return Number((events as { message: string }[]).at(-1)?.message);
    };
    const pid = await expect
      .poll(() => readPid().catch(() => Number.NaN), { timeout: 10_000 })
      .toBeGreaterThan(1)
      .then(readPid);
    expect(isAlive(pid)).toBe(true);
    await fake.close();
    expect(isAlive(pid)).toBe(false);
  });
});

test('a function behind the limit ends with 124 at its time, or with its own code before', async () => {
  const container = { kind: 'script', run: withLimit(async ({ sleep }) => sleep(100).then(() => 7)) } as const;
  const late = await run({ container }, override({ environment: { DATIVO_TIMEOUT_SECONDS: '60' } }));
  const early = await run({ container }, override({ environment: { DATIVO_TIMEOUT_SECONDS: '600' } }));
  expect((await stage.waitForEnd(late)).containers?.[0]?.exitCode).toBe(124);
  expect((await stage.waitForEnd(early)).containers?.[0]?.exitCode).toBe(7);
  expect(stage.fake.starts.map(({ at, endedAt = 0 }) => endedAt - at)).toEqual([60, 100]);
});

/** A dead process that nobody has reaped yet counts as dead. */
function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}
