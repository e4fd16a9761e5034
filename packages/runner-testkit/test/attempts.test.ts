import { type Diagnosis, DriverError, type EndCause, type RunStatus } from '@dativo/runner';
import type { Look, ScriptedLine } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

const LADDER = ['FARGATE_SPOT', 'FARGATE'];
const RUNNING: RunStatus = { phase: 'running' };
const told = (cause: EndCause, isTransient: boolean): { diagnosis: Diagnosis } => ({
  diagnosis: { cause, isTransient, summary: `${cause} it is`, detail: 'd', nextStep: 'n', raw: 'r' },
});
const noRoom = () => new DriverError('CAPACITY', 'Capacity is unavailable at this time');
const endsAt = (seconds: number, status: Partial<RunStatus>) => (look: Look) =>
  look.seconds < seconds ? RUNNING : ({ phase: 'ended', ...status } as const);
const toRungs = (attempts: readonly { rung: string | null; outcome: string }[]) =>
  attempts.map(({ rung, outcome }) => `${rung} ${outcome}`);

describe('N6: the capacity ladder', () => {
  test('no room for Spot: the next rung, and the run succeeds', async () => {
    const { result, driver, events } = await rehearse({
      rungs: LADDER,
      submit: (_call, { rung }) => (rung === 'FARGATE_SPOT' ? noRoom() : 'accepted'),
      describe: endsAt(1, { exitCode: 0 }),
      logEndsAt: 1,
    });
    expect(result).toMatchObject({ verdict: 'succeeded', ref: { attempt: 2 }, error: null, diagnosis: null });
    expect(toRungs(result.attempts)).toEqual(['FARGATE_SPOT not_started', 'FARGATE ended']);
    expect(result.warnings).toEqual([
      'attempt 1: the run could not be started: Capacity is unavailable at this time; another one follows',
    ]);
    expect(result.attempts[0]).toMatchObject({ cause: 'capacity', exit_code: null, started_at: null });
    expect(driver.starts).toMatchObject([{ attempt: 2, rung: 'FARGATE' }]);
    const made = events.flatMap((event) =>
      event.type === 'attempt' ? [`${event.attempt} ${event.rung} ${event.why}`] : [],
    );
    expect(made).toEqual(['1 FARGATE_SPOT first', '2 FARGATE not-started']);
  });

  test('S1: no room anywhere: asked again until the time for the start is over, then failed, with the reason', async () => {
    const { result, driver, seconds } = await rehearse({ rungs: LADDER, submit: noRoom, describe: () => RUNNING });
    expect(result).toMatchObject({
      verdict: 'failed',
      origin: 'platform',
      process_exit_code: 125,
      error: { code: 'CAPACITY' },
      diagnosis: { cause: 'capacity', is_transient: true, raw: 'Capacity is unavailable at this time' },
      ref: null,
      recovery: null,
    });
    const [first, ...others] = toRungs(result.attempts);
    expect([first, new Set(others)]).toEqual(['FARGATE_SPOT not_started', new Set(['FARGATE not_started'])]);
    expect([driver.calls.submit, driver.starts, seconds]).toEqual([8, [], 120]);
  });

  test('S2: six refusals in a row, then room: one start', async () => {
    const { result, driver } = await rehearse({
      submit: (call) => (call <= 6 ? noRoom() : 'accepted'),
      describe: endsAt(1, { exitCode: 0 }),
      logEndsAt: 1,
    });
    expect([result.verdict, driver.starts.map(({ attempt }) => attempt)]).toEqual(['succeeded', [7]]);
  });

  test('the wait for room ends with the time for the start', async () => {
    const { result, seconds } = await rehearse(
      { submit: noRoom, describe: () => RUNNING },
      { retry: { maxAttempts: 1 }, deadlines: { submitSeconds: 20 } },
    );
    expect(result).toMatchObject({ verdict: 'failed', error: { code: 'CAPACITY' } });
    expect(seconds).toBe(20);
  });

  test('S2: room after a lost answer of the same start is never doubled', async () => {
    const { result, driver } = await rehearse({
      submit: (call) => (call === 1 ? new DriverError('UNAVAILABLE', 'reset') : call === 2 ? noRoom() : 'accepted'),
      describe: endsAt(1, { exitCode: 0 }),
      logEndsAt: 1,
    });
    expect(result.verdict).toBe('succeeded');
    expect(driver.starts.map(({ attempt }) => attempt)).toEqual([2]);
  });

  test('a driver without a ladder starts again on the same capacity', async () => {
    const { result } = await rehearse({
      submit: (call) => (call === 1 ? noRoom() : 'accepted'),
      describe: endsAt(1, { exitCode: 0 }),
      logEndsAt: 1,
    });
    expect(toRungs(result.attempts)).toEqual(['null not_started', 'null ended']);
  });

  test('a ladder that the request spoils is refused', async () => {
    const { result, driver } = await rehearse({
      get rungs(): readonly string[] {
        throw new DriverError('INVALID', 'capacity MOON is not known');
      },
      describe: () => RUNNING,
    });
    expect(result).toMatchObject({
      verdict: 'failed',
      process_exit_code: 126,
      error: { code: 'INVALID' },
      attempts: [],
    });
    expect(driver.calls.submit).toBe(0);
  });
});

