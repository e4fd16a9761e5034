import { expect, test } from 'vitest';
import { medianOf, spreadOf } from '../../bench/statistics.ts';

test.each([
  { values: [7], spread: [7, 7, 7, 7, 7] },
  { values: [3, 1], spread: [1, 1.5, 2, 2.5, 3] },
  { values: [9, 1, 5], spread: [1, 3, 5, 7, 9] },
  { values: [40, 10, 30, 20, 1000], spread: [10, 20, 30, 40, 1000] },
  { values: [2, 4, 4, 10, -3], spread: [-3, 2, 4, 4, 10] },
])('the spread of $values is $spread', ({ values, spread }) => {
  const { low, lowerQuartile, median, upperQuartile, high } = spreadOf(values);
  expect([low, lowerQuartile, median, upperQuartile, high]).toEqual(spread);
});

test('no values have no median', () => {
  expect(medianOf([])).toBeNaN();
});
