import type { Look } from '@dativo/runner-testkit';
import { describe, expect, test } from 'vitest';
import { rehearse } from './rehearse.ts';

const endAt = (end: number) => (look: Look) =>
  look.seconds >= end ? ({ phase: 'ended', exitCode: 0 } as const) : ({ phase: 'running' } as const);
const QUIET = { logQuiet: { seconds: 5, unmarkedSeconds: 25 }, caughtUpEvery: 2 };
const FINISHED = JSON.stringify({ event_type: 'job_finished', exit_code: 0 });

describe('S5: a platform that takes lines in late and marks no end', () => {
  test('a line that arrives 20 s after the end is read', async () => {
    const { texts, result, seconds } = await rehearse({
      ...QUIET,
      describe: endAt(10),
      lines: [
        { at: 1, text: 'early' },
        { at: 30, text: 'late' },
      ],
    });
    expect(texts).toEqual(['early', 'late']);
    expect(result.logs).toMatchObject({
      completeness: 'complete',
      reason: expect.stringContaining('no line came for 25 s'),
    });
    expect(seconds).toBeGreaterThanOrEqual(55);
    expect(seconds).toBeLessThan(58);
  });

  test("once the job's last event was read, five seconds of silence are enough", async () => {
    const { result, seconds } = await rehearse({ ...QUIET, describe: endAt(10), lines: [{ at: 9, text: FINISHED }] });
    expect(result.logs).toMatchObject({ completeness: 'complete', lines: 1 });
    expect(seconds).toBeGreaterThanOrEqual(15);
    expect(seconds).toBeLessThan(18);
  });

  test('no line at all: the whole drain is waited for', async () => {
    const first = await rehearse({ ...QUIET, describe: endAt(10), lines: [{ at: 65, text: 'very late' }] });
    expect(first.texts).toEqual(['very late']);
    const none = await rehearse({ ...QUIET, describe: endAt(10) });
    expect(none.result.logs).toMatchObject({
      completeness: 'unavailable',
      reason: 'no line arrived within 60 s of the end of the run',
    });
    expect(none.seconds).toBeGreaterThanOrEqual(70);
    expect(none.seconds).toBeLessThan(72);
  });

  test('a thousand lines of one moment, late: each once, in order', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => ({ at: 15, text: `line ${index}` }));
    const { texts, result } = await rehearse({ ...QUIET, describe: endAt(1), lines });
    expect(texts).toEqual(lines.map(({ text }) => text));
    expect(result.logs).toMatchObject({ completeness: 'complete', lines: 1000 });
  });

  test('silence counts only up to the last look at the log: a log that nobody could read is not quiet', async () => {
    // Looks at the log at 0 s and 40 s only; the run ends at 10 s, and its line came at 12 s.
    const { texts, result } = await rehearse({
      ...QUIET,
      caughtUpEvery: 40,
      describe: endAt(10),
      lines: [
        { at: 1, text: 'early' },
        { at: 41, text: 'read at last' },
      ],
    });
    expect(texts).toEqual(['early', 'read at last']);
    expect(result.logs.completeness).toBe('truncated');
    expect(result.logs.reason).toBe('the log had not ended 60 s after the run');
  });
});
