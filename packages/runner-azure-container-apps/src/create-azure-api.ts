import { DriverError } from '@dativo/runner';
import type {
  AzureApi,
  ContainerAppsJob,
  ExecutionTemplate,
  JobExecution,
  LogTable,
  ReplicaOfExecution,
  StartAnswer,
} from './azure-api.ts';
import { isNotFound } from './classify-error.ts';
import { createLogStreams, type OpenLogStream } from './log-streams.ts';
import { type AzureAnswer, createSender, type Send, type SenderOptions } from './send.ts';

/** Source: https://learn.microsoft.com/rest/api/resource-manager/containerapps/jobs/start */
export const API_VERSION = '2026-07-01';
/** The only one with replicas of executions and tokens for their log streams. Source: azext_containerapp of Azure/azure-cli-extensions */
const STREAM_API_VERSION = '2023-11-02-preview';

/**
 * The port over HTTP.
 *
 * @example
 * // Not run: needs an Azure subscription.
 * import { createAzureApi } from '@dativo/runner-azure-container-apps';
 *
 * const jobId = '/subscriptions/S/resourceGroups/G/providers/Microsoft.App/jobs/orders';
 * await createAzureApi().getJob({ jobId });
 */
export function createAzureApi(options: SenderOptions = {}): AzureApi {
  return toAzureApi(createSender(options), createLogStreams(options));
}

export function toAzureApi(send: Send, openStream: OpenLogStream): AzureApi {
  return {
    async getJob({ jobId }) {
      const path = toPath(jobId);
      const { body } = await send({ action: 'jobs/read', service: 'arm', method: 'GET', path });
      return body as ContainerAppsJob;
    },
    startJob: ({ jobId, template }) => startJob(send, jobId, template),
    async getStartResult({ location }) {
      const answer = await send({ action: 'jobs/start', service: 'arm', method: 'GET', path: location });
      return toStartAnswer(answer);
    },
    getExecution: ({ jobId, execution }) => getExecution(send, jobId, execution),
    async listExecutions({ jobId, purpose, nextLink }) {
      const { body } = await send({
        action: 'jobs/executions/read',
        service: 'arm',
        method: 'GET',
        path: nextLink ?? toPath(jobId, '/executions'),
        headers: { CommandName: purpose },
      });
      const { value, nextLink: next } = body as { value?: readonly JobExecution[]; nextLink?: string | null };
      return { executions: value ?? [], ...(next ? { nextLink: next } : {}) };
    },
    async stopExecution({ jobId, execution }) {
      const path = toPath(jobId, `/executions/${encodeURIComponent(execution)}/stop`);
      await send({ action: 'jobs/stop/execution', service: 'arm', method: 'POST', path });
    },
    async queryLogs({ workspaceId, query, timespan }) {
      const path = `/v1/workspaces/${encodeURIComponent(workspaceId)}/query`;
      const body = { query, timespan };
      const answer = await send({ action: 'workspaces/query/read', service: 'logs', method: 'POST', path, body });
      return toLogTable(answer.body);
    },
    listReplicas: ({ jobId, execution }) => listReplicas(send, jobId, execution),
    getStreamToken: ({ jobId }) => getStreamToken(send, jobId),
    readLogTail: async (input) => (await openStream({ ...input, isFollowed: false })).text(),
    followLog: async (input) => readPieces(await openStream({ ...input, isFollowed: true })),
  };
}

function toPath(jobId: string, rest = ''): string {
  return `${jobId}${rest}?api-version=${API_VERSION}`;
}

async function startJob(send: Send, jobId: string, body: ExecutionTemplate): Promise<StartAnswer> {
  const path = toPath(jobId, '/start');
  return toStartAnswer(await send({ action: 'jobs/start', service: 'arm', method: 'POST', path, body }));
}

async function getExecution(send: Send, jobId: string, execution: string): Promise<JobExecution | undefined> {
  const path = toPath(jobId, `/executions/${encodeURIComponent(execution)}`);
  try {
    const { body } = await send({ action: 'jobs/executions/read', service: 'arm', method: 'GET', path });
    return body as JobExecution;
  } catch (thrown) {
    if (isNotFound(thrown)) return undefined;
    throw thrown;
  }
}

/** 200 names the execution. 202 may name it already; if it does not, `Location` will. */
function toStartAnswer({ status, headers, body }: AzureAnswer): StartAnswer {
  const { name } = (body ?? {}) as { name?: unknown };
  const location = headers.get('location');
  return {
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(status === 202 && location ? { location } : {}),
  };
}

async function listReplicas(send: Send, jobId: string, execution: string): Promise<readonly ReplicaOfExecution[]> {
  const path = `${jobId}/executions/${encodeURIComponent(execution)}/replicas?api-version=${STREAM_API_VERSION}`;
  const { body } = await send({ action: 'jobs/executions/replicas', service: 'arm', method: 'GET', path });
  return (body as { value?: readonly ReplicaOfExecution[] | null } | undefined)?.value ?? [];
}

async function getStreamToken(send: Send, jobId: string): Promise<string> {
  const path = `${jobId}/getAuthToken?api-version=${STREAM_API_VERSION}`;
  const { body } = await send({ action: 'jobs/getAuthToken', service: 'arm', method: 'POST', path });
  const { token } = (body as { properties?: { token?: unknown } } | undefined)?.properties ?? {};
  if (typeof token === 'string' && token !== '') return token;
  throw new DriverError('INVALID', 'jobs/getAuthToken gave no token');
}

async function* readPieces({ body }: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of body ?? []) yield decoder.decode(bytes, { stream: true });
}

interface QueryAnswer {
  readonly tables?: readonly {
    readonly columns?: readonly { readonly name: string }[];
    readonly rows?: readonly (readonly unknown[])[];
  }[];
  /** Beside the tables where the result was cut off. */
  readonly error?: unknown;
}

function toLogTable(body: unknown): LogTable {
  const { tables, error } = (body ?? {}) as QueryAnswer;
  const { columns = [], rows = [] } = tables?.[0] ?? {};
  return { columns: columns.map(({ name }) => name), rows, isPartial: error !== undefined };
}
