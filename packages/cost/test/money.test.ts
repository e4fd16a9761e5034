import { formatUsd, parseUsd, toDecimal } from '@dativo/cost';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charge, sum, times } from '../src/money.ts';

test.each([
  // 0.04048 / 3600 * 600, which is 0.00674666…
  ['0.04048', 3600, { parts: 1, of: 1 }, 600_000, 6_746_667],
  ['0.000018', 1, { parts: 500, of: 1000 }, 100, 900],
  ['1', 1, { parts: 1, of: 3 }, 1000, 333_333_333],
  // Half a billionth is rounded up, a hair less is not.
  ['0.0000000005', 1, { parts: 1, of: 1 }, 1000, 1],
  ['0.000000000499999', 1, { parts: 1, of: 1 }, 1000, 0],
  ['0', 1, { parts: 9, of: 1 }, 1000, 0],
])('%s over %i s for %j and %i ms is %i', (price, per, ratio, ms, amount) => {
  expect(charge(price, per, ratio, ms)).toBe(amount);
});

test.each(['', '-1', '1e3', '.5', '1.', '0.0000000000000001', '$1', '1,5'])('%j is no price', (price) => {
  expect(() => charge(price, 1, { parts: 1, of: 1 }, 1)).toThrow(RangeError);
});

test('what whole numbers cannot hold is refused, not rounded', () => {
  expect(() => charge('999999999', 1, { parts: 1000, of: 1 }, 1_000_000)).toThrow('too large');
  expect(() => times(Number.MAX_SAFE_INTEGER, 2)).toThrow('too large');
  expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow('too large');
});

test('decimal text and amounts are the same, forth and back', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (amount) => {
      const text = toDecimal(amount);
      expect(text).toMatch(/^\d+(\.\d{0,8}[1-9])?$/);
      expect(parseUsd(text)).toBe(amount);
    }),
  );
});

test.each([
  [0, '$0'],
  [1, '$0.000000001'],
  [12, '$0.000000012'],
  [8_228_334, '$0.0082'],
  [49_370_000, '$0.049'],
  [994_999_999, '$0.99'],
  [995_000_000, '$1.00'],
  [1_005_000_000, '$1.01'],
  [12_345_678_901_234, '$12,345.68'],
])('%i is shown as %s', (amount, text) => {
  expect(formatUsd(amount)).toBe(text);
});

test.each(['', '-5', '1e3', '12,50', '$5', '0.0000000001', '99999999999'])('%j is no amount', (text) => {
  expect(parseUsd(text)).toBeUndefined();
});
