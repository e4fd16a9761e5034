import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, envelopeOf, hasTerraform, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox.remove());

const RUN = ['run', 'job.yaml', '--outputs', 'outputs.json'];

/** The only result that a sandbox's runs left. */
function readResult(): Record<string, unknown> {
  const runs = ['.dativo', 'orders-daily', 'runs'];
  const [run = '', ...more] = readdirSync(sandbox.path(...runs));
  expect(more).toEqual([]);
  return JSON.parse(sandbox.read(...runs, run, 'result.json'));
}

test.each([
  ['finish:0', 0, 'succeeded', 'container'],
  ['finish:1', 1, 'partial', 'container'],
  ['exit:1', 1, 'failed', 'container'],
  ['finish:2', 2, 'failed', 'container'],
  ['exit:2', 2, 'failed', 'container'],
  ['exit:7', 7, 'failed', 'container'],
  ['signal:SIGSEGV', 139, 'failed', 'container'],
  ['signal:SIGKILL', 137, 'failed', 'container'],
])('a worker that does %s ends run with %i, %s', async (WORKER, code, verdict, origin) => {
  const ended = await sandbox.dativo(RUN, { env: { WORKER } });
  expect(ended.code).toBe(code);
  expect(ended.stdout).toContain(`${verdict} orders-daily on local_process`);
  expect(readResult()).toMatchObject({ verdict, origin, process_exit_code: code });
});

test('a worker that is not there is refused with 126', async () => {
  const { code } = await sandbox.dativo(['run', 'cloud-job.yaml', '--mode', 'local', '--', 'no-such-program']);
  expect(code).toBe(126);
});

test('a worker that hangs is stopped at its limit with 124', async () => {
  const args = [...RUN, '--timeout', '1s', '--grace', '1s'];
  const { code } = await sandbox.dativo(args, { env: { WORKER: 'hang' } });
  expect(code).toBe(124);
  expect(readResult()).toMatchObject({ verdict: 'timed_out', process_exit_code: 124 });
  expect(isAlive(Number(sandbox.read('worker.pid')))).toBe(false);
});

test.each(['binary', 'endless'])('%s output does not break --json', async (WORKER) => {
  const ended = await sandbox.dativo([...RUN, '--json'], { env: { WORKER } });
  expect(envelopeOf(ended)).toMatchObject({ command: 'run', ok: true, exit_code: 0 });
  expect(ended.stderr).not.toContain('\u001b[2J');
});

test.each([
  ['a program in cloud mode', ['run', 'cloud-job.yaml', '--mode', 'cloud', '--', 'ls'], 2, /--mode local/],
  ['two jobs', ['run', 'job.yaml', '--config', 'cloud-job.yaml'], 2, /two jobs are named/],
  ['no job', ['run'], 2, /JOB is missing/],
  ['placeholders without outputs', ['run', 'job.yaml', '--work-dir', 'elsewhere'], 4, /JOB501/],
] as const)('%s: nothing is started', async (_name, args, code, said) => {
  const { code: actual, stderr } = await sandbox.dativo(args);
  expect({ actual, stderr }).toEqual({ actual: code, stderr: expect.stringMatching(said) });
  expect(existsSync(sandbox.path('worker.pid'))).toBe(false);
});

describe('a job for a cloud', () => {
  test('can be checked', async () => {
    const args = ['run', '--config', 'cloud-job.yaml', '--mode', 'cloud', '--validate-only'];
    expect(await sandbox.dativo(args)).toMatchObject({ code: 0, stdout: '' });
    expect(existsSync(sandbox.path('.dativo'))).toBe(false);
  });

  test('needs a program to run here', async () => {
    const { code, stderr } = await sandbox.dativo(['run', '--config', 'cloud-job.yaml', '--mode', 'local']);
    expect(code).toBe(126);
    expect(stderr).toContain('-- PROGRAM ARG...');
  });
});

describe.each([
  ['run', RUN],
  ['up', ['up', 'job.yaml']],
] as const)('a signal to %s', (command, args) => {
  test.skipIf(command === 'up' && !hasTerraform()).each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s takes the worker along and exits %i', async (signal, code) => {
    const { child, ended } = sandbox.start(args, { env: { WORKER: 'hang' } });
    await expect.poll(() => readPid(), { timeout: 20_000 }).toBeGreaterThan(0);
    const worker = readPid();
    child.kill(signal);
    expect((await ended).code).toBe(code);
    await expect.poll(() => isAlive(worker)).toBe(false);
    expect(readResult()).toMatchObject({ verdict: 'canceled', origin: 'user', process_exit_code: code });
  });
});

function readPid(): number {
  return existsSync(sandbox.path('worker.pid')) ? Number(sandbox.read('worker.pid')) : 0;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
