export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly high: number;
}

/** `NaN` throughout where there are no values. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    high: quantile(sorted, 1),
  };
}

export function medianOf(values: readonly number[]): number {
  return spreadOf(values).median;
}

/** Between two values, as far between them as the share says. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
