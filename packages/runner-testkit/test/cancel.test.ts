import { DriverError } from '@dativo/runner';
import type { Script } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { createJournal } from './mortal.ts';
import { type RehearsalOptions, rehearse } from './rehearse.ts';

const RUNNING = { phase: 'running' } as const;
const endsAfter = (stopSeconds: number) => (look: { stoppedFor: number | undefined }) =>
  look.stoppedFor !== undefined && look.stoppedFor >= stopSeconds
    ? ({ phase: 'ended', exitCode: 143 } as const)
    : RUNNING;

describe('the end of the time of all runs', () => {
  const OVER = 'the time of all runs together, 600 s, is over';

  /** The time is over after so many seconds of this run. */
  function within(seconds: number, script: Script, options: RehearsalOptions = {}) {
    const over = new AbortController();
    return rehearse(
      (clock) => {
        if (seconds === 0) over.abort();
        else void clock.sleep(seconds * 1000).then(() => over.abort());
        return script;
      },
      { ...options, cutoff: { signal: over.signal, seconds: 600 } },
    );
  }

  test('stops the run, proves its end and reads its log: timed out, exit code 124', async () => {
    const { result, events, texts, seconds } = await within(10, {
      describe: endsAfter(12),
      lines: [{ at: 22, text: 'cleaning up' }],
      logEndsAt: 25,
    });
    expect(result).toMatchObject({
      verdict: 'timed_out',
      origin: 'runner',
      deadline: 'call',
      process_exit_code: 124,
      exit_code: 143,
      reason: `${OVER}; stopped, the container exited with code 143`,
    });
    expect(events.find(({ type }) => type === 'stopping')).toMatchObject({ cause: OVER });
    expect({ texts, seconds }).toEqual({ texts: ['cleaning up'], seconds: 25 });
  });

  test('before the start: nothing is started', async () => {
    const { result, driver } = await within(0, { describe: () => RUNNING, logEndsAt: 0 });
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'call', process_exit_code: 124 });
    expect(result.reason).toBe(
      'the time of all runs together, 600 s, was over before the run was started; nothing was started',
    );
    expect(driver.calls.submit).toBe(0);
  });

  test('a signal afterwards changes nothing, the second one leaves', async () => {
    const obeyed = await within(10, { describe: endsAfter(12), logEndsAt: 25 }, { signalsAt: [[12, 'SIGINT']] });
    expect(obeyed.result).toMatchObject({ verdict: 'timed_out', process_exit_code: 124 });
    const left = await within(
      10,
      { describe: () => RUNNING, logEndsAt: 99 },
      {
        signalsAt: [
          [12, 'SIGINT'],
          [14, 'SIGINT'],
        ],
      },
    );
    expect([left.result.verdict, left.result.process_exit_code, left.seconds]).toEqual(['unknown', 130, 14]);
  });

  test('a run that a signal has canceled stays canceled', async () => {
    const { result } = await within(12, { describe: endsAfter(12), logEndsAt: 0 }, { signalsAt: [[10, 'SIGTERM']] });
    expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 143, deadline: null });
  });
});

