import type { AwsApi, FargateTask, ListTasksInput } from './aws-api.ts';
import { TASKS_PER_CALL } from './aws-region.ts';
import { isHashedName, parseMarker, toRunName } from './start-identity.ts';

/** A task that somebody started with this tooling. */
export interface MarkedTask {
  readonly task: FargateTask;
  readonly runId: string;
  readonly attempt: number;
}

/**
 * Every task with a marker that the cluster still shows, running ones first. Listed by family, or all of the cluster: `startedBy`
 * matches only a whole marker, and ECS allows no other filter beside it.
 */
export async function* listMarkedTasks(api: AwsApi, cluster: string, family?: string): AsyncGenerator<MarkedTask> {
  for (const desiredStatus of ['RUNNING', 'STOPPED'] as const) {
    for await (const tasks of listPages(api, { cluster, desiredStatus, ...(family === undefined ? {} : { family }) })) {
      const described = await api.describeTasks({ cluster, tasks });
      yield* described.tasks.flatMap((task) => toMarkedTask(task) ?? []);
    }
  }
}

/** The tasks of one run, the newest attempt first. */
export async function findRunTasks(
  api: AwsApi,
  { cluster, family }: { readonly cluster: string; readonly family: string },
  runId: string,
): Promise<readonly MarkedTask[]> {
  const found = new Map<string, MarkedTask>();
  // A task that stops between the two lists is in both of them.
  for await (const marked of listMarkedTasks(api, cluster, family)) {
    if (marked.runId === runId) found.set(marked.task.taskArn, marked);
  }
  return [...found.values()].sort((a, b) => b.attempt - a.attempt);
}

/** Whether a task is the very start of this run; undefined marks and strangers' are not. */
export function isStartOf(task: FargateTask, runId: string, attempt: number): boolean {
  const marked = toMarkedTask(task);
  return marked?.runId === runId && marked.attempt === attempt;
}

/** The environment tells the whole run id; without it a marker is believed only where it holds the run id itself. */
function toMarkedTask(task: FargateTask): MarkedTask | undefined {
  const marker = parseMarker(task.startedBy);
  if (marker === undefined) return undefined;
  const told = toToldRunId(task);
  if (told === undefined && isHashedName(marker.runName)) return undefined;
  if (told !== undefined && toRunName(told) !== marker.runName) return undefined;
  return { task, runId: told ?? marker.runName, attempt: marker.attempt };
}

function toToldRunId({ overrides }: FargateTask): string | undefined {
  const variables = overrides?.containerOverrides?.flatMap(({ environment }) => environment ?? []);
  return variables?.find(({ name }) => name === 'DATIVO_RUN_ID')?.value;
}

async function* listPages(api: AwsApi, filter: ListTasksInput): AsyncGenerator<readonly string[]> {
  let pageToken: string | undefined;
  do {
    const page = await api.listTasks({ ...filter, ...(pageToken === undefined ? {} : { pageToken }) });
    for (let from = 0; from < page.taskArns.length; from += TASKS_PER_CALL) {
      yield page.taskArns.slice(from, from + TASKS_PER_CALL);
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
}
