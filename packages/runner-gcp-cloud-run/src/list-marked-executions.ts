import { type Marker, readMarker } from '@dativo/runner/drivers';
import type { CloudRunExecution, GcpApi } from './gcp-api.ts';

/**
 * An execution that somebody started with this tooling: its own template says which start of which run it is. Labels cannot be set
 * for one execution, and nothing else of a start is shown again.
 * Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs/run#Overrides
 */
export interface MarkedExecution extends Marker {
  readonly execution: CloudRunExecution;
}

/** What a job's whole list says of one run. */
export interface RunListing {
  /** The newest attempt first; of several executions of one attempt, the earliest first. */
  readonly found: readonly MarkedExecution[];
  /** Names of all executions of the job. */
  readonly names: ReadonlySet<string>;
}

/** Cloud Run gives fewer where it wants to; it keeps the last 1,000. Source: https://cloud.google.com/run/quotas */
const PAGE_SIZE = 1000;

/** Every execution of a job that Cloud Run still shows, the newest first. */
export async function* listExecutions(api: GcpApi, job: string): AsyncGenerator<CloudRunExecution> {
  let pageToken: string | undefined;
  do {
    const page = await api.listExecutions({
      job,
      pageSize: PAGE_SIZE,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    yield* page.executions;
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
}

/** Every execution with a marker. */
export async function* listMarkedExecutions(api: GcpApi, job: string): AsyncGenerator<MarkedExecution> {
  for await (const execution of listExecutions(api, job)) {
    const marker = readMarker(execution.template?.containers);
    if (marker !== undefined) yield { execution, ...marker };
  }
}

/** The executions of one run, among all of its job. */
export async function listRun(api: GcpApi, job: string, runId: string): Promise<RunListing> {
  const found = new Map<string, MarkedExecution>();
  const names = new Set<string>();
  // An execution that is made meanwhile moves the others to later pages, so one may come twice.
  for await (const execution of listExecutions(api, job)) {
    names.add(execution.name);
    const marker = readMarker(execution.template?.containers);
    if (marker?.runId === runId) found.set(execution.name, { execution, ...marker });
  }
  return { found: [...found.values()].sort(byAge), names };
}

function byAge(a: MarkedExecution, b: MarkedExecution): number {
  return b.attempt - a.attempt || toKey(a).localeCompare(toKey(b));
}

/** All runners choose the same one of two that should not both be there. */
function toKey({ execution: { createTime = '', name } }: MarkedExecution): string {
  return `${createTime} ${name}`;
}
