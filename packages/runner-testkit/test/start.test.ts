import { DriverError, type DriverErrorCode, REACTIONS } from '@dativo/runner';
import { describe, expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

const DONE = { phase: 'ended', exitCode: 0 } as const;
const failing = (times: number, code: DriverErrorCode) => (call: number) =>
  call <= times ? new DriverError(code, 'the reason', { help: 'the cure' }) : undefined;
const CODES = Object.keys(REACTIONS) as DriverErrorCode[];

describe('errors of submit, by class', () => {
  test.each(['THROTTLED', 'UNAVAILABLE'] as const)('%s is waited out', async (code) => {
    const { result, driver } = await rehearse({
      submit: (call) => failing(3, code)(call) ?? 'accepted',
      describe: () => DONE,
      logEndsAt: 0,
    });
    expect(result).toMatchObject({
      verdict: 'succeeded',
      warnings: [expect.stringContaining(`submit failed: the reason (${code})`)],
    });
    expect(driver.calls.submit).toBe(4);
  });

  test.each(CODES.filter((code) => REACTIONS[code].submit === 'give_up' && code !== 'CAPACITY'))(
    '%s gives up at once',
    async (code) => {
      const { result, driver } = await rehearse({
        submit: () => new DriverError(code, 'the reason', { help: 'the cure' }),
        describe: () => DONE,
      });
      const isDoubtful = code === 'AMBIGUOUS' || code === 'INTERNAL';
      const isRefusal = code === 'REFUSED' || code === 'INVALID';
      expect(result).toMatchObject({
        verdict: isDoubtful ? 'unknown' : 'failed',
        origin: 'runner',
        process_exit_code: isDoubtful ? 75 : isRefusal ? 126 : 125,
        error: { code, message: 'the reason', help: 'the cure' },
        ref: null,
        recovery: isDoubtful ? expect.stringContaining('DATIVO_RUN_ID=run-1') : null,
        logs: { completeness: 'unavailable', lines: 0 },
      });
      expect(driver.calls).toMatchObject({ submit: 1, describe: 0, release: 0 });
    },
  );

  test('a refusal after a lost answer is in doubt', async () => {
    const { result } = await rehearse({
      submit: (call) => new DriverError(call === 1 ? 'UNAVAILABLE' : 'REFUSED', 'no'),
      describe: () => DONE,
    });
    expect(result).toMatchObject({ verdict: 'unknown', process_exit_code: 75 });
  });

  test('something thrown that is no DriverError is a fault in the driver', async () => {
    const { result } = await rehearse({ submit: () => new TypeError('x is not a function'), describe: () => DONE });
    expect(result).toMatchObject({
      verdict: 'unknown',
      error: { code: 'INTERNAL', message: expect.stringContaining('x is not a function') },
    });
  });
});

describe('errors of check', () => {
  test.each(['REFUSED', 'INVALID'] as const)('%s: refused, and nothing is submitted', async (code) => {
    const { result, driver } = await rehearse({ check: () => new DriverError(code, 'too big'), describe: () => DONE });
    expect(result).toMatchObject({ verdict: 'failed', process_exit_code: 126, reason: 'not started: too big' });
    expect(driver.calls.submit).toBe(0);
  });

  test('a fault in a check cannot have started anything', async () => {
    const { result } = await rehearse({ check: () => new DriverError('INTERNAL', 'oops'), describe: () => DONE });
    expect(result).toMatchObject({ verdict: 'failed', process_exit_code: 125 });
  });

  test('a throttled check is repeated', async () => {
    const { result, driver } = await rehearse({ check: failing(2, 'THROTTLED'), describe: () => DONE, logEndsAt: 0 });
    expect([result.verdict, driver.calls.check]).toEqual(['succeeded', 3]);
  });
});

describe('the deadline of the start', () => {
  test('throttled all the time: timed out, nothing was started', async () => {
    const { result, seconds } = await rehearse({
      submit: () => new DriverError('THROTTLED', 'slow down'),
      describe: () => DONE,
    });
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'submit', process_exit_code: 124, recovery: null });
    expect(seconds).toBe(120);
  });

  test.each([
    ['unanswered', 'no answer' as const],
    ['cut off', new DriverError('UNAVAILABLE', 'reset')],
  ])('%s all the time: unknown', async (_how, reply) => {
    const { result, seconds } = await rehearse({ submit: () => reply, describe: () => DONE });
    expect(result).toMatchObject({ verdict: 'unknown', deadline: 'submit', process_exit_code: 75 });
    expect(seconds).toBe(120);
  });

  test('a check without an answer: timed out, nothing was started', async () => {
    const { result } = await rehearse({ check: () => 'no answer', describe: () => DONE });
    expect(result).toMatchObject({ verdict: 'timed_out', deadline: 'submit', process_exit_code: 124 });
  });
});

describe('a signal before the run is known', () => {
  test('during the check: nothing is submitted', async () => {
    const { result, driver, seconds } = await rehearse(
      { check: () => 'no answer', describe: () => DONE },
      { signalsAt: [[3, 'SIGINT']] },
    );
    expect(result).toMatchObject({ verdict: 'canceled', origin: 'user', process_exit_code: 130 });
    expect([driver.calls.submit, seconds]).toEqual([0, 3]);
  });

  test('between two throttled submits: nothing was started', async () => {
    const { result, seconds } = await rehearse(
      { submit: () => new DriverError('THROTTLED', 'slow'), describe: () => DONE },
      { signalsAt: [[30, 'SIGTERM']] },
    );
    expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 143, recovery: null });
    expect(seconds).toBe(30);
  });

  test('after a lost answer: in doubt', async () => {
    const { result } = await rehearse(
      { submit: () => new DriverError('UNAVAILABLE', 'reset'), describe: () => DONE },
      { signalsAt: [[30, 'SIGINT']] },
    );
    expect(result).toMatchObject({
      verdict: 'unknown',
      origin: 'user',
      process_exit_code: 75,
      recovery: expect.stringContaining('run-1'),
    });
  });

  test('during the submit: its answer is awaited, and the run is stopped', async () => {
    const { result, driver } = await rehearse(
      (clock) => ({
        // A cloud that takes ten seconds to answer.
        submit: () => clock.sleep(10_000).then(() => 'accepted') as never,
        describe: ({ stoppedFor }) =>
          stoppedFor === undefined ? { phase: 'running' } : { phase: 'ended', exitCode: 143 },
        logEndsAt: 0,
      }),
      { signalsAt: [[3, 'SIGINT']] },
    );
    expect(result).toMatchObject({ verdict: 'canceled', process_exit_code: 130, exit_code: 143 });
    expect(driver.calls.stop).toBe(1);
  });

  test('twice during the submit: left at once, in doubt', async () => {
    const { result, seconds } = await rehearse(
      { submit: () => 'no answer', describe: () => DONE },
      {
        signalsAt: [
          [3, 'SIGINT'],
          [4, 'SIGINT'],
        ],
      },
    );
    expect(result).toMatchObject({
      verdict: 'unknown',
      process_exit_code: 130,
      recovery: expect.stringContaining('DATIVO_RUN_ID=run-1'),
    });
    expect(seconds).toBe(4);
  });
});
