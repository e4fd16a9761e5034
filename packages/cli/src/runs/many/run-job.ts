import type { Cutoff, RunResult } from '@dativo/runner';
import { renderError, toFailure } from '../../failure.ts';
import { openWorkspace } from '../../workspace.ts';
import { InterruptedError } from '../interrupted.ts';
import { type StartedRun, startRun } from '../start-run.ts';
import type { ChosenJob } from './choose-jobs.ts';
import { DeadlineError } from './cutoff.ts';
import { type JobEnd, type JobFacts, toFacts } from './job-end.ts';
import { type JobOutcome, outcomeOf } from './worst-outcome.ts';

export interface RunJob {
  /** When this call began, in milliseconds since 1970. */
  readonly begunMs: number;
  /** Nothing more is begun after an abort. */
  readonly signal: AbortSignal;
  readonly cutoff: Cutoff | undefined;
}

/** Runs one of several jobs. What keeps it from running does not touch the others. */
export async function runJob(job: ChosenJob, call: RunJob): Promise<JobEnd> {
  const facts = toFacts(job);
  const { session, plan } = job;
  if (plan.kind === 'skip') {
    const { folder, runId } = plan.earlier;
    return { ...facts, folder, outcome: 'skipped', exitCode: 0, words: `succeeded before, in the run ${runId}` };
  }
  try {
    await openWorkspace(session.workspace);
    return toEnd(facts, await startOrJoin(job, plan, call));
  } catch (error) {
    const failure = toFailure(error);
    session.progress.complain(renderError(failure.error).trimEnd());
    const { message: words } = failure.error;
    return { ...facts, outcome: outcomeOfError(error), exitCode: failure.exitCode, words, error: failure.error };
  }
}

/** A run whose end is not on record is looked up first. Only one that was over before this call, without success, is followed by a new one. */
async function startOrJoin(
  { session }: ChosenJob,
  { prepared, earlier }: Extract<ChosenJob['plan'], { kind: 'run' }>,
  { begunMs, signal, cutoff }: RunJob,
): Promise<StartedRun> {
  const verdict = earlier?.state.result?.verdict;
  if (earlier !== undefined && (verdict === undefined || verdict === 'unknown')) {
    const joined = await startRun(session, prepared, { runId: earlier.runId, cutoff });
    const isBehind = joined.kind === 'ended' && isOverWithoutSuccess(joined.result, begunMs);
    if (!isBehind || signal.aborted) return joined;
  }
  return startRun(session, prepared, { cutoff });
}

function isOverWithoutSuccess({ verdict, timeline }: RunResult, begunMs: number): boolean {
  if (verdict === 'succeeded' || verdict === 'unknown') return false;
  return timeline.ended_at === null || Date.parse(timeline.ended_at) < begunMs;
}

function toEnd(facts: JobFacts, started: StartedRun): JobEnd {
  const { folder } = started;
  if (started.kind === 'detached') return { ...facts, folder, outcome: 'succeeded', exitCode: 0, words: 'started' };
  if (started.kind === 'left') return { ...facts, folder, outcome: 'canceled', exitCode: null, words: 'left alone' };
  const { result } = started;
  return {
    ...facts,
    folder,
    result,
    outcome: outcomeOf(result),
    exitCode: result.process_exit_code,
    words: result.reason,
  };
}

function outcomeOfError(error: unknown): JobOutcome {
  if (error instanceof InterruptedError) return 'canceled';
  return error instanceof DeadlineError ? 'timed_out' : 'not_started';
}
