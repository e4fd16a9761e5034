import { type Clock, DriverError, type StartRequest } from '@dativo/runner';
import type { GcpApi } from './gcp-api.ts';
import { listRun, type MarkedExecution } from './list-marked-executions.ts';

interface Lister {
  readonly api: GcpApi;
  readonly clock: Clock;
}

/** Milliseconds: how long the own start may take to be listed; about as long as a container takes to be there. */
const SHOWN_WITHIN_MS = 16_000;
const LOOK_AGAIN_MS = 1_000;

/**
 * Two processes that start one attempt at once should meet at the job's etag. Google does not promise that, so whoever has started
 * looks once more: once its own execution is listed, every older one is too. The oldest stays; the others are cancelled before their
 * containers are there. Gives the name of the one that stays. Throws `DriverError` where another one cannot be cancelled.
 */
export async function keepOldestStart(
  lister: Lister,
  { runId, attempt }: StartRequest,
  job: string,
  own: string,
): Promise<string> {
  const [oldest, ...later] = await listUntilShown(lister, job, runId, attempt, own);
  if (oldest === undefined) return own;
  for (const { execution } of later) {
    if (execution.completionTime === undefined) await cancel(lister.api, execution.name);
  }
  return oldest.execution.name;
}

/** The starts of the attempt, the oldest first; none where the own one is not shown in time or the list cannot be had. */
async function listUntilShown(
  { api, clock }: Lister,
  job: string,
  runId: string,
  attempt: number,
  own: string,
): Promise<readonly MarkedExecution[]> {
  const untilMs = clock.monotonicMs() + SHOWN_WITHIN_MS;
  for (;;) {
    const found = await listRun(api, job, runId).then((listing) => listing.found, toNone);
    const starts = found.filter((each) => each.attempt === attempt);
    if (starts.some(({ execution }) => execution.name === own)) return starts;
    if (clock.monotonicMs() >= untilMs) return [];
    await clock.sleep(LOOK_AGAIN_MS);
  }
}

/** A list that fails says nothing: the start itself is certain. */
function toNone(): readonly MarkedExecution[] {
  return [];
}

async function cancel(api: GcpApi, execution: string): Promise<void> {
  try {
    await api.cancelExecution({ execution });
  } catch (thrown) {
    // Another process has been faster.
    if (thrown instanceof DriverError && ['NOT_FOUND', 'CONFLICT', 'INVALID'].includes(thrown.code)) return;
    throw thrown;
  }
}
