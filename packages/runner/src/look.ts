import type { Driver, RunStatus } from './driver.ts';
import { DriverError, toDriverError } from './driver-error.ts';
import type { JournalRecord } from './journal/journal.ts';
import { type RunState, toRunState } from './journal/run-state.ts';
import { type Clock, systemClock } from './loop/clock.ts';
import { DEFAULT_DEADLINES } from './loop/deadlines.ts';
import { settle } from './loop/settle.ts';

/** A run as it is now, from its journal and its platform. */
export interface Look {
  readonly state: RunState;
  /** What the platform says now; the journaled end, where that is known already; null where there is nothing to look at. */
  readonly status: RunStatus | null;
  /** Why the platform could not be asked. */
  readonly error: DriverError | null;
}

/**
 * One look at a run, from its journal and, while its end is not known, from the platform. Changes nothing and waits for nothing.
 * Throws `JournalError` as `toRunState` does.
 *
 * @example
 * import { look } from '@dativo/runner';
 * import { readFileJournal } from '@dativo/runner/files';
 * import { createLocalProcessDriver } from '@dativo/runner-local-process';
 *
 * const records = await readFileJournal('runs/none');
 * // A folder without a journal is no run.
 * await look(records, createLocalProcessDriver()).catch(({ code }) => code); // => 'EMPTY'
 */
export async function look(
  records: readonly JournalRecord[],
  driver: Pick<Driver, 'describe'>,
  { clock = systemClock, callSeconds = DEFAULT_DEADLINES.callSeconds }: { clock?: Clock; callSeconds?: number } = {},
): Promise<Look> {
  const state = toRunState(records);
  const ended = state.attempts.at(-1)?.ended?.status;
  if (ended || state.ref === undefined || state.result) return { state, status: ended ?? null, error: null };
  const settled = await settle(clock, driver.describe(state.ref), callSeconds * 1000);
  if (settled.kind === 'value') return { state, status: settled.value, error: null };
  const error =
    settled.kind === 'error'
      ? toDriverError(settled.error)
      : new DriverError('UNAVAILABLE', `no answer within ${callSeconds} s`);
  return { state, status: null, error };
}
