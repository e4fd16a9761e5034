import { REACTIONS, toBackoffMs } from '@dativo/runner';
import { describe, expect, test } from 'vitest';

describe('what an error means', () => {
  test('after the start, no error ends the run', () => {
    for (const reactions of Object.values(REACTIONS))
      expect([reactions.describe, reactions.stop]).toEqual(['wait', 'wait']);
  });

  test('before the start, only what passes by itself is waited out', () => {
    const waited = Object.entries(REACTIONS).filter(([, { submit, check }]) => submit === 'wait' || check === 'wait');
    expect(waited.map(([code]) => code)).toEqual(['THROTTLED', 'UNAVAILABLE']);
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
