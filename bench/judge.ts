import type { Measured } from './row.ts';
import { type Spread, spreadOf } from './statistics.ts';

type Verdict = 'met' | 'not met' | 'skipped' | 'compared';

export interface Judged {
  readonly measured: Measured;
  readonly verdict: Verdict;
  readonly spread: Spread;
}

/** By the median: what one sample says is chance. A row that is broken is not met, one that lacks something is skipped. */
export function judge(measured: Measured): Judged {
  const spread = spreadOf(measured.samples.map(({ value }) => value));
  return { measured, spread, verdict: verdictOf(measured, spread.median) };
}

function verdictOf({ row, fault }: Measured, median: number): Verdict {
  if (fault !== undefined) return fault.kind === 'missing' ? 'skipped' : 'not met';
  if (row.weight === 'comparison') return 'compared';
  const { bound, limit } = row.target;
  return (bound === 'at most' ? median <= limit : median >= limit) ? 'met' : 'not met';
}

/** Whether a row says that dativo is not as fast as it must be. */
export function isFailure({ verdict, measured }: Judged): boolean {
  return verdict === 'not met' && measured.row.weight === 'goal';
}
