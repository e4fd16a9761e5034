import {
  type BatchReader,
  type CallBudget,
  type Clock,
  createBatchReader,
  createCallBudget,
  DriverError,
} from '@dativo/runner';
import type { ExecutionLook } from './execution-look.ts';
import type { GcpApi } from './gcp-api.ts';
import { lookAtExecutions } from './look-at-executions.ts';
import { createTurns, type TakeTurns } from './take-turns.ts';

/** Milliseconds from one round of looks to the next: all pages of a round are one look at everything. */
const TICK_MS = 2_000;
/**
 * Calls that this process allows itself in one project: of looks far fewer than there may be, of reads of the log, which everybody in
 * the project shares, at most 51 of 60 in any minute.
 * Sources: https://cloud.google.com/run/quotas (3,000 reads a minute in a project and region),
 * https://cloud.google.com/logging/quotas (60 reads of entries a minute in a project, which cannot be raised)
 */
const CALLS = {
  looks: { callsPerSecond: 20 },
  logs: { callsPerSecond: 0.8, burst: 3 },
} as const;
/** Runs that are looked at in one round. */
const RUNS_PER_ROUND = 1_000;
/** Shorter than what the run loop gives a start: one that nobody waits for any more must not begin. */
const PATIENCE_MS = 60_000;

/** What all runs of a process in one project and region share. */
export interface GcpLocation {
  readonly executions: BatchReader<ExecutionLook>;
  readonly takeTurns: TakeTurns;
}

export function createGcpLocation(api: GcpApi, clock: Clock): GcpLocation {
  const budget = createCallBudget({ clock, ...CALLS.looks });
  return {
    executions: createBatchReader({
      clock,
      limit: RUNS_PER_ROUND,
      tickMs: TICK_MS,
      fetch: (executions) => lookAtExecutions(api, budget, executions),
    }),
    takeTurns: createTurns(clock, PATIENCE_MS, toLate),
  };
}

/** The quota of the log belongs to the project, whatever the region. */
export function createLogBudget(clock: Clock): CallBudget {
  return createCallBudget({ clock, ...CALLS.logs });
}

function toLate(job: string): DriverError {
  return new DriverError('THROTTLED', `other starts of ${job} have been in the way for ${PATIENCE_MS / 1000} s`);
}
