import { type Clock, DriverError, type StartRequest } from '@dativo/runner';
import type { CloudRunBinding } from './binding.ts';
import { mayHaveTakenEffect, toGcpError } from './classify-error.ts';
import { refuseUnfitJob } from './fit-job.ts';
import type { CloudRunJob, GcpApi } from './gcp-api.ts';
import { keepOldestStart } from './keep-oldest-start.ts';
import { listRun } from './list-marked-executions.ts';
import { toRunJobInput } from './run-job-input.ts';
import type { TakeTurns } from './take-turns.ts';

export interface StartTools {
  readonly api: GcpApi;
  readonly clock: Clock;
  /** Starts of one job by this process go one after the other: each of them changes the job's etag. */
  readonly takeTurns: TakeTurns;
  /** Generation of the job that was verified for this run; undefined where nobody did. */
  readonly verifiedGeneration: string | undefined;
}

/** Milliseconds after which every start is taken to be in the list; Cloud Run promises nothing, and shows them within a second as a rule. */
const SHOWN_AFTER_MS = 32_000;
/**
 * How long ago a start may have been asked for so that it is surely listed if it was begun: executions can be deleted by hand at any
 * time, and go of themselves once a thousand newer ones have ended. Milliseconds.
 * Source: https://cloud.google.com/run/quotas
 */
const LIST_TRUSTED_MS = 50 * 60 * 1000;
const LOOK_AGAIN_MS = 1_000;
/** How often the etag may be another one than a moment before. */
const ROUNDS = 8;

type Round = { readonly execution: string; readonly isNew: boolean } | 'again' | { readonly lost: DriverError };

/**
 * Starts the job once, or finds the execution that this very start has begun already. Gives its full name. Cloud Run has no key that
 * makes a start repeatable, so: look at the job, list its executions, and start only with the etag that the job had before the list;
 * a start by somebody else in between changes it, and Cloud Run refuses ours. Throws `DriverError`.
 */
export async function startExecution(
  tools: StartTools,
  request: StartRequest,
  binding: CloudRunBinding,
): Promise<string> {
  const { clock, takeTurns } = tools;
  const askedMs = request.firstAskedAt?.getTime();
  const ageMs = askedMs === undefined ? 0 : clock.now().getTime() - askedMs;
  if (askedMs !== undefined) {
    const waitMs = ageMs > LIST_TRUSTED_MS ? 0 : SHOWN_AFTER_MS - Math.max(0, ageMs);
    const found = await findWithin(tools, request, binding, waitMs);
    if (found !== undefined) return found;
    if (ageMs > LIST_TRUSTED_MS) throw toForgotten(request.firstAskedAt);
  }
  let hiddenUntilMs: number | undefined;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const outcome = await takeTurns(binding.job, () => tryToStart(tools, request, binding));
    if (typeof outcome === 'object' && 'execution' in outcome) {
      const { execution, isNew } = outcome;
      return isNew ? keepOldestStart(tools, request, binding.job, execution) : execution;
    }
    if (typeof outcome === 'object') return findLost(tools, request, binding, outcome.lost);
    hiddenUntilMs ??= clock.monotonicMs() + SHOWN_AFTER_MS;
    const found = await findNewest(tools, request, binding, hiddenUntilMs);
    if (found !== undefined) return found;
  }
  throw new DriverError(
    'THROTTLED',
    `${binding.job} is started or changed by others all the time; nothing was started`,
  );
}

/** One pass: nothing of it is repeated. */
async function tryToStart(tools: StartTools, request: StartRequest, binding: CloudRunBinding): Promise<Round> {
  const { api } = tools;
  const job = await api.getJob({ job: binding.job });
  refuseUnfitJob(job, binding);
  refuseChanged(job, tools.verifiedGeneration);
  const input = toRunJobInput(request, binding, job);
  const { found } = await listRun(api, binding.job, request.runId);
  const own = found.find(({ attempt }) => attempt === request.attempt);
  if (own) return { execution: own.execution.name, isNew: false };
  try {
    const { operation, execution } = await api.runJob(input);
    if (execution) return { execution: execution.name, isNew: true };
    return {
      lost: new DriverError('UNAVAILABLE', `Cloud Run took the start (${operation}), but does not name its execution`),
    };
  } catch (thrown) {
    const error = toGcpError('run.jobs.run', thrown);
    if (error.code === 'CONFLICT' && job.etag !== undefined) return 'again';
    if (mayHaveTakenEffect(error)) return { lost: error };
    throw error;
  }
}

/** After a refusal for its etag: the job names its newest execution at once, which the list may not show yet. */
async function findNewest(
  tools: StartTools,
  request: StartRequest,
  binding: CloudRunBinding,
  untilMs: number,
): Promise<string | undefined> {
  const { api, clock } = tools;
  const { latestCreatedExecution } = await api.getJob({ job: binding.job });
  const newest = latestCreatedExecution?.name?.split('/').at(-1);
  for (;;) {
    const { found, names } = await listRun(api, binding.job, request.runId);
    const own = found.find(({ attempt }) => attempt === request.attempt);
    if (own) return own.execution.name;
    const isShown = newest === undefined || [...names].some((name) => name.endsWith(`/${newest}`));
    if (isShown || clock.monotonicMs() >= untilMs) return undefined;
    await clock.sleep(LOOK_AGAIN_MS);
  }
}

/** The answer is lost: what was begun shows itself within a while. A list that fails proves nothing, so nothing is started after it. */
async function findLost(
  tools: StartTools,
  request: StartRequest,
  binding: CloudRunBinding,
  lost: DriverError,
): Promise<string> {
  const { clock } = tools;
  const untilMs = clock.monotonicMs() + SHOWN_AFTER_MS;
  for (;;) {
    const leftMs = untilMs - clock.monotonicMs();
    try {
      const found = await findWithin(tools, request, binding, leftMs);
      if (found !== undefined) return found;
      break;
    } catch (thrown) {
      const { code } = toGcpError('run.executions.list', thrown);
      if (leftMs <= 0 || code === 'INVALID' || code === 'REFUSED') break;
      await clock.sleep(LOOK_AGAIN_MS);
    }
  }
  throw new DriverError('UNAVAILABLE', lost.message, { cause: lost, ...(lost.help ? { help: lost.help } : {}) });
}

/** Lists until the start is there, or so many milliseconds have passed. */
async function findWithin(
  { api, clock }: StartTools,
  { runId, attempt }: StartRequest,
  { job }: CloudRunBinding,
  ms: number,
): Promise<string | undefined> {
  const untilMs = clock.monotonicMs() + ms;
  for (;;) {
    const { found } = await listRun(api, job, runId);
    const own = found.find((each) => each.attempt === attempt);
    if (own) return own.execution.name;
    if (clock.monotonicMs() >= untilMs) return undefined;
    await clock.sleep(LOOK_AGAIN_MS);
  }
}

function refuseChanged({ name, generation }: CloudRunJob, verified: string | undefined): void {
  if (verified === undefined || verified === generation) return;
  throw new DriverError(
    'CONFLICT',
    `${name} was changed since it was verified: generation ${generation}, was ${verified}`,
    {
      help: 'Verify the job again.',
    },
  );
}

function toForgotten(firstAskedAt: Date | undefined): DriverError {
  return new DriverError(
    'AMBIGUOUS',
    `the start was asked for at ${firstAskedAt?.toISOString()}, and Cloud Run shows no execution of it: it was never begun, or is forgotten`,
    { help: 'Look at the log and the target of the job; if it did not run, start it under another run id.' },
  );
}