describe('an attempt that never started', () => {
  test('for passing trouble is followed by another, without waiting for a log', async () => {
    const { result, seconds } = await rehearse({
      describe: (look) =>
        look.attempt === 1
          ? { phase: 'ended', hasStarted: false, ...told('image', true) }
          : endsAt(1, { exitCode: 0 })(look),
      logQuiet: { seconds: 5, unmarkedSeconds: 25 },
      logEndsAt: 1,
    });
    expect(result.verdict).toBe('succeeded');
    expect(result.attempts).toMatchObject([{ outcome: 'not_started', cause: 'image' }, { outcome: 'ended' }]);
    expect(seconds).toBe(2);
  });

  test('for a fault that stays fails at once, with the next step', async () => {
    const { result, driver } = await rehearse({
      describe: () => ({ phase: 'ended', hasStarted: false, ...told('secret', false) }),
    });
    expect(result).toMatchObject({
      verdict: 'failed',
      origin: 'platform',
      process_exit_code: 125,
      reason: 'the container never started: secret it is',
      diagnosis: { cause: 'secret', next_step: 'n' },
      logs: { completeness: 'unavailable', reason: 'nothing was seen to start' },
    });
    expect(driver.starts).toHaveLength(1);
  });

  test('S12: stuck before its start: stopped, proven never to have run, and started again', async () => {
    const { result, driver } = await rehearse({
      describe: ({ attempt, stoppedFor, ...look }) => {
        if (attempt === 2) return endsAt(1, { exitCode: 0 })({ attempt, stoppedFor, ...look });
        return stoppedFor === undefined
          ? { phase: 'starting' }
          : { phase: 'ended', hasStarted: false, isCanceled: true };
      },
      logEndsAt: 1,
    });
    expect(result).toMatchObject({ verdict: 'succeeded', deadline: null });
    expect([driver.calls.stop, driver.starts.map(({ at }) => at > 900)]).toEqual([1, [false, true]]);
  });

  test('S12: stuck before its start all the time: timed out after three', async () => {
    const { result } = await rehearse({
      describe: ({ stoppedFor }) =>
        stoppedFor === undefined ? { phase: 'starting' } : { phase: 'ended', hasStarted: false },
    });
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'start', process_exit_code: 124 });
    expect(result.attempts).toHaveLength(3);
  });
});

