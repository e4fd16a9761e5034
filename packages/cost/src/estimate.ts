import type { RuntimeSize, RuntimeType } from '@dativo/schema';
import type { MonthlyRuns } from './count-runs.ts';
import type { NanoUsd } from './money.ts';

/** What one job is expected to cost. Amounts are billionths of a US dollar. */
export interface CostEstimate {
  /** The tag `job_name`; null for a job without `infrastructure`. */
  readonly job: string | null;
  readonly runtime: RuntimeType | null;
  readonly region: string | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly currency: 'USD';
  readonly size: RuntimeSize | null;
  readonly price: PriceUsed | null;
  readonly basis: CostBasis;
  /** One container over an hour; null where price or size is not known. */
  readonly perHour: NanoUsd | null;
  /** All attempts of a run; null where nothing says how long it takes, and for services. */
  readonly perRun: CostRange | null;
  /** What the typical run is made of; null where there is none. */
  readonly parts: CostParts | null;
  /** Null on demand, and for services. */
  readonly runs:
    | (MonthlyRuns & { readonly from: 'schedule' })
    | { readonly count: number; readonly from: 'given' }
    | null;
  readonly perMonth: CostRange | null;
  /** Of measured runs: what was paid for attempts that did not succeed, of what was paid for all. */
  readonly wasted: { readonly amount: NanoUsd; readonly of: NanoUsd; readonly percent: number } | null;
  /** What was assumed, and what the reader should know. */
  readonly notes: readonly CostNote[];
}

export interface CostRange {
  /** Of measured runs the cheapest one. */
  readonly low: NanoUsd;
  /** Of measured runs the median. */
  readonly typical: NanoUsd;
  /** Of measured runs the 95th percentile: of twenty runs one costs more. */
  readonly high: NanoUsd;
}

/** The parts of an amount; together they are the amount. */
export interface CostParts {
  readonly cpu: NanoUsd;
  readonly memory: NanoUsd;
  readonly storage: NanoUsd;
  /** What the shortest time that the runtime charges adds. */
  readonly minimum: NanoUsd;
}

export interface PriceUsed {
  readonly group: string;
  /** False where the region has no price of its own in the table, and takes that of the group. */
  readonly isExact: boolean;
  readonly isOwn: boolean;
  readonly source: string | null;
  readonly checked: 'page' | 'memory' | 'own';
  readonly pricedOn: string | null;
}

/** What the time of a run rests on. */
export type CostBasis =
  | { readonly kind: 'measured'; readonly runs: number }
  | { readonly kind: 'given'; readonly seconds: number }
  /** The job's `timeout_seconds`: an upper bound of one attempt. */
  | { readonly kind: 'limit'; readonly seconds: number }
  /** Replicas that are always there. */
  | { readonly kind: 'service'; readonly replicas: number }
  /** A process on this machine. */
  | { readonly kind: 'free' }
  | { readonly kind: 'unknown' };

export type NoteCode =
  | 'default-size'
  | 'dedicated-profile'
  | 'few-runs'
  | 'image-download'
  | 'no-duration'
  | 'no-infrastructure'
  | 'no-price'
  | 'no-schedule'
  | 'no-size'
  | 'on-demand-price'
  | 'one-attempt'
  | 'other-sizes'
  | 'price-of-group'
  | 'service-may-be-idle'
  | 'spot-at-full-price'
  | 'this-machine'
  | 'unread-schedule'
  | 'unread-zone'
  | 'unverified-price'
  | 'whole-month';

/** `info` is how the number came about; `warning` is why it may be far off. */
export interface CostNote {
  readonly code: NoteCode;
  readonly severity: 'info' | 'warning';
  readonly words: string;
}
