import { type Clock, DriverError, type StartRequest } from '@dativo/runner';
import type { AzureApi } from './azure-api.ts';
import type { ContainerAppsBinding } from './binding.ts';
import { mayHaveTakenEffect, toAzureError } from './classify-error.ts';
import { toExecutionTemplate } from './execution-template.ts';
import { refuseUnfitJob } from './fit-job.ts';
import type { JobPlace } from './job-place.ts';
import { type MarkedExecution, toOldestFirst } from './list-marked-executions.ts';
import { stopLaterStarts } from './stop-later-starts.ts';

export interface StartTools {
  readonly api: AzureApi;
  readonly clock: Clock;
  readonly place: JobPlace;
  /** Hash of the template that was verified for this run; undefined where nobody did. */
  readonly refuseChanged: (job: Awaited<ReturnType<AzureApi['getJob']>>) => void;
}

/** Milliseconds after which every start is taken to be in the list; Azure promises nothing, and shows them at once as a rule. */
const SHOWN_AFTER_MS = 30_000;
/**
 * How long ago a start may have been asked for so that it is surely listed if it was begun: a job shows its newest hundred executions
 * of either ending. Milliseconds. Source: https://learn.microsoft.com/azure/container-apps/jobs#get-job-execution-history
 */
const LIST_TRUSTED_MS = 50 * 60 * 1000;
const LOOK_AGAIN_MS = 1_000;

/**
 * Starts the job once, or finds the execution that this very start has begun already. Gives its name. Azure has no key that makes a
 * start repeatable, so: list, start once, and list again until the own start is shown; then every older one is shown too, and of
 * several only the oldest stays. Throws `DriverError`.
 */
export async function startExecution(
  tools: StartTools,
  request: StartRequest,
  binding: ContainerAppsBinding,
): Promise<string> {
  const { clock } = tools;
  const askedMs = request.firstAskedAt?.getTime();
  const ageMs = askedMs === undefined ? 0 : Math.max(0, clock.now().getTime() - askedMs);
  const isOld = ageMs > LIST_TRUSTED_MS;
  const waitMs = askedMs === undefined || isOld ? 0 : SHOWN_AFTER_MS - ageMs;
  const found = await findWithin(tools, request, waitMs, isOwnOf(request));
  if (found.length > 0) return settle(tools, found, binding.jobId);
  if (isOld) throw toForgotten(request.firstAskedAt);
  const name = await tryToStart(tools, request, binding);
  const isShown = (marked: MarkedExecution) => isOwnOf(request)(marked) && marked.execution.name === name;
  const shown =
    typeof name === 'string' ? await findShown(tools, request, isShown) : await findLost(tools, request, name);
  return shown.length === 0 && typeof name === 'string' ? name : settle(tools, shown, binding.jobId);
}

/** The name of the execution, or the error after which it is not known whether there is one. Nothing of it is repeated. */
async function tryToStart(
  { api, clock, refuseChanged }: StartTools,
  request: StartRequest,
  binding: ContainerAppsBinding,
): Promise<string | DriverError> {
  const { jobId } = binding;
  const job = await api.getJob({ jobId });
  refuseUnfitJob(job);
  refuseChanged(job);
  const template = toExecutionTemplate(request, binding, job);
  try {
    let answer = await api.startJob({ jobId, template });
    const untilMs = clock.monotonicMs() + SHOWN_AFTER_MS;
    while (answer.name === undefined && answer.location !== undefined && clock.monotonicMs() < untilMs) {
      await clock.sleep(LOOK_AGAIN_MS);
      answer = { location: answer.location, ...(await api.getStartResult({ location: answer.location })) };
    }
    return answer.name ?? new DriverError('UNAVAILABLE', 'Azure took the start, but does not name its execution');
  } catch (thrown) {
    const error = toAzureError('jobs/start', thrown);
    if (mayHaveTakenEffect(error)) return error;
    throw error;
  }
}

/** After a start whose execution has a name: how others show it is only needed to see whether there is an older one. */
async function findShown(
  tools: StartTools,
  request: StartRequest,
  isShown: (marked: MarkedExecution) => boolean,
): Promise<readonly MarkedExecution[]> {
  try {
    return await insist(tools, (leftMs) => findWithin(tools, request, leftMs, isShown));
  } catch {
    return [];
  }
}

/** The answer is lost: what was begun shows itself within a while. A list that fails proves nothing, so nothing is started after it. */
async function findLost(
  tools: StartTools,
  request: StartRequest,
  lost: DriverError,
): Promise<readonly MarkedExecution[]> {
  const found = await insist(tools, (leftMs) => findWithin(tools, request, leftMs, isOwnOf(request))).catch(() => []);
  if (found.length > 0) return found;
  throw new DriverError('UNAVAILABLE', lost.message, { cause: lost, ...(lost.help ? { help: lost.help } : {}) });
}

async function insist<T>({ clock }: StartTools, look: (leftMs: number) => Promise<T>): Promise<T> {
  const untilMs = clock.monotonicMs() + SHOWN_AFTER_MS;
  for (;;) {
    const leftMs = untilMs - clock.monotonicMs();
    try {
      return await look(leftMs);
    } catch (thrown) {
      if (leftMs <= 0) throw thrown;
      await clock.sleep(LOOK_AGAIN_MS);
    }
  }
}

/** The executions of this very start, the oldest first, once one of them is as wanted; none after so many milliseconds. */
async function findWithin(
  { place, clock }: StartTools,
  request: StartRequest,
  ms: number,
  isWanted: (marked: MarkedExecution) => boolean,
): Promise<readonly MarkedExecution[]> {
  const untilMs = clock.monotonicMs() + ms;
  for (;;) {
    const run = (await place.marked.read(request.runId)) ?? [];
    if (run.some(isWanted)) return toOldestFirst(run.filter(isOwnOf(request)));
    if (clock.monotonicMs() >= untilMs) return [];
    await clock.sleep(LOOK_AGAIN_MS);
  }
}

function isOwnOf({ runId, attempt }: StartRequest): (marked: MarkedExecution) => boolean {
  return (marked) => marked.runId === runId && marked.attempt === attempt;
}

async function settle(
  { api }: StartTools,
  [oldest, ...later]: readonly MarkedExecution[],
  jobId: string,
): Promise<string> {
  if (oldest === undefined) throw new DriverError('INTERNAL', 'no execution of the start is left');
  await stopLaterStarts(api, jobId, later);
  return oldest.execution.name;
}

function toForgotten(firstAskedAt: Date | undefined): DriverError {
  return new DriverError(
    'AMBIGUOUS',
    `the start was asked for at ${firstAskedAt?.toISOString()}, and Azure shows no execution of it: it was never begun, or is forgotten`,
    { help: 'Look at the log and the target of the job; if it did not run, start it under another run id.' },
  );
}
