import type { ServerResponse } from 'node:http';
import { holdClock } from '../../virtual-clock.ts';
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
/** Seconds that a replica and its stream are there after the execution has ended. No document says so; about that was measured. */
const KEPT_SECONDS = 150;

/** Replicas and their log streams: what the Azure CLI's extension uses, and no SDK has. */
export function logStreamHandlers(world: World): AzureHandlers {
  return {
    JobExecution_ListReplicas: (request) => {
      const execution = findExecution(request, world);
      return ok({ value: isShown(execution, world) ? [toReplica(execution, request, world)] : [] });
    },
    LogStream_Get: (request) => {
      const execution = checkStream(request, world);
      const { query, names } = request;
      const back = Math.min(Number(query.get('tailLines') ?? 20), MOST_LINES_BACK);
      const isFollowing = query.get('follow') === 'true';
      const toText = query.get('output') === 'text' ? toLine : toJson;
      const container = names['container'] ?? '';
      const write = (response: ServerResponse) =>
        stream({ execution, container, back, isFollowing, toText, response }, world);
      return { status: 200, headers: { 'content-type': 'text/plain' }, write };
    },
  };
}

/** Whether there is a replica that anybody is shown. */
function isShown({ replica, startedAt, endedAt }: Execution, { lies, subscription }: World): boolean {
  const lie = lies.find('log_stream');
  const nowMs = subscription.clock.now().getTime();
  const isLate = lie?.lateSeconds !== undefined && nowMs < (startedAt?.getTime() ?? nowMs + 1) + lie.lateSeconds * 1000;
  const isGone = endedAt !== undefined && nowMs >= endedAt.getTime() + (lie?.keptSeconds ?? KEPT_SECONDS) * 1000;
  return replica !== undefined && !isLate && !isGone && lie?.isHidden !== true;
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
  const refusedWith = world.lies.find('log_stream')?.refusedWith;
  if (refusedWith !== undefined) throw new Fault(refusedWith, 'Refused', 'The log stream is not to be had.');
  if (world.lies.find('denied_logs') !== undefined) throw new Fault(403, 'Forbidden', 'Forbidden');
  if (execution && execution.replica === names['replica'] && isShown(execution, world)) return execution;
  throw notFound('Microsoft.App/jobs/executions/replicas', names['replica'] ?? '', world.subscription.resourceGroup);
}

interface Streaming {
  readonly execution: Execution;
  readonly container: string;
  readonly back: number;
  readonly isFollowing: boolean;
  readonly toText: (row: LogRow) => string;
  readonly response: ServerResponse;
}

function stream(streaming: Streaming, world: World): void {
  const { execution, container, back, isFollowing, toText, response } = streaming;
  const past = world.logs.streamable(execution.name).filter((row) => row.container === container);
  const shown = past.slice(Math.max(0, past.length - back));
  response.write(toNotice(`Connecting to the container '${container}'...`, world.subscription.clock.now()));
  for (const row of shown) response.write(toText(row));
  if (isFollowing) follow(streaming, shown.length, world);
  else response.end();
}

function follow({ execution, container, toText, response }: Streaming, shown: number, world: World): void {
  const { logs, subscription, closing, lies } = world;
  const gone = new AbortController();
  let left = (lies.find('log_stream')?.cutAfterLines ?? Number.POSITIVE_INFINITY) - shown;
  const show = (row: LogRow) => {
    if (gone.signal.aborted || response.writableEnded) return;
    left -= 1;
    if (left < 0) return void response.destroy();
    writeHeld(response, toText(row), world);
  };
  const forget = logs.listen((row) => {
    if (row.execution !== execution.name || row.container !== container) return;
    void waitUntilShown(world, gone.signal).then(() => show(row));
  });
  response.once('close', () => {
    gone.abort();
    forget();
  });
  closing.addEventListener('abort', () => response.end(), { once: true });
  void whenOver(execution, gone.signal, subscription).then(() => response.end());
}

/** A line is streamed as it is written, unless it is late; and never where there is no log. */
async function waitUntilShown({ logs, lies, subscription }: World, gone: AbortSignal): Promise<void> {
  if (lies.find('no_logs') !== undefined) return new Promise(() => {});
  if (logs.lateMs > 0) await subscription.clock.sleep(logs.lateMs, gone);
}

/** Turns of the event loop that a line takes to whoever reads it on this machine. */
const TURNS = 12;

/** Time that jumps must not leave lines behind that are on their way. */
function writeHeld(response: ServerResponse, text: string, { subscription }: World): void {
  const release = holdClock(subscription.clock);
  const turn = (left: number): void => {
    if (left === 0) release();
    else setImmediate(turn, left - 1);
  };
  response.write(text, () => turn(TURNS));
}

/** The stream ends with the container. */
async function whenOver(execution: Execution, gone: AbortSignal, { clock }: World['subscription']): Promise<void> {
  const { containers } = execution;
  const isOver = () => execution.endedAt !== undefined || containers.every(({ state }) => state === 'Terminated');
  while (!isOver() && !gone.aborted) await clock.sleep(1000, gone);
}

/** Source: answers of the real API in public repositories, such as https://github.com/Azure/azure-cli/issues/33487 for the notices. */
function toLine({ time, stream: name, text }: LogRow): string {
  return `${time} ${name} F ${text}\n`;
}

/** The stream's own words have no zone, and two blanks after their time. */
function toNotice(text: string, at: Date): string {
  return `${at.toISOString().slice(0, -1)}  ${text}\n`;
}

function toJson({ time, text }: LogRow): string {
  return `${JSON.stringify({ TimeStamp: time, Log: text })}\n`;
}
