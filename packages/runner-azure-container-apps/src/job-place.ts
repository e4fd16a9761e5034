import { type BatchReader, type CallBudget, type Clock, createBatchReader, createCallBudget } from '@dativo/runner';
import type { AzureApi, JobExecution } from './azure-api.ts';
import { listExecutions, listMarkedExecutions, type MarkedExecution } from './list-marked-executions.ts';

/**
 * Calls a second that this process allows itself, well under the quota of the subscription, which others share.
 * Sources: https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling (reads: 25 a second),
 * https://learn.microsoft.com/azure/azure-monitor/service-limits (200 queries in 30 seconds for each user)
 */
const CALLS_PER_SECOND = { looks: 10, lists: 5, queries: 4 } as const;
const TICK_MS = 1_000;
/** Keys of one round: a list shows every execution of a job, however many are asked for. */
const NO_LIMIT = 100_000;

/** What all runs of a process share of one job. */
export interface JobPlace {
  /** The shared looks, by the name of the execution. */
  readonly executions: BatchReader<JobExecution>;
  /** The shared lists: what the job shows under a run id. */
  readonly marked: BatchReader<readonly MarkedExecution[]>;
}

export function createJobPlace(api: AzureApi, clock: Clock, jobId: string): JobPlace {
  return {
    executions: createBatchReader({
      clock,
      limit: NO_LIMIT,
      tickMs: TICK_MS,
      callsPerSecond: CALLS_PER_SECOND.looks,
      fetch: (names) => lookAt(api, jobId, names),
    }),
    marked: createBatchReader({
      clock,
      limit: NO_LIMIT,
      tickMs: TICK_MS,
      callsPerSecond: CALLS_PER_SECOND.lists,
      fetch: () => listByRun(api, jobId),
    }),
  };
}

export function createLogBudget(clock: Clock): CallBudget {
  return createCallBudget({ clock, callsPerSecond: CALLS_PER_SECOND.queries });
}

/** One execution is asked for by its name, several by a list, which ends as soon as all of them have been seen. */
async function lookAt(
  api: AzureApi,
  jobId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, JobExecution>> {
  const [only] = names;
  if (names.length === 1 && only !== undefined) {
    const execution = await api.getExecution({ jobId, execution: only });
    return new Map(execution === undefined ? [] : [[only, execution]]);
  }
  const wanted = new Set(names);
  const found = new Map<string, JobExecution>();
  for await (const page of listExecutions(api, jobId, 'look')) {
    for (const execution of page) if (wanted.has(execution.name)) found.set(execution.name, execution);
    if (found.size === wanted.size) break;
  }
  return found;
}

async function listByRun(api: AzureApi, jobId: string): Promise<ReadonlyMap<string, readonly MarkedExecution[]>> {
  const runs = new Map<string, MarkedExecution[]>();
  const seen = new Set<string>();
  for await (const marked of listMarkedExecutions(api, jobId)) {
    // What starts between two pages moves the others to the next page, where they come again.
    if (seen.has(marked.execution.name)) continue;
    seen.add(marked.execution.name);
    const run = runs.get(marked.runId) ?? [];
    runs.set(marked.runId, [...run, marked]);
  }
  return runs;
}
