import { DriverError, type RunStatus } from '@dativo/runner';
import { describe, expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

const at =
  (seconds: number, then: RunStatus, before: RunStatus = { phase: 'running' }) =>
  (look: { seconds: number }) =>
    look.seconds >= seconds ? then : before;
const DONE: RunStatus = { phase: 'ended', exitCode: 0 };

test('a plain run: every event and the whole result', async () => {
  const { result, events, driver, signals } = await rehearse({
    describe: (look) =>
      look.seconds < 1
        ? { phase: 'starting' }
        : look.seconds < 10
          ? { phase: 'running' }
          : { ...DONE, endedAt: new Date('2026-03-01T12:00:09.500Z') },
    lines: [
      { at: 2, text: 'hello' },
      { at: 9, text: '{"event_type":"job_finished","exit_code":0,"rows_read":5,"rows_written":5}', stream: 'stderr' },
    ],
    logEndsAt: 10,
  });
  expect(result).toEqual({
    schema_version: 1,
    run_id: 'run-1',
    runtime: 'scripted',
    job: { name: 'sample', tenant_id: 'demo', environment: 'test' },
    verdict: 'succeeded',
    origin: 'container',
    reason: 'the container exited with code 0',
    exit_code: 0,
    signal: null,
    process_exit_code: 0,
    deadline: null,
    timeline: {
      requested_at: '2026-03-01T12:00:00.000Z',
      submitted_at: '2026-03-01T12:00:00.000Z',
      started_at: expect.stringMatching(/^2026-03-01T12:00:01/),
      stop_requested_at: null,
      ended_at: '2026-03-01T12:00:09.500Z',
      finished_at: '2026-03-01T12:00:10.000Z',
      moments: {},
    },
    logs: { completeness: 'complete', reason: null, lines: 2, bytes: 79, truncated_lines: 0 },
    tail: ['hello', expect.stringContaining('job_finished')],
    report: { exit_code: 0, rows_read: 5, rows_written: 5 },
    attempts: [
      {
        attempt: 1,
        rung: null,
        outcome: 'ended',
        cause: null,
        reason: 'the container exited with code 0',
        exit_code: 0,
        started_at: expect.stringMatching(/^2026-03-01T12:00:01/),
        ended_at: '2026-03-01T12:00:09.500Z',
        platform_attempts: null,
      },
    ],
    diagnosis: null,
    cost_unit: null,
    error: null,
    ref: { runtime: 'scripted', run_id: 'run-1', attempt: 1, handle: { task: 'task-1' } },
    warnings: [],
    recovery: null,
  });
  expect(events.map((event) => (event.type === 'phase' ? event.phase : event.type))).toEqual([
    'attempt',
    'submitted',
    'starting',
    'running',
    'log',
    'log',
    'ended',
    'ended',
  ]);
  expect(events.every(({ run_id, schema_version }) => run_id === 'run-1' && schema_version === 1)).toBe(true);
  expect(events.at(-1)).toMatchObject({
    type: 'ended',
    verdict: 'succeeded',
    origin: 'container',
    process_exit_code: 0,
  });
  expect([driver.calls.release, signals.listenerCount]).toEqual([1, 0]);
});

describe('looking', () => {
  test('a run that ended before the first look', async () => {
    const { result, seconds } = await rehearse({
      describe: () => DONE,
      lines: [{ at: 0, text: 'brief' }],
      logEndsAt: 0,
    });
    expect(result).toMatchObject({ verdict: 'succeeded', logs: { completeness: 'complete', lines: 1 } });
    expect(seconds).toBe(0);
  });

  test('looks come quickly first, then at the poll interval, and at once when the log ends', async () => {
    const times: number[] = [];
    const { seconds } = await rehearse(
      {
        describe: (look) => {
          times.push(look.seconds);
          return look.seconds >= 1000.5 ? DONE : { phase: 'running' };
        },
        logEndsAt: 1000.5,
      },
      { pollMs: 10_000 },
    );
    expect(times.slice(0, 4)).toEqual([0, 0.05, 0.13, 0.258]);
    expect(times.at(-1)).toBe(1000.5);
    expect((times.at(-2) ?? 0) - (times.at(-3) ?? 0)).toBeCloseTo(10);
    expect(seconds).toBe(1000.5);
  });

  test('states out of order: what has ended does not run again, and the first proof is final', async () => {
    const states: RunStatus[] = [
      { phase: 'running' },
      { phase: 'starting' },
      { phase: 'ended' },
      { phase: 'running' },
      { phase: 'ended', exitCode: 3 },
      { phase: 'ended', exitCode: 0 },
    ];
    const { result, events } = await rehearse({ describe: ({ count }) => states[count - 1] ?? DONE, logEndsAt: 0 });
    expect(result).toMatchObject({ verdict: 'failed', exit_code: 3 });
    const phases = events.flatMap((event) => (event.type === 'phase' ? [event.phase] : []));
    expect(phases).toEqual(['running', 'starting', 'ended']);
  });

  test('half an hour of throttling, failures, resets and expired credentials does not end the run', async () => {
    const errors = ['THROTTLED', 'UNAVAILABLE', 'AUTH', 'CONFLICT', 'INTERNAL', 'INVALID', 'REFUSED'] as const;
    const { result, driver } = await rehearse({
      describe: ({ seconds, count }) => {
        if (seconds >= 1800) return DONE;
        if (count % 9 === 0) throw new TypeError('a fault in the driver');
        if (count % 10 === 0) return 'no answer';
        return new DriverError(errors[count % errors.length] ?? 'THROTTLED', 'lying');
      },
      logEndsAt: 1800,
    });
    expect(result).toMatchObject({ verdict: 'succeeded', deadline: null });
    expect(result.warnings).toHaveLength(20);
    // Failed looks are spaced out: up to 20 s between two of them.
    expect(driver.calls.describe).toBeLessThan(200);
    expect(driver.calls.stop).toBe(0);
  });

  test('a run that cannot be looked at for an hour: unknown, left alone, with the words to find it', async () => {
    const { result, driver, seconds } = await rehearse({ describe: () => new DriverError('AUTH', 'token expired') });
    expect(result).toMatchObject({
      verdict: 'unknown',
      origin: 'runner',
      deadline: 'blind',
      process_exit_code: 75,
      exit_code: null,
    });
    expect(result.recovery).toBe('scripted stop task-1');
    expect(driver.calls.stop).toBe(0);
    expect(seconds).toBe(3600 + 5);
  });

  test('one answer in between starts that hour again', async () => {
    const { result } = await rehearse({
      describe: ({ seconds, count }) =>
        seconds > 5_000 ? DONE : count === 100 ? { phase: 'running' } : new DriverError('UNAVAILABLE', 'down'),
      logEndsAt: 0,
    });
    expect(result.verdict).toBe('succeeded');
  });

  test.each([
    ['says so', { phase: 'ended', isMissing: true } as const],
    ['answers not found', new DriverError('NOT_FOUND', 'no such task')],
  ])('a run that the platform has lost (%s): unknown after a minute, never success', async (_how, reply) => {
    const { result, seconds } = await rehearse({
      describe: (look) => (look.seconds > 20 ? reply : { phase: 'running' }),
      logEndsAt: 0,
    });
    expect(result).toMatchObject({
      verdict: 'unknown',
      origin: 'platform',
      deadline: 'missing',
      process_exit_code: 75,
    });
    expect(seconds).toBeGreaterThan(80);
    expect(seconds).toBeLessThan(83);
  });

  test('a run that is not visible yet is waited for', async () => {
    const { result } = await rehearse({
      describe: ({ seconds }) =>
        seconds < 50
          ? new DriverError('NOT_FOUND', 'not yet')
          : seconds < 80
            ? { phase: 'running' }
            : seconds < 120
              ? new DriverError('NOT_FOUND', 'again')
              : DONE,
      logEndsAt: 0,
    });
    expect(result.verdict).toBe('succeeded');
  });

  test('an end without an exit code is asked again for five seconds', async () => {
    const late = await rehearse({ describe: at(4, { phase: 'ended', exitCode: 7 }, { phase: 'ended' }), logEndsAt: 0 });
    expect(late.result).toMatchObject({ verdict: 'failed', exit_code: 7 });
    const never = await rehearse({ describe: () => ({ phase: 'ended', reason: 'gone' }), logEndsAt: 0 });
    expect(never.result).toMatchObject({
      verdict: 'failed',
      origin: 'platform',
      exit_code: null,
      process_exit_code: 125,
    });
    expect(never.seconds).toBe(5);
  });

  test('an end without an exit code that then cannot be read stays an end', async () => {
    const { result, seconds } = await rehearse({
      describe: ({ count }) => (count === 1 ? { phase: 'ended' } : new DriverError('UNAVAILABLE', 'down')),
      logEndsAt: 0,
    });
    expect([result.verdict, result.origin, seconds]).toEqual(['failed', 'platform', 5]);
  });

  test('canceled by somebody else is not success', async () => {
    const { result } = await rehearse({
      describe: () => ({ ...DONE, isCanceled: true, reason: 'by ops' }),
      logEndsAt: 0,
    });
    expect(result).toMatchObject({ verdict: 'canceled', origin: 'platform', process_exit_code: 125, deadline: null });
  });
});

describe('deadlines', () => {
  test('the timeout of the job counts from the first sight of the running container', async () => {
    const { result, driver } = await rehearse(
      {
        describe: ({ seconds, stoppedFor }) =>
          stoppedFor !== undefined && stoppedFor > 3
            ? { phase: 'ended', exitCode: 143 }
            : { phase: seconds < 100 ? 'starting' : 'running' },
        logEndsAt: 0,
      },
      { request: { timeoutSeconds: 60 } },
    );
    expect(result).toMatchObject({
      verdict: 'timed_out',
      origin: 'runner',
      deadline: 'run',
      process_exit_code: 124,
      exit_code: 143,
    });
    const startedMs = Date.parse(result.timeline.started_at ?? '');
    expect(Date.parse(result.timeline.stop_requested_at ?? '') - startedMs).toBe(60_000);
    expect(driver.stopGraceSeconds).toEqual([30]);
  });

  test('a container that never starts is stopped after a quarter of an hour', async () => {
    const { result, seconds } = await rehearse({
      describe: ({ stoppedFor }) =>
        stoppedFor === undefined ? { phase: 'starting' } : { phase: 'ended', isCanceled: true },
      logEndsAt: 0,
    });
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'start', process_exit_code: 124 });
    expect(seconds).toBeGreaterThanOrEqual(900);
    expect(seconds).toBeLessThan(903);
  });

  test('a run that ends at the last look before its timeout is judged, not stopped', async () => {
    const { result, driver } = await rehearse(
      { describe: at(60, DONE), logEndsAt: 1000 },
      { request: { timeoutSeconds: 60 }, pollMs: 1e9 },
    );
    expect(result.verdict).toBe('succeeded');
    expect(driver.calls.stop).toBe(0);
  });

  test('a stop that is never confirmed: unknown, with the words to find the run', async () => {
    const { result, seconds } = await rehearse(
      { describe: () => ({ phase: 'running' }), logEndsAt: 0 },
      { request: { timeoutSeconds: 10, graceSeconds: 5 } },
    );
    expect(result).toMatchObject({
      verdict: 'unknown',
      deadline: 'stop',
      process_exit_code: 75,
      recovery: 'scripted stop task-1',
    });
    expect(result.reason).toContain('the run took longer than its limit of 10 s');
    expect(seconds).toBe(10 + 5 + 30);
  });

  test('every deadline can be set', async () => {
    const { seconds, result } = await rehearse(
      { describe: () => new DriverError('THROTTLED', 'slow') },
      { deadlines: { blindSeconds: 7, drainQuietSeconds: 1 } },
    );
    expect([result.deadline, seconds]).toEqual(['blind', 8]);
  });
});
