import type { AzureApi, JobExecution } from './azure-api.ts';

/** An execution that somebody started with this tooling. */
export interface MarkedExecution {
  readonly execution: JobExecution;
  readonly runId: string;
  readonly attempt: number;
}

const ATTEMPT = /^[1-9][0-9]{0,8}$/;

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
    yield* executions.flatMap((execution) => toMarked(execution) ?? []);
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

/** Run id and attempt must both stand in one container, as literal values. */
function toMarked(execution: JobExecution): MarkedExecution | undefined {
  for (const { env } of execution.properties.template?.containers ?? []) {
    const readValue = (name: string) => env?.find((each) => each.name === name)?.value;
    const [runId, attempt = ''] = [readValue('DATIVO_RUN_ID'), readValue('DATIVO_ATTEMPT')];
    if (runId !== undefined && ATTEMPT.test(attempt)) return { execution, runId, attempt: Number(attempt) };
  }
  return undefined;
}
