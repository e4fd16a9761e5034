import type { DriverErrorCode } from '../driver-error.ts';

/** What was asked of a driver when it threw. */
export type Operation = 'check' | 'submit' | 'describe' | 'stop' | 'readLogs';
/** Whether the loop asks again, after a pause, or ends. */
export type Reaction = 'wait' | 'give_up';

/**
 * What an error means for the operation it came from. Before the start, only what passes by itself is waited out.
 * After the start nothing that cannot be read or asked ends the run: credentials are renewed, networks come back, and a
 * run that is not found may be a run that is not visible yet. There only evidence or a deadline decides.
 */
export const REACTIONS: Readonly<Record<DriverErrorCode, Readonly<Record<Operation, Reaction>>>> = {
  REFUSED: { check: 'give_up', submit: 'give_up', describe: 'wait', stop: 'wait', readLogs: 'give_up' },
  INVALID: { check: 'give_up', submit: 'give_up', describe: 'wait', stop: 'wait', readLogs: 'give_up' },
  AUTH: { check: 'give_up', submit: 'give_up', describe: 'wait', stop: 'wait', readLogs: 'wait' },
  NOT_FOUND: { check: 'give_up', submit: 'give_up', describe: 'wait', stop: 'wait', readLogs: 'wait' },
  CONFLICT: { check: 'give_up', submit: 'give_up', describe: 'wait', stop: 'wait', readLogs: 'wait' },
  // Nothing was started, so another attempt on another rung may follow; the same start is not asked for again.
  CAPACITY: { check: 'wait', submit: 'give_up', describe: 'wait', stop: 'wait', readLogs: 'wait' },
  THROTTLED: { check: 'wait', submit: 'wait', describe: 'wait', stop: 'wait', readLogs: 'wait' },
  UNAVAILABLE: { check: 'wait', submit: 'wait', describe: 'wait', stop: 'wait', readLogs: 'wait' },
  AMBIGUOUS: { check: 'give_up', submit: 'give_up', describe: 'wait', stop: 'wait', readLogs: 'give_up' },
  INTERNAL: { check: 'give_up', submit: 'give_up', describe: 'wait', stop: 'wait', readLogs: 'give_up' },
};

/** Milliseconds; doubled per attempt, then spread over the upper half so that many runners do not come back at once. */
export const BACKOFF_MS = { first: 200, limit: 20_000 } as const;

/**
 * Milliseconds to wait after the given number of failures in a row. `random` gives 0 to 1.
 *
 * @example
 * import { toBackoffMs } from '@dativo/runner';
 *
 * [1, 2, 3].map((failures) => toBackoffMs(failures, () => 1)); // => [200, 400, 800]
 */
export function toBackoffMs(failures: number, random: () => number): number {
  const full = Math.min(BACKOFF_MS.limit, BACKOFF_MS.first * 2 ** Math.min(failures - 1, 16));
  return Math.round(full / 2 + (full / 2) * random());
}

/** Milliseconds between two attempts of a run; doubled per attempt, then spread over the whole of it, but for the least. */
export const ATTEMPT_BACKOFF_MS = { least: 200, first: 2_000, limit: 60_000 } as const;

/**
 * Milliseconds to wait after the given number of attempts. `random` gives 0 to 1.
 *
 * @example
 * import { toAttemptBackoffMs } from '@dativo/runner';
 *
 * [1, 2, 3].map((attempts) => toAttemptBackoffMs(attempts, () => 1)); // => [2000, 4000, 8000]
 */
export function toAttemptBackoffMs(attempts: number, random: () => number): number {
  const full = Math.min(ATTEMPT_BACKOFF_MS.limit, ATTEMPT_BACKOFF_MS.first * 2 ** Math.min(attempts - 1, 16));
  return Math.max(ATTEMPT_BACKOFF_MS.least, Math.round(full * random()));
}
