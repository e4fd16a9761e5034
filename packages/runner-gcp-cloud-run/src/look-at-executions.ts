import { type CallBudget, DriverError } from '@dativo/runner';
import type { ExecutionLook } from './execution-look.ts';
import type { CloudRunExecution, CloudRunTask, GcpApi } from './gcp-api.ts';
import { parseExecutionName, toShortName } from './job-name.ts';

/** Entries of a page of tasks or executions. */
const PAGE_SIZE = 100;
/** Pages beyond those that the wanted ones fill themselves: what lies deeper is asked for by its name. */
const SPARE_PAGES = 2;

/**
 * What Cloud Run shows of many executions, with few calls: a list of tasks goes over all executions, so a page of it is a look at a
 * hundred runs. Conditions are only looked at where a task has ended, or there is none yet.
 * Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs.executions.tasks/list
 */
export async function lookAtExecutions(
  api: GcpApi,
  budget: CallBudget,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, ExecutionLook>> {
  const reader = createReader(api, budget);
  const tasks = await readTasks(reader, wanted);
  const open = wanted.filter((name) => !isAtWork(tasks.get(name)));
  const executions = await readExecutions(reader, open);
  for (const name of open) {
    // The list of tasks may not go so deep.
    if (wanted.length > 1 && isOver(executions.get(name)) && !tasks.has(name)) {
      for (const task of await reader.tasksOf(name)) tasks.set(name, task);
    }
  }
  return new Map(
    wanted.flatMap((name) => {
      const [execution, task] = [executions.get(name), tasks.get(name)];
      const look = { ...(execution && { execution }), ...(task && { task }) };
      return execution || task ? [[name, look] as const] : [];
    }),
  );
}

function isAtWork(task: CloudRunTask | undefined): boolean {
  return task?.startTime !== undefined && task.completionTime === undefined;
}

function isOver(execution: CloudRunExecution | undefined): boolean {
  return execution?.completionTime !== undefined;
}

type Reader = ReturnType<typeof createReader>;

/** Calls within the budget; what is not there is an empty page. */
function createReader(api: GcpApi, budget: CallBudget) {
  const ask = async <Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> => {
    try {
      return await budget.spend(call);
    } catch (thrown) {
      if (thrown instanceof DriverError && thrown.code === 'NOT_FOUND') return undefined;
      throw thrown;
    }
  };
  return {
    execution: (execution: string) => ask(() => api.getExecution({ execution })),
    tasksOf: async (execution: string) => (await ask(() => api.listTasks({ execution })))?.tasks ?? [],
    executionPage: (job: string, page: object) => ask(() => api.listExecutions({ job, pageSize: PAGE_SIZE, ...page })),
    taskPage: (execution: string, page: object) =>
      ask(() => api.listTasks({ execution, pageSize: PAGE_SIZE, ...page })),
  };
}

async function readTasks(reader: Reader, wanted: readonly string[]): Promise<Map<string, CloudRunTask>> {
  const [only] = wanted;
  const tasks = new Map<string, CloudRunTask>();
  if (only !== undefined && wanted.length === 1) {
    for (const task of await reader.tasksOf(only)) tasks.set(only, task);
    return tasks;
  }
  const parent = `${toCommonJob(wanted)}/executions/-`;
  const nextPage = async (page: object) => {
    const answer = await reader.taskPage(parent, page);
    return { items: answer?.tasks ?? [], pageToken: answer?.nextPageToken };
  };
  await readPages(wanted, nextPage, toExecutionName, tasks);
  return tasks;
}

async function readExecutions(reader: Reader, wanted: readonly string[]): Promise<Map<string, CloudRunExecution>> {
  const executions = new Map<string, CloudRunExecution>();
  if (wanted.length > 1) {
    const job = toCommonJob(wanted);
    const nextPage = async (page: object) => {
      const answer = await reader.executionPage(job, page);
      return { items: answer?.executions ?? [], pageToken: answer?.nextPageToken };
    };
    const isWhole = await readPages(wanted, nextPage, ({ name }) => name, executions);
    if (isWhole) return executions;
  }
  for (const name of wanted) {
    const execution = executions.has(name) ? undefined : await reader.execution(name);
    if (execution) executions.set(name, execution);
  }
  return executions;
}

type NextPage<Item> = (
  page: object,
) => Promise<{ readonly items: readonly Item[]; readonly pageToken: string | undefined }>;

/** Goes on until all are there. Says whether everything was seen, so that what is not there is known to be missing. */
async function readPages<Item>(
  wanted: readonly string[],
  nextPage: NextPage<Item>,
  toName: (item: Item) => string,
  into: Map<string, Item>,
): Promise<boolean> {
  const names = new Set(wanted);
  const most = Math.ceil(wanted.length / PAGE_SIZE) + SPARE_PAGES;
  let pageToken: string | undefined;
  for (let page = 0; page < most; page += 1) {
    const answer = await nextPage(pageToken === undefined ? {} : { pageToken });
    for (const item of answer.items) if (names.has(toName(item))) into.set(toName(item), item);
    if (into.size === names.size || answer.pageToken === undefined) return true;
    pageToken = answer.pageToken;
  }
  return false;
}

/** The job of all of them, or every job of the location. */
function toCommonJob(executions: readonly string[]): string {
  const jobs = [...new Set(executions.map((name) => parseExecutionName(name)?.parent ?? ''))];
  const [job = ''] = jobs;
  return jobs.length === 1 ? job : job.replace(/[^/]+$/, '-');
}

function toExecutionName({ name, execution }: CloudRunTask): string {
  const own = name.replace(/\/tasks\/[^/]*$/, '');
  return execution === undefined || toShortName(own) === toShortName(execution) ? own : execution;
}
