import type { CostEstimate, CostRange } from './estimate.ts';
import { toShare } from './measure.ts';
import { sum } from './money.ts';

/** What jobs are put together by: a tag, or the runtime. */
export type TotalBy = 'team' | 'cost_center' | 'environment' | 'runtime';

/** A month of several jobs. */
export interface CostTotal {
  /** The value that they share; null where they have none. */
  readonly name: string | null;
  readonly jobs: number;
  /** Jobs of which the month is not known, so it is not in the sum. */
  readonly unknown: number;
  /** Jobs of which only an upper bound is known: it is in the sum. */
  readonly bounded: number;
  readonly perMonth: CostRange;
  readonly wasted: CostEstimate['wasted'];
}

/**
 * Adds up months: all of them, or for each value of a tag or runtime, the dearest first.
 *
 * @example
 * import { type CostEstimate, sumCosts } from '@dativo/cost';
 *
 * const none: CostEstimate[] = [];
 * sumCosts(none, 'team'); // => []
 */
export function sumCosts(estimates: readonly CostEstimate[], by?: TotalBy): readonly CostTotal[] {
  const groups = Map.groupBy(estimates, (estimate) => (by === undefined ? null : nameOf(estimate, by)));
  const totals = [...groups].map(([name, group]) => toTotal(name, group));
  return totals.sort((a, b) => b.perMonth.typical - a.perMonth.typical || compare(a.name ?? '', b.name ?? ''));
}

function nameOf({ runtime, tags }: CostEstimate, by: TotalBy): string | null {
  return by === 'runtime' ? runtime : (tags[by] ?? null);
}

function toTotal(name: string | null, group: readonly CostEstimate[]): CostTotal {
  const months = group.flatMap(({ perMonth }) => (perMonth === null ? [] : [perMonth]));
  const free = group.filter(({ basis }) => basis.kind === 'free').length;
  const wasted = group.flatMap((one) => (one.wasted === null ? [] : [one.wasted]));
  const at = (key: keyof CostRange) => sum(months.map((month) => month[key]));
  return {
    name,
    jobs: group.length,
    unknown: group.length - free - months.length,
    bounded: group.filter(({ basis, perMonth }) => basis.kind === 'limit' && perMonth !== null).length,
    perMonth: { low: at('low'), typical: at('typical'), high: at('high') },
    wasted:
      wasted.length === 0 ? null : toShare(sum(wasted.map((one) => one.amount)), sum(wasted.map((one) => one.of))),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
