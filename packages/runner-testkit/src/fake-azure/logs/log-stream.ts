import type { ServerResponse } from 'node:http';
import type { Execution } from '../jobs/execution.ts';
import { findExecution } from '../jobs/execution-handlers.ts';
import type { World } from '../jobs/world.ts';
import type { AzureHandlers } from '../registry.ts';
import { ok } from '../wire/answer.ts';
import { Fault, notFound } from '../wire/fault.ts';
import type { Request } from '../wire/read-request.ts';
import { toOrigin } from '../wire/to-origin.ts';
import type { LogRow } from './log-store.ts';

/** Lines of the past that a stream begins with, at most. Source: az containerapp job logs show, `--tail`. */
const MOST_LINES_BACK = 300;

/** Replicas and their log streams: what the Azure CLI's extension uses, and no SDK has. */
export function logStreamHandlers(world: World): AzureHandlers {
  return {
    JobExecution_ListReplicas: (request) => {
      const execution = findExecution(request, world);
      const isGone = execution.replica === undefined || execution.endedAt !== undefined;
      return ok({ value: isGone ? [] : [toReplica(execution, request, world)] });
    },
    LogStream_Get: (request) => {
      const execution = checkStream(request, world);
      const { query } = request;
      const back = Math.min(Number(query.get('tailLines') ?? 20), MOST_LINES_BACK);
      const isFollowing = query.get('follow') === 'true';
      const toText = query.get('output') === 'text' ? toLine : toJson;
      const write = (response: ServerResponse) => stream({ execution, back, isFollowing, toText, response }, world);
      return { status: 200, headers: { 'content-type': 'text/plain' }, write };
    },
  };
}

function toReplica({ id, name, replica, containers, createdAt, jobName }: Execution, request: Request, world: World) {
  const { id: subscriptionId, resourceGroup } = world.subscription;
  const place = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/jobs/${jobName}/executions/${name}/replicas/${replica}`;
  const shown = containers.map(({ spec, state }) => ({
    name: spec.name,
    ready: state === 'Running',
    started: state !== 'Waiting',
    restartCount: 0,
    runningState: state,
    runningStateDetails: '',
    logStreamEndpoint: `${toOrigin(request)}${place}/containers/${spec.name}/logstream`,
  }));
  const properties = { createdTime: createdAt.toISOString(), runningState: containers[0]?.state, containers: shown };
  return { id: `${id}/replicas/${replica}`, name: replica, type: 'Microsoft.App/jobs/executions/replicas', properties };
}

/** The stream's own token is needed, and a replica that is still there. */
function checkStream({ names, headers }: Request, world: World): Execution {
  const execution = world.executions.get(names['execution'] ?? '');
  if (headers.authorization !== `Bearer log-stream-${names['job']}`) {
    throw new Fault(401, 'Unauthorized', 'The token is not one of getAuthToken of this job.');
  }
  if (world.lies.find('denied_logs') !== undefined) throw new Fault(403, 'Forbidden', 'Forbidden');
  const isThere = execution?.replica === names['replica'] && execution?.endedAt === undefined;
  if (execution && isThere) return execution;
  throw notFound('Microsoft.App/jobs/executions/replicas', names['replica'] ?? '', world.subscription.resourceGroup);
}

interface Streaming {
  readonly execution: Execution;
  readonly back: number;
  readonly isFollowing: boolean;
  readonly toText: (row: LogRow) => string;
  readonly response: ServerResponse;
}

function stream(
  { execution, back, isFollowing, toText, response }: Streaming,
  { logs, subscription, closing }: World,
): void {
  const past = logs.streamable(execution.name);
  for (const row of past.slice(Math.max(0, past.length - back))) response.write(toText(row));
  if (!isFollowing) return void response.end();
  const gone = new AbortController();
  const forget = logs.listen((row) => {
    if (row.execution !== execution.name) return;
    void subscription.clock
      .sleep(logs.lateMs, gone.signal)
      .then(() => gone.signal.aborted || response.write(toText(row)));
  });
  response.once('close', () => {
    gone.abort();
    forget();
  });
  closing.addEventListener('abort', () => response.end(), { once: true });
  void whenOver(execution, gone.signal, subscription).then(() => response.end());
}

/** The stream ends with the execution. */
async function whenOver(execution: Execution, gone: AbortSignal, { clock }: World['subscription']): Promise<void> {
  while (execution.endedAt === undefined && !gone.aborted) await clock.sleep(1000, gone);
}

function toLine({ time, text }: LogRow): string {
  return `${time} ${text}\n`;
}

function toJson({ time, text }: LogRow): string {
  return `${JSON.stringify({ TimeStamp: time, Log: text })}\n`;
}
