export interface Axis {
  /** Where a value is, from 0 at the left end to 1 at the right. */
  readonly at: (value: number) => number;
  /** Where bars begin. */
  readonly origin: number;
  readonly ticks: readonly number[];
}

/** From nothing to a little more than the largest value, with ticks at round numbers. */
export function linearAxis(values: readonly number[]): Axis {
  const step = roundStep(Math.max(...values) / 4);
  const end = Math.ceil(Math.max(...values) / step) * step;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
  return { at: (value) => value / end, origin: 0, ticks };
}

/** Around all values and 1, where bars begin: what is smaller goes to the left. Ticks at powers of ten, closer ones where there are few. */
export function logAxis(values: readonly number[]): Axis {
  const low = roundDown(Math.min(0.8, ...values));
  const high = roundStep(Math.max(1.25, ...values));
  const width = Math.log10(high / low);
  const isWide = width > 2;
  const ticks = [];
  for (let tick = low; tick <= high * 1.01; tick = roundStep(tick * 1.5))
    if (!isWide || isPowerOfTen(tick)) ticks.push(tick);
  return { at: (value) => Math.log10(value / low) / width, origin: 1, ticks };
}

function isPowerOfTen(value: number): boolean {
  return Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-6;
}

function roundDown(atMost: number): number {
  const power = 10 ** Math.floor(Math.log10(atMost));
  return ([5, 2, 1].find((factor) => factor * power <= atMost * (1 + 1e-9)) ?? 1) * power;
}

/** 1, 2 or 5 times a power of ten, and not less than asked for. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return ([1, 2, 5, 10].find((factor) => factor * power >= atLeast * (1 - 1e-9)) ?? 10) * power;
}
