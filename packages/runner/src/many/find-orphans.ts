import type { RunState } from '../journal/run-state.ts';
import type { MarkedRun } from '../verify.ts';

/** What is known here of one run. */
export interface KnownRun {
  readonly runId: string;
  readonly state: RunState;
  /** Whether a living process looks after the run. */
  readonly isOwned: boolean;
}

/**
 * Why nobody looks after a start that is alive.
 *
 * - `no_journal`: no journal here knows the run; it may belong to another machine
 * - `no_owner`: its journal is here, the process is gone; the run can be taken over
 * - `finished`: its verdict was given, and yet it is alive
 * - `replaced`: a later attempt of the same run has been made
 */
export type OrphanReason = 'no_journal' | 'no_owner' | 'finished' | 'replaced';

export interface Orphan extends MarkedRun {
  readonly why: OrphanReason;
}

/**
 * The marked starts that are alive and that no living process looks after. Pure.
 *
 * @example
 * import { findOrphans } from '@dativo/runner';
 *
 * const ref = { runtime: 'aws_fargate', runId: 'orders-1', attempt: 1, handle: { task: 'arn:aws:ecs:…' } };
 * const marked = [{ ref, phase: 'running', startedAt: new Date(0), attempt: 1 }] as const;
 * findOrphans(marked, []).map(({ why }) => why); // => ['no_journal']
 */
export function findOrphans(marked: Iterable<MarkedRun>, journals: readonly KnownRun[]): Orphan[] {
  const known = new Map(journals.map((run) => [run.runId, run]));
  return [...marked].flatMap((start) => {
    const why = start.phase === 'ended' ? undefined : toReason(start, known.get(start.ref.runId));
    return why === undefined ? [] : [{ ...start, why }];
  });
}

function toReason({ ref }: MarkedRun, run: KnownRun | undefined): OrphanReason | undefined {
  if (run === undefined) return 'no_journal';
  if (run.state.result !== undefined) return 'finished';
  if (run.state.attempts.some(({ attempt }) => attempt > ref.attempt)) return 'replaced';
  return run.isOwned ? undefined : 'no_owner';
}