describe('N7: what has run is run again only where that is wanted', () => {
  const spot = (look: Look): RunStatus =>
    look.attempt === 1
      ? endsAt(10, { exitCode: 143, ...told('spot', true), startedAt: AT(0), endedAt: AT(10), size: SIZE })(look)
      : endsAt(5, { exitCode: 0, startedAt: AT(20), endedAt: AT(25), size: SIZE })(look);
  const AT = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds));
  const SIZE = { vcpu: 0.5, memoryGib: 2 };
  const report = JSON.stringify({ event_type: 'job_finished', exit_code: 1 });
  const lines = (attempt: number): ScriptedLine[] => [{ at: 1, text: attempt === 1 ? report : 'second' }];

  test('by default Spot taken back is a failure', async () => {
    const { result } = await rehearse({ rungs: LADDER, describe: spot, logEndsAt: 2 });
    expect(result).toMatchObject({
      verdict: 'failed',
      origin: 'platform',
      process_exit_code: 143,
      diagnosis: { cause: 'spot' },
      cost_unit: { seconds: 10, vcpu_seconds: 5, memory_gib_seconds: 20, wasted_seconds: 0 },
    });
    expect(result.attempts).toHaveLength(1);
  });

  test('with spot it is run again on the next rung; the lines of both come, the log and the report are of the last', async () => {
    const { result, texts } = await rehearse(
      { rungs: LADDER, describe: spot, lines, logEndsAt: 5 },
      { retry: { on: ['spot'] } },
    );
    expect(texts).toEqual([report, 'second']);
    expect(result).toMatchObject({
      verdict: 'succeeded',
      report: null,
      tail: ['second'],
      logs: { lines: 1 },
      timeline: { started_at: AT(20).toISOString() },
      cost_unit: {
        vcpu: 0.5,
        memory_gib: 2,
        seconds: 15,
        vcpu_seconds: 7.5,
        memory_gib_seconds: 30,
        wasted_seconds: 10,
      },
    });
    expect(result.attempts).toMatchObject([
      { attempt: 1, rung: 'FARGATE_SPOT', outcome: 'ended', cause: 'spot', exit_code: 143 },
      { attempt: 2, rung: 'FARGATE', outcome: 'ended', cause: null, exit_code: 0 },
    ]);
  });

  test.each([
    ['a fault of the job', { exitCode: 3 }, 'container-error', 3],
    ['want of memory', { exitCode: 137, ...told('memory', false) }, 'oom', 3],
    ['a fault of the platform', { ...told('platform', true) }, 'platform', 3],
    ['a fault of the job, three times allowed, but not wanted', { exitCode: 3 }, 'oom', 1],
  ] as const)('%s', async (_name, status, on, attempts) => {
    const { result } = await rehearse({ describe: endsAt(1, status), logEndsAt: 1 }, { retry: { on: [on] } });
    expect([result.verdict, result.attempts.length]).toEqual(['failed', attempts]);
  });

  test('an attempt whose end is not known is never followed by another', async () => {
    const { result, driver } = await rehearse(
      { rungs: LADDER, describe: ({ seconds }) => (seconds < 5 ? RUNNING : { phase: 'ended', isMissing: true }) },
      { retry: { on: ['not-started', 'spot', 'platform', 'oom', 'container-error'] } },
    );
    expect(result).toMatchObject({ verdict: 'unknown', attempts: [{ outcome: 'unknown' }] });
    expect(driver.starts).toHaveLength(1);
  });
});

describe('a signal between two attempts', () => {
  test('ends the run: canceled, nothing more is started', async () => {
    const { result, driver, seconds } = await rehearse(
      { submit: noRoom, describe: () => RUNNING },
      { signalsAt: [[1.5, 'SIGINT']] },
    );
    expect(result).toMatchObject({
      verdict: 'canceled',
      origin: 'user',
      process_exit_code: 130,
      reason: 'SIGINT came before attempt 3 was started; nothing of the run is alive',
    });
    expect([driver.calls.submit, seconds]).toEqual([2, 1.5]);
  });
});
