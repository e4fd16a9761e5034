import type { CloudRunExecution, CloudRunJob, CloudRunTask, GcpApi, RunJobAnswer, RunJobInput } from './gcp-api.ts';
import { createSender, type GcpPlace, type Send } from './gcp-sdk.ts';
import type { LogEntry } from './log-entry.ts';

/**
 * The calls of the driver. Nothing is repeated in here: retries are the run loop's.
 *
 * @example
 * // Not run: needs a Google Cloud project.
 * import { createGcpApi } from '@dativo/runner-gcp-cloud-run';
 *
 * await createGcpApi().getJob({ job: 'projects/acme/locations/europe-west1/jobs/orders' });
 */
export function createGcpApi(place: GcpPlace = {}): GcpApi {
  const send = createSender(place);
  const get = <Answer>(action: string, path: string, query = {}) =>
    send<Answer>({ service: 'run', action, method: 'GET', path: `/v2/${path}`, query });
  return {
    getJob: ({ job }) => get<CloudRunJob>('run.jobs.get', job),
    runJob: (input) => runJob(send, input),
    getExecution: ({ execution }) => get<CloudRunExecution>('run.executions.get', execution),
    async listExecutions({ job, pageSize, pageToken }) {
      const query = { pageSize, pageToken };
      const page = await get<Page & { executions?: CloudRunExecution[] }>(
        'run.executions.list',
        `${job}/executions`,
        query,
      );
      return { executions: page.executions ?? [], ...toNext(page) };
    },
    async listTasks({ execution, pageSize, pageToken }) {
      const query = { pageSize, pageToken };
      const page = await get<Page & { tasks?: CloudRunTask[] }>('run.tasks.list', `${execution}/tasks`, query);
      return { tasks: page.tasks ?? [], ...toNext(page) };
    },
    async cancelExecution({ execution }) {
      const path = `/v2/${execution}:cancel`;
      await send({ service: 'run', action: 'run.executions.cancel', method: 'POST', path, body: {} });
    },
    async listLogEntries({ resourceName, ...input }) {
      const page = await send<Page & { entries?: LogEntry[] }>({
        service: 'logging',
        action: 'logging.logEntries.list',
        method: 'POST',
        path: '/v2/entries:list',
        body: { resourceNames: [resourceName], ...input },
      });
      return { entries: page.entries ?? [], ...toNext(page) };
    },
  };
}

async function runJob(send: Send, { job, ...body }: RunJobInput): Promise<RunJobAnswer> {
  const answer = await send<{ readonly name?: string; readonly metadata?: CloudRunExecution }>({
    service: 'run',
    action: 'run.jobs.run',
    method: 'POST',
    path: `/v2/${job}:run`,
    body,
  });
  const { name: operation = '', metadata } = answer;
  return { operation, ...(metadata?.name === undefined ? {} : { execution: metadata }) };
}

interface Page {
  readonly nextPageToken?: string;
}

/** The last page has an empty token, or none. */
function toNext({ nextPageToken }: Page): { nextPageToken?: string } {
  return nextPageToken === undefined || nextPageToken === '' ? {} : { nextPageToken };
}