describe('the first signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: stop, proof of the end, drain, exit code %i', async (signal, code) => {
    const { result, events, texts, seconds } = await rehearse(
      {
        describe: endsAfter(12),
        lines: [
          { at: 1, text: 'working' },
          { at: 22, text: 'cleaning up' },
          { at: 24, text: 'late' },
        ],
        logEndsAt: 25,
      },
      { signalsAt: [[10, signal]] },
    );
    expect(result).toMatchObject({
      verdict: 'canceled',
      origin: 'user',
      process_exit_code: code,
      exit_code: 143,
      recovery: null,
      deadline: null,
    });
    expect(result.timeline.stop_requested_at).toBe('2026-03-01T12:00:10.000Z');
    expect(texts).toEqual(['working', 'cleaning up', 'late']);
    expect(events.find(({ type }) => type === 'stopping')).toMatchObject({
      cause: `canceled by ${signal}`,
      grace_seconds: 30,
    });
    expect(seconds).toBe(25);
  });

  test('a run that has just ended is judged, not stopped', async () => {
    const { result, driver } = await rehearse(
      { describe: ({ seconds }) => (seconds >= 10 ? { phase: 'ended', exitCode: 0 } : RUNNING), logEndsAt: 99 },
      { signalsAt: [[10, 'SIGINT']], pollMs: 1e9 },
    );
    expect(result).toMatchObject({ verdict: 'succeeded', process_exit_code: 0 });
    expect(driver.calls.stop).toBe(0);
  });

  test('a look that hangs holds a stop up for five seconds at most', async () => {
    const { result } = await rehearse(
      {
        describe: ({ seconds, stoppedFor }) =>
          stoppedFor !== undefined ? { phase: 'ended', exitCode: 0 } : seconds < 9 ? RUNNING : 'no answer',
        logEndsAt: 0,
      },
      { signalsAt: [[20, 'SIGINT']] },
    );
    expect(result).toMatchObject({ verdict: 'canceled', timeline: { stop_requested_at: '2026-03-01T12:00:20.000Z' } });
    const late = await rehearse(
      {
        describe: ({ seconds, stoppedFor }) =>
          stoppedFor !== undefined ? { phase: 'ended', exitCode: 0 } : seconds < 19 ? RUNNING : 'no answer',
        logEndsAt: 0,
      },
      { signalsAt: [[19.5, 'SIGINT']], pollMs: 1e9 },
    );
    expect(late.result).toMatchObject({
      verdict: 'canceled',
      timeline: { stop_requested_at: '2026-03-01T12:00:24.500Z' },
    });
  });

  test('a stop that fails twice is asked again until it is accepted, once', async () => {
    const { result, driver } = await rehearse(
      {
        describe: endsAfter(5),
        stop: (call) => (call <= 2 ? new DriverError('THROTTLED', 'busy') : undefined),
        logEndsAt: 0,
      },
      { signalsAt: [[10, 'SIGINT']] },
    );
    expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 130 });
    expect(result.warnings).toContain('asking the run to stop failed: busy; asking again');
    expect(driver.calls.stop).toBe(3);
  });

  test('a stop that is not answered is asked again', async () => {
    const { result, driver } = await rehearse(
      { describe: endsAfter(1), stop: (call) => (call === 1 ? 'no answer' : undefined), logEndsAt: 0 },
      { signalsAt: [[10, 'SIGINT']] },
    );
    expect([result.verdict, driver.calls.stop]).toEqual(['canceled', 2]);
  });

  test.each([
    ['accepted, but never seen as ended', {}],
    ['never accepted', { stop: () => new DriverError('AUTH', 'not allowed') }],
  ])('a stop that is %s: unknown after grace and margin', async (_how, script) => {
    const { result, seconds } = await rehearse(
      { describe: () => RUNNING, logEndsAt: 0, ...script },
      { signalsAt: [[10, 'SIGINT']] },
    );
    expect(result).toMatchObject({
      verdict: 'unknown',
      deadline: 'stop',
      process_exit_code: 75,
      recovery: 'scripted stop task-1',
    });
    expect(seconds).toBe(10 + 30 + 30);
  });

  test('a timeout during the stop does not stop again', async () => {
    const { result, driver } = await rehearse(
      { describe: endsAfter(20), logEndsAt: 0 },
      { signalsAt: [[10, 'SIGINT']], request: { timeoutSeconds: 15 } },
    );
    expect([result.verdict, driver.calls.stop]).toEqual(['canceled', 1]);
  });
});

describe('the second signal leaves at once', () => {
  test.each([
    ['while the end is awaited', { describe: () => RUNNING }],
    [
      'while a look hangs',
      {
        describe: ({ stoppedFor }: { stoppedFor: number | undefined }) =>
          stoppedFor === undefined ? RUNNING : ('no answer' as const),
      },
    ],
    ['while a stop hangs', { describe: () => RUNNING, stop: () => 'no answer' as const }],
  ])('%s', async (_when, script) => {
    const { result, seconds, driver, signals } = await rehearse(script, {
      signalsAt: [
        [10, 'SIGINT'],
        [12, 'SIGTERM'],
      ],
    });
    expect(result).toMatchObject({
      verdict: 'unknown',
      origin: 'user',
      process_exit_code: 130,
      recovery: 'scripted stop task-1',
      logs: { completeness: 'unavailable' },
    });
    expect([seconds, driver.calls.release, signals.listenerCount]).toEqual([12, 1, 0]);
  });

  test('during the last look: nobody has asked the run to stop, but whoever takes it over will', async () => {
    const journal = createJournal();
    const { result, driver, seconds } = await rehearse(
      { describe: ({ seconds: now }) => (now < 10 ? RUNNING : 'no answer') },
      {
        journal,
        signalsAt: [
          [10, 'SIGINT'],
          [12, 'SIGINT'],
        ],
      },
    );
    expect([result.process_exit_code, driver.calls.stop, seconds]).toEqual([130, 0, 12]);
    expect(journal.records.at(-1)).toMatchObject({
      type: 'stop_requested',
      attempt: 1,
      cause: { kind: 'signal', signal: 'SIGINT' },
    });
  });

  test('during the drain the verdict stands', async () => {
    const { result, seconds } = await rehearse(
      { describe: endsAfter(1), logEndsAt: 500, lines: [{ at: 1, text: 'one' }] },
      {
        signalsAt: [
          [10, 'SIGINT'],
          [12, 'SIGINT'],
        ],
      },
    );
    expect(result).toMatchObject({
      verdict: 'canceled',
      process_exit_code: 130,
      logs: { completeness: 'truncated', reason: 'left before the end of the log' },
    });
    expect(seconds).toBe(12);
  });
});

