import { DriverError, type LogLine } from '@dativo/runner';
import { createVirtualClock, type ScriptedLine } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

const endAt = (end: number) => (look: { seconds: number }) =>
  look.seconds >= end ? ({ phase: 'ended', exitCode: 0 } as const) : ({ phase: 'running' } as const);
const many = (count: number, at: number): ScriptedLine[] =>
  Array.from({ length: count }, (_, index) => ({ at, text: `line ${index}` }));

describe('the end of the log', () => {
  test('lines after the end of the run are read until five seconds of silence', async () => {
    const { texts, result, seconds } = await rehearse({
      describe: endAt(10),
      lines: [
        { at: 1, text: 'a' },
        { at: 13, text: 'b' },
        { at: 17, text: 'c' },
        { at: 23, text: 'too late' },
      ],
    });
    expect(texts).toEqual(['a', 'b', 'c']);
    expect(result.logs).toMatchObject({
      completeness: 'complete',
      reason: expect.stringContaining('no line came for 5 s'),
      lines: 3,
    });
    expect(seconds).toBe(22);
  });

  test('a longer silence may be asked for', async () => {
    const { texts } = await rehearse(
      { describe: endAt(1), lines: [{ at: 20, text: 'late' }], logEndsAt: 20 },
      { deadlines: { drainQuietSeconds: 30 } },
    );
    expect(texts).toEqual(['late']);
  });

  test('a log that says that it has ended is not waited for', async () => {
    const { seconds, result } = await rehearse({ describe: endAt(10), lines: [{ at: 1, text: 'a' }], logEndsAt: 10 });
    expect([seconds, result.logs.completeness, result.logs.reason]).toEqual([10, 'complete', null]);
  });

  test('a log that never stops is cut after a minute', async () => {
    const drip = Array.from({ length: 200 }, (_, second) => ({ at: second, text: `drip ${second}` }));
    const { result, seconds } = await rehearse({ describe: endAt(10), lines: drip });
    expect(result.logs).toMatchObject({
      completeness: 'truncated',
      reason: 'the log had not ended 60 s after the run',
    });
    expect(seconds).toBeGreaterThanOrEqual(70);
    expect(seconds).toBeLessThan(72);
  });

  test('a log that never comes: unavailable, the verdict is right, the delay bounded', async () => {
    const { result, seconds } = await rehearse({ describe: endAt(0) });
    expect(result).toMatchObject({
      verdict: 'succeeded',
      logs: { completeness: 'unavailable', reason: 'no line arrived within 5 s of the end of the run', lines: 0 },
    });
    expect(seconds).toBe(5);
  });
});

describe('every line once', () => {
  test('a thousand lines of one moment keep their order', async () => {
    const { texts } = await rehearse({ describe: endAt(2), lines: many(1000, 1), logEndsAt: 2 });
    expect(texts).toEqual(many(1000, 1).map(({ text }) => text));
  });

  test('lines that come again are known by their identity, not by their text', async () => {
    const lines = [
      { at: 1, text: 'same', id: 'a' },
      { at: 1, text: 'same', id: 'b' },
      { at: 2, text: 'same', id: 'a' },
    ];
    const { texts, result } = await rehearse({ describe: endAt(3), lines, logEndsAt: 3 });
    expect(texts).toEqual(['same', 'same']);
    expect(result.logs).toMatchObject({ lines: 2, bytes: 8 });
  });

  test('a log whose reading fails is taken up behind its last line', async () => {
    const read: (string | undefined)[] = [];
    const { texts, result, events } = await rehearse((clock) => ({
      describe: endAt(10),
      lines: many(3, 1),
      logEndsAt: 10,
      readLogs: (call) => {
        read.push(String(clock.seconds));
        return call <= 3 ? new DriverError(call === 2 ? 'AUTH' : 'THROTTLED', 'quota') : undefined;
      },
    }));
    expect(texts).toHaveLength(3);
    expect(result.logs.completeness).toBe('complete');
    expect(events.filter(({ type }) => type === 'log_gap')).toHaveLength(1);
    expect(read).toEqual(['0', '0.15', '0.45', '1.05']);
  });

  test('a log that breaks off in the middle is read on behind its last line, and what comes again is left out', async () => {
    const error = new DriverError('UNAVAILABLE', 'reset');
    const { driver, texts, result } = await rehearse({
      describe: endAt(5),
      lines: [...many(4, 1), { at: 2, text: 'line 1', id: '1' }, { at: 3, text: 'last' }],
      logEndsAt: 5,
      readLogs: (call) => (call === 1 ? { error, afterLines: 2 } : undefined),
    });
    expect(texts).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'last']);
    expect(driver.readAfter).toEqual([undefined, '1']);
    expect(result).toMatchObject({
      logs: { completeness: 'complete', lines: 5 },
      warnings: [expect.stringContaining('reset')],
    });
  });
});

