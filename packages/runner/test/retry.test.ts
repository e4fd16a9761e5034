import { REACTIONS, toAttemptBackoffMs, toBackoffMs } from '@dativo/runner';
import { describe, expect, test } from 'vitest';

describe('what an error means', () => {
  test('after the start, no error ends the run', () => {
    for (const reactions of Object.values(REACTIONS))
      expect([reactions.describe, reactions.stop]).toEqual(['wait', 'wait']);
  });

  test('before the start, only what passes by itself is waited out', () => {
    const waited = (operation: 'check' | 'submit') =>
      Object.entries(REACTIONS).flatMap(([code, reactions]) => (reactions[operation] === 'wait' ? [code] : []));
    expect(waited('submit')).toEqual(['THROTTLED', 'UNAVAILABLE']);
    expect(waited('check')).toEqual(['CAPACITY', 'THROTTLED', 'UNAVAILABLE']);
  });
});

test.each([
  [1, 0, 100],
  [1, 1, 200],
  [2, 1, 400],
  [5, 0, 1_600],
  [8, 1, 20_000],
  [5_000, 1, 20_000],
])('after %i failures, luck %f: %i ms', (failures, random, expected) => {
  expect(toBackoffMs(failures, () => random)).toBe(expected);
});

test.each([
  [1, 0, 200],
  [1, 1, 2_000],
  [2, 0.5, 2_000],
  [3, 1, 8_000],
  [50, 1, 60_000],
])('after attempt %i, luck %f: %i ms until the next one', (attempts, random, expected) => {
  expect(toAttemptBackoffMs(attempts, () => random)).toBe(expected);
});
