import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type RunRequest, type RunResult, run } from '@dativo/runner';
import { createLocalProcessDriver } from '@dativo/runner-local-process';
import { createSignals } from '@dativo/runner-testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Bench } from './bench.ts';
import { FAMILIES } from './families.ts';
import { readPids, untilGone } from './processes.ts';
import { expectValidRun } from './valid-run.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

describe('when the process that runs the job ends, nothing of the job is left', () => {
  const PARENT = fileURLToPath(new URL('./fixtures/parent.ts', import.meta.url));

  beforeEach(() => mkdir(bench.file('tmp')));
  const startParent = (request: RunRequest): ChildProcess =>
    spawn(process.execPath, ['--conditions=@dativo/source', PARENT, JSON.stringify(request)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
      env: { ...process.env, TMPDIR: bench.file('tmp') },
    });

  test.each(['stubborn', 'stubbornStray'] as const)('killed with SIGKILL (%s)', async (family) => {
    const request = await bench.requestFor(FAMILIES[family], { graceSeconds: 0.5 });
    const parent = startParent(request);
    const pids = await readPids(bench.file('pids'), 3);
    const startedMs = performance.now();
    parent.kill('SIGKILL');
    await untilGone([...pids, Number(parent.pid)]);
    expect(performance.now() - startedMs).toBeGreaterThan(400);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
    await expect.poll(() => readdir(bench.file('tmp')), { timeout: 5_000 }).toEqual([]);
  });

  test.each([
    ['SIGTERM', 'process', 143],
    ['SIGINT', 'process', 130],
    ['SIGINT', 'group', 130],
  ] as const)('%s to the %s: canceled, confirmed, exit code %i', async (signal, target, code) => {
    const parent = startParent(await bench.requestFor(FAMILIES.stubborn, { graceSeconds: 0.3 }));
    const pids = await readPids(bench.file('pids'), 3);
    const output = readAll(parent);
    process.kill(target === 'group' ? -Number(parent.pid) : Number(parent.pid), signal);
    const [exitCode] = await once(parent, 'exit');
    const result: RunResult = JSON.parse(await output);
    expectValidRun(result);
    expect(exitCode).toBe(code);
    expect(result).toMatchObject({ verdict: 'canceled', origin: 'user', signal: 'SIGKILL' });
    await untilGone(pids);
  });

  test('a second signal leaves at once and says what is left; the rest ends within the grace period', async () => {
    const parent = startParent(await bench.requestFor(FAMILIES.stubborn, { graceSeconds: 2 }));
    const pids = await readPids(bench.file('pids'), 3);
    const output = readAll(parent);
    const startedMs = performance.now();
    parent.kill('SIGINT');
    parent.kill('SIGTERM');
    const [exitCode] = await once(parent, 'exit');
    expect(performance.now() - startedMs).toBeLessThan(1_900);
    const result: RunResult = JSON.parse(await output);
    expectValidRun(result);
    expect([exitCode, result.verdict]).toEqual([result.process_exit_code, 'unknown']);
    expect(result.recovery).toContain(`kill -KILL -- -${pids[0]}`);
    await untilGone(pids);
  });
});

describe('when the job ends, nothing of it is left', () => {
  test.each([
    ['a grandchild that holds the output open', 'leaving'],
    ['a grandchild in a session of its own', 'leavingStray'],
  ] as const)('%s', async (_name, family) => {
    const request = await bench.requestFor(FAMILIES[family]);
    const result = await run(request, createLocalProcessDriver());
    expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'complete', lines: 1 } });
    await untilGone(await readPids(bench.file('pids'), 3));
  });

  test('a process that got away holds the output open, but not the run up', async () => {
    const result = await run(await bench.requestFor(FAMILIES.escaping), createLocalProcessDriver(), { pollMs: 50 });
    const [, escaped = 0] = await readPids(bench.file('pids'), 3);
    process.kill(escaped, 'SIGKILL');
    expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'complete', reason: null, lines: 1 } });
  });

  test('a timeout ends a family that ignores SIGTERM', async () => {
    const request = await bench.requestFor(FAMILIES.stubborn, { timeoutSeconds: 0.5, graceSeconds: 0.2 });
    const result = await run(request, createLocalProcessDriver(), { pollMs: 50 });
    expect(result).toMatchObject({ verdict: 'timed_out', signal: 'SIGKILL', deadline: 'run' });
    await untilGone(await readPids(bench.file('pids'), 3));
  });

  test('a supervisor killed from outside takes the job with it, and that is no success', async () => {
    const request = await bench.requestFor(FAMILIES.stubborn);
    const running = run(request, createLocalProcessDriver(), { deadlines: { evidenceSeconds: 0 } });
    const pids = await readPids(bench.file('pids'), 3);
    process.kill(Number(pids[2]), 'SIGKILL');
    const result = await running;
    expectValidRun(result);
    expect(result).toMatchObject({ verdict: 'failed', origin: 'platform', exit_code: null, process_exit_code: 125 });
    expect(result.reason).toContain('supervisor');
    await untilGone(pids);
  });

  test('a supervisor that is asked to end ends the job first', async () => {
    const request = await bench.requestFor(FAMILIES.stubborn, { graceSeconds: 0.2 });
    const running = run(request, createLocalProcessDriver(), { pollMs: 50 });
    const pids = await readPids(bench.file('pids'), 3);
    process.kill(Number(pids[2]), 'SIGTERM');
    expect(await running).toMatchObject({ verdict: 'failed', signal: 'SIGKILL', process_exit_code: 137 });
    await untilGone(pids);
  });

  test('a paused job is ended as well', async () => {
    const signals = createSignals();
    const running = run(
      await bench.requestFor(FAMILIES.leaving.replace('process.exit(0)', 'setInterval(() => {}, 1000)'), {
        graceSeconds: 20,
      }),
      createLocalProcessDriver(),
      {
        signals,
        pollMs: 50,
      },
    );
    const pids = await readPids(bench.file('pids'), 3);
    process.kill(Number(pids[0]), 'SIGSTOP');
    signals.send('SIGTERM');
    expect(await running).toMatchObject({ verdict: 'canceled', signal: 'SIGTERM', process_exit_code: 143 });
    await untilGone(pids);
  });
});

async function readAll(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) text += chunk;
  return text;
}