describe('a log that cannot be read', () => {
  test('given up at once: unavailable, and the run goes on', async () => {
    const { result, seconds } = await rehearse({
      describe: endAt(10),
      readLogs: () => new DriverError('REFUSED', 'no log group'),
    });
    expect(result).toMatchObject({
      verdict: 'succeeded',
      logs: { completeness: 'unavailable', reason: 'reading the log failed: REFUSED' },
    });
    expect(result.warnings).toContain('reading the log failed: no log group (REFUSED)');
    expect(seconds).toBeCloseTo(10, -1);
  });

  test('failing to the end: unavailable after the drain', async () => {
    const { result } = await rehearse({ describe: endAt(10), readLogs: () => new DriverError('AUTH', 'denied') });
    expect(result.logs).toMatchObject({ completeness: 'unavailable', reason: 'reading the log failed: AUTH' });
  });
});

describe('the consumer', () => {
  test("is asked for no further line while it holds one, and its time is not the log's silence", async () => {
    const clock = createVirtualClock();
    let open = 0;
    let most = 0;
    const { result } = await rehearse(() => ({ describe: endAt(1), lines: many(5, 1), logEndsAt: 1 }), {
      onLog: async () => {
        open += 1;
        most = Math.max(most, open);
        // Longer than any drain, on a clock of its own that the run does not see.
        await clock.sleep(120_000);
        open -= 1;
      },
    });
    expect(most).toBe(1);
    expect(result.logs).toMatchObject({ completeness: 'complete', lines: 5 });
  });

  test.each([
    ['onLog', { onLog: () => Promise.reject(new Error('ENOSPC: no space left')) }],
    [
      'onEvent',
      {
        onEvent: (event: { type: string }) => {
          if (event.type === 'log') throw new Error('ENOSPC: no space left');
        },
      },
    ],
  ])('that fails (%s) is not called again, and the run is watched to its end', async (_which, options) => {
    const { result } = await rehearse({ describe: endAt(10), lines: many(100, 1), logEndsAt: 10 }, options);
    expect(result).toMatchObject({
      verdict: 'succeeded',
      logs: { completeness: 'truncated', reason: 'the consumer failed: ENOSPC: no space left', lines: 100 },
    });
    expect(result.warnings).toContain('the consumer failed: ENOSPC: no space left');
  });
});

describe('what is kept', () => {
  test('the last fifty lines, long ones shortened; the last report; counters of all', async () => {
    const report = (rows: number) => ({ at: 1, text: JSON.stringify({ event_type: 'job_finished', rows_read: rows }) });
    const { result } = await rehearse({
      describe: endAt(2),
      lines: [...many(60, 1), report(1), report(2), { at: 1, text: 'é'.repeat(3_000) }],
      logEndsAt: 2,
    });
    expect(result.tail).toHaveLength(50);
    expect(result.tail[0]).toBe('line 13');
    expect(result.tail.at(-1)).toBe(`${'é'.repeat(2_000)}…`);
    expect(result.report).toEqual({ rows_read: 2 });
    expect(result.logs).toMatchObject({ lines: 63, completeness: 'complete' });
    expect(result.logs.bytes).toBeGreaterThan(6_000);
  });
});

describe('secrets', () => {
  const CANARY = 'canary-7f3a9c51';

  test('are in no event, line, warning, reason or result', async () => {
    const lines: LogLine[] = [];
    const { result, events } = await rehearse(
      {
        describe: ({ count }) =>
          count === 1
            ? new DriverError('UNAVAILABLE', `cannot reach https://u:${CANARY}@host`)
            : { phase: 'ended', exitCode: 2, reason: `bad url ${CANARY}` },
        lines: [
          { at: 0, text: `PGPASSWORD=${CANARY}` },
          { at: 0, text: `{"event_type":"job_finished","rows_read":7,"message":"${CANARY}"}` },
        ],
        logEndsAt: 0.1,
        release: () => new DriverError('INTERNAL', CANARY),
      },
      { secrets: [CANARY], onLog: (line) => void lines.push(line) },
    );
    expect(JSON.stringify({ result, events, lines })).not.toContain(CANARY);
    expect(result).toMatchObject({
      report: { rows_read: 7 },
      reason: expect.stringContaining('bad url ***'),
      tail: ['PGPASSWORD=***', expect.any(String)],
    });
    expect(lines[0]?.text).toBe('PGPASSWORD=***');
  });

  test('are not in the error of a run that was not started', async () => {
    const { result } = await rehearse(
      { submit: () => new DriverError('AUTH', `key ${CANARY}`, { help: `rotate ${CANARY}` }), describe: endAt(0) },
      { secrets: [CANARY] },
    );
    expect(result.error).toEqual({ code: 'AUTH', message: 'key ***', help: 'rotate ***' });
  });

  test("a redaction of the caller's own takes the place of the built-in one", async () => {
    const { texts } = await rehearse(
      { describe: endAt(1), lines: [{ at: 0, text: 'abc' }], logEndsAt: 1 },
      { redact: (text) => text.toUpperCase() },
    );
    expect(texts).toEqual(['ABC']);
  });
});

test('a driver that cannot free what it holds is put on record, and holds nobody up', async () => {
  const { result, seconds } = await rehearse({ describe: endAt(1), logEndsAt: 1, release: () => 'no answer' });
  expect(result).toMatchObject({
    verdict: 'succeeded',
    warnings: ['the driver could not free everything it held for the run'],
  });
  expect(seconds).toBeLessThan(32);
});
