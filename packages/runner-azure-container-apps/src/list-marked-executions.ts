import { type Marker, readMarker } from '@dativo/runner/drivers';
import type { AzureApi, JobExecution } from './azure-api.ts';

/** An execution that somebody started with this tooling. */
export interface MarkedExecution extends Marker {
  readonly execution: JobExecution;
}

/** Every execution of the job that Azure still shows, the newest first. */
export async function* listExecutions(
  api: AzureApi,
  jobId: string,
  purpose: 'look' | 'find',
): AsyncGenerator<readonly JobExecution[]> {
  let nextLink: string | undefined;
  do {
    const page = await api.listExecutions({ jobId, purpose, ...(nextLink === undefined ? {} : { nextLink }) });
    yield page.executions;
    nextLink = page.nextLink;
  } while (nextLink !== undefined);
}

export async function* listMarkedExecutions(api: AzureApi, jobId: string): AsyncGenerator<MarkedExecution> {
  for await (const executions of listExecutions(api, jobId, 'find')) {
    for (const execution of executions) {
      const marker = readMarker(execution.properties.template?.containers);
      if (marker !== undefined) yield { execution, ...marker };
    }
  }
}

/** The one that counts of several starts of one attempt: the oldest, and of two of one moment the one whose name comes first. */
export function toOldestFirst(marked: readonly MarkedExecution[]): readonly MarkedExecution[] {
  const toMoment = ({ execution }: MarkedExecution) => Date.parse(execution.properties.startTime ?? '') || 0;
  return [...marked].sort(
    (one, other) => toMoment(one) - toMoment(other) || (one.execution.name < other.execution.name ? -1 : 1),
  );
}

/** One execution for each attempt, the newest attempt first. */
export function toAttempts(marked: readonly MarkedExecution[]): readonly MarkedExecution[] {
  const attempts = new Map<number, MarkedExecution>();
  for (const each of toOldestFirst(marked)) if (!attempts.has(each.attempt)) attempts.set(each.attempt, each);
  return [...attempts.values()].sort((one, other) => other.attempt - one.attempt);
}
