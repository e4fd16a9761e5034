import type { JournalPhase, RunPhase, Verdict } from '@dativo/runner';
import { jobOf, type KnownRun } from './read-run.ts';

/** A run in a list: what its record says, in the words of the JSON output. Times are ISO 8601 in UTC. */
export interface RunEntry {
  readonly run_id: string;
  readonly job: string | null;
  readonly tenant_id: string | null;
  readonly environment: string | null;
  readonly runtime: string;
  readonly state: JournalPhase | RunPhase;
  /** Null until it is known for good. */
  readonly verdict: Verdict | null;
  readonly exit_code: number | null;
  readonly requested_at: string;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly attempts: number;
  /** The capacity of the last attempt. */
  readonly rung: string | null;
  /** Whether a living process looks after it. */
  readonly is_watched: boolean;
  readonly folder: string;
}

export function toRunEntry(known: KnownRun): RunEntry {
  const { state, folder, runId, owner } = known;
  const job = jobOf(known);
  const last = state.attempts.at(-1);
  const { result } = state;
  const endedAt = result?.timeline.ended_at ?? last?.ended?.status.endedAt?.toISOString();
  return {
    run_id: runId,
    job: job.name,
    tenant_id: job.tenant_id,
    environment: job.environment,
    runtime: state.request.runtime,
    state: state.phase,
    verdict: result?.verdict ?? null,
    exit_code: result?.process_exit_code ?? null,
    requested_at: state.requestedAt.toISOString(),
    started_at: result?.timeline.started_at ?? last?.running?.startedAt.toISOString() ?? null,
    ended_at: endedAt ?? result?.timeline.finished_at ?? null,
    attempts: state.attempts.length,
    rung: last?.rung ?? null,
    is_watched: owner !== undefined,
    folder: folder.path,
  };
}
