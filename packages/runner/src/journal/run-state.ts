import type { RunRef, RunStatus } from '../driver.ts';
import type { StopCause } from '../verdict/outcome.ts';
import type { RunError, RunResult } from '../verdict/run-result.ts';
import type { JournaledRequest, JournalRecord } from './journal.ts';
import { JournalError } from './journal-error.ts';
import { toRunStatus } from './journaled-status.ts';

/** Where a run is, as its journal tells. */
export type JournalPhase = 'intended' | 'starting' | 'running' | 'stopping' | 'ended' | 'finished';

/** What the journal says of one attempt. */
export interface AttemptState {
  /** From 1. */
  readonly attempt: number;
  readonly rung: string | null;
  /** When the start was first to be asked for. */
  readonly askedAt?: Date;
  readonly submitted?: { readonly at: Date; readonly ref: RunRef };
  /** `at` is when it was first seen, by this machine's clock; `startedAt` as the platform says. */
  readonly running?: { readonly at: Date; readonly startedAt: Date };
  readonly stop?: { readonly at: Date; readonly cause: StopCause };
  /** It is certain that the attempt started nothing. */
  readonly notStarted?: RunError;
  readonly ended?: { readonly at: Date; readonly status: RunStatus };
}

/** Everything that a journal says about a run. */
export interface RunState {
  readonly request: JournaledRequest;
  readonly requestedAt: Date;
  readonly attempts: readonly AttemptState[];
  /** Of the last attempt. */
  readonly ref: RunRef | undefined;
  /** Of the last attempt. */
  readonly stop: AttemptState['stop'];
  readonly result: RunResult | undefined;
  readonly phase: JournalPhase;
  /** Records that were cut off, or that this version does not know. */
  readonly warnings: readonly string[];
}

/**
 * What a journal says, whoever wrote it and however often: the first record of each kind counts, so that two processes that
 * wrote into one journal agree. Pure. Throws `JournalError` `EMPTY` without records, `UNREADABLE` where the request is missing.
 *
 * @example
 * import { toRunState } from '@dativo/runner';
 *
 * const request = {
 *   runtime: 'local_process',
 *   run_id: 'orders-1',
 *   job_text: 'tenant_id: acme',
 *   container_mode: 'self_hosted',
 *   environment: {},
 *   timeout_seconds: null,
 *   grace_seconds: 10,
 * };
 * const state = toRunState([{ at: '2026-01-01T00:00:00.000Z', type: 'intent', schema_version: 1, request }]);
 * state.phase; // => 'intended'
 */
export function toRunState(records: readonly JournalRecord[]): RunState {
  const intent = records.find(({ type }) => type === 'intent');
  if (intent?.type !== 'intent' || typeof intent.request?.job_text !== 'string') throw toNoIntent(records);
  const attempts = new Map<number, AttemptState>();
  const warnings: string[] = [];
  let result: RunResult | undefined;
  for (const [index, record] of records.entries()) {
    if (record.type === 'intent') continue;
    if (record.type === 'finished') result ??= record.result;
    else if (!addTo(attempts, record)) warnings.push(`record ${index + 1} of the journal ${toFault(record)}`);
  }
  const sorted = [...attempts.values()].sort((a, b) => a.attempt - b.attempt);
  const last = sorted.at(-1);
  return {
    request: intent.request,
    requestedAt: new Date(intent.at),
    attempts: sorted,
    ref: last?.submitted?.ref,
    stop: last?.stop,
    result,
    phase: result ? 'finished' : toPhase(last),
    warnings,
  };
}

type AttemptRecord = Exclude<JournalRecord, { type: 'intent' | 'finished' }>;

/** Says whether the record was understood. */
function addTo(attempts: Map<number, AttemptState>, record: AttemptRecord): boolean {
  const number = record.type === 'submitted' ? record.ref?.attempt : record.attempt;
  const change = Number.isInteger(number) ? toChange(record) : undefined;
  if (change === undefined || number === undefined) return false;
  const known = attempts.get(number) ?? { attempt: number, rung: null };
  // What stands there already wins, but for the place that a lost record has left open.
  attempts.set(number, { ...known, ...change, ...withoutNull(known) });
  return true;
}

/** Undefined for a record that a later version may know. */
function toChange(record: AttemptRecord): Partial<AttemptState> | undefined {
  const at = new Date(record.at);
  switch (record.type) {
    case 'attempt':
      return { rung: record.rung, askedAt: at };
    case 'submitted': {
      const { runtime, run_id: runId, attempt, handle } = record.ref;
      return { submitted: { at, ref: { runtime, runId, attempt, handle } } };
    }
    case 'not_started':
      return { notStarted: record.error };
    case 'running':
      return { running: { at, startedAt: new Date(record.started_at) } };
    case 'stop_requested':
      return { stop: { at, cause: record.cause } };
    case 'ended':
      return { ended: { at, status: toRunStatus(record.status) } };
    default:
      return undefined;
  }
}

function withoutNull(state: AttemptState): Partial<AttemptState> {
  const { rung, ...rest } = state;
  return rung === null ? rest : state;
}

function toPhase(last: AttemptState | undefined): JournalPhase {
  if (last === undefined) return 'intended';
  if (last.ended || last.notStarted) return 'ended';
  if (last.stop) return 'stopping';
  return last.running ? 'running' : 'starting';
}

function toFault({ type }: { readonly type: string }): string {
  if (type === 'unreadable') return 'was cut off or damaged, and is left out';
  return `has the type ${type}, which this version does not know or cannot read; it is left out`;
}

function toNoIntent(records: readonly JournalRecord[]): JournalError {
  if (records.length === 0) {
    return new JournalError('EMPTY', 'the journal has no records: nothing was started', {
      help: 'Start the run again.',
    });
  }
  return new JournalError(
    'UNREADABLE',
    `none of the ${records.length} records of the journal says what was to be run`,
    {
      help: 'Without its journal the run can be found by its run id, with the job file that it was started with.',
    },
  );
}
