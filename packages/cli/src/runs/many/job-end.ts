import type { RunResult } from '@dativo/runner';
import type { EnvelopeError } from '../../render/envelope.ts';
import { jobNameOf } from '../../workspace.ts';
import type { RunFolder } from '../run-folder.ts';
import type { ChosenJob } from './choose-jobs.ts';
import { type JobOutcome, OUTCOME_CODES } from './worst-outcome.ts';

/** How one of several jobs came out. */
export interface JobEnd {
  readonly name: string;
  readonly file: string;
  readonly tenantId: string;
  readonly runtime: string;
  readonly outcome: JobOutcome;
  /** Null where there was no run to give one. */
  readonly exitCode: number | null;
  readonly words: string;
  readonly folder?: RunFolder | undefined;
  readonly result?: RunResult;
  readonly error?: EnvelopeError;
}

/** What is known of a job before it runs. */
export type JobFacts = Pick<JobEnd, 'name' | 'file' | 'tenantId' | 'runtime'>;

export function toFacts({ session: { loaded }, runtime }: Pick<ChosenJob, 'session' | 'runtime'>): JobFacts {
  return { name: jobNameOf(loaded), file: loaded.file, tenantId: loaded.job.tenant_id, runtime };
}

/** `3 succeeded, 1 failed`: the outcomes that there are, from the best to the worst. */
export function countOutcomes(ends: readonly Pick<JobEnd, 'outcome'>[]): string {
  return OUTCOME_CODES.flatMap(([outcome]) => {
    const count = ends.filter((end) => end.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome.replace('_', ' ')}`];
  }).join(', ');
}

/** Undefined where the job had no run in this call. */
export function secondsOf({ result }: JobEnd): number | undefined {
  if (result === undefined) return undefined;
  const { requested_at, finished_at } = result.timeline;
  return (Date.parse(finished_at) - Date.parse(requested_at)) / 1000;
}

export function toJobData({ name, file, tenantId, runtime, outcome, exitCode, words, folder, result, error }: JobEnd) {
  return {
    job: name,
    file,
    tenant_id: tenantId,
    runtime,
    outcome,
    exit_code: exitCode,
    reason: words,
    run_id: folder?.runId ?? null,
    result: result ?? null,
    result_file: result === undefined ? null : (folder?.result ?? null),
    error: error ?? null,
  };
}