test('a signal during the drain of a finished run ends the reading, not the success', async () => {
  const { result, seconds, driver } = await rehearse(
    { describe: () => ({ phase: 'ended', exitCode: 0 }), logEndsAt: 500, lines: [{ at: 1, text: 'one' }] },
    { signalsAt: [[2, 'SIGINT']] },
  );
  expect(result).toMatchObject({
    verdict: 'succeeded',
    process_exit_code: 0,
    logs: { completeness: 'truncated', lines: 1 },
  });
  expect([seconds, driver.calls.stop]).toEqual([2, 0]);
});

describe('S6: a signal while the start is in doubt', () => {
  const REF = { runtime: 'scripted', runId: 'run-1', attempt: 1, handle: { task: 'task-1' } };
  const lost = new DriverError('UNAVAILABLE', 'reset');

  test.each([
    ['the run is found', { submit: () => lost, find: () => [REF] }],
    ['the run is asked for again', { submit: (call: number) => (call === 1 ? lost : ('accepted' as const)) }],
  ])('%s, stopped and seen as ended', async (_how, script) => {
    const { result, driver } = await rehearse(
      { ...script, describe: endsAfter(2), logEndsAt: 0 },
      { signalsAt: [[0.05, 'SIGTERM']] },
    );
    expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 143, exit_code: 143, recovery: null });
    expect(driver.calls.stop).toBe(1);
  });

  test("a stranger's run is not taken for it", async () => {
    const { result } = await rehearse(
      {
        submit: () => lost,
        find: () => [
          { ...REF, runId: 'other' },
          { ...REF, attempt: 2 },
        ],
        describe: () => RUNNING,
      },
      { signalsAt: [[0.05, 'SIGTERM']] },
    );
    expect(result).toMatchObject({ verdict: 'unknown', origin: 'user', ref: null });
  });
});

test('a platform with a longer grace period gets its time before the stop counts as unconfirmed', async () => {
  const describeSlowly = (graceSeconds?: number) => (look: { stoppedFor: number | undefined }) =>
    (look.stoppedFor ?? 0) >= 100
      ? ({ phase: 'ended', exitCode: 137 } as const)
      : { ...RUNNING, ...(graceSeconds === undefined || look.stoppedFor === undefined ? {} : { graceSeconds }) };
  const signalsAt = [[10, 'SIGINT']] as const;
  const known = await rehearse({ describe: describeSlowly(120), logEndsAt: 0 }, { signalsAt });
  expect(known.result).toMatchObject({ verdict: 'canceled', exit_code: 137 });
  const unknown = await rehearse({ describe: describeSlowly(), logEndsAt: 0 }, { signalsAt });
  expect(unknown.result).toMatchObject({ verdict: 'unknown', deadline: 'stop' });
});

describe('leaving without a signal', () => {
  const rehearseLeaving = async (at: number, script: Partial<Script> = {}) => {
    const leave = new AbortController();
    const journal = createJournal();
    const played = await rehearse(
      (clock) => {
        void clock.sleep(at * 1000).then(() => leave.abort());
        return { describe: () => RUNNING, ...script };
      },
      { leave: leave.signal, journal },
    );
    return { ...played, journal };
  };

  test('leaves the run alone, and its journal open', async () => {
    const { result, driver, seconds, journal } = await rehearseLeaving(10);
    expect(result).toMatchObject({
      verdict: 'unknown',
      origin: 'user',
      process_exit_code: 75,
      reason: 'left without waiting for the end of the run, which goes on',
      recovery: 'scripted stop task-1',
      ref: { attempt: 1 },
    });
    expect([seconds, driver.calls.stop, driver.calls.release]).toEqual([10, 0, 1]);
    expect(journal.records.map(({ type }) => type)).toEqual(['intent', 'attempt', 'submitted', 'running']);
  });

  test('waits for a start under way', async () => {
    const { result, driver } = await rehearseLeaving(1, {
      submit: (call) => (call <= 5 ? new DriverError('UNAVAILABLE', 'reset') : 'accepted'),
    });
    expect(result).toMatchObject({ verdict: 'unknown', ref: { attempt: 1 } });
    expect([driver.starts.length, driver.calls.stop]).toEqual([1, 0]);
  });

  test('as soon as the start is accepted', async () => {
    const leave = new AbortController();
    const { result, seconds } = await rehearse(
      { describe: () => RUNNING },
      { leave: leave.signal, onEvent: ({ type }) => type === 'submitted' && leave.abort() },
    );
    expect([result.verdict, result.ref?.attempt, seconds]).toEqual(['unknown', 1, 0]);
  });
});
