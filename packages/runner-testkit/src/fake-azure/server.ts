import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from '../cloud-stage.ts';
import { listen } from '../fake-cloud/listen.ts';
import { orFault } from '../fake-cloud/or-fault.ts';
import { type CloudPassage, takeCourse } from '../fake-cloud/take-course.ts';
import { toCall } from '../fake-cloud/to-call.ts';
import { faultsOf } from './lies/faults.ts';
import type { Lies } from './lies/lies.ts';
import type { Registry } from './registry.ts';
import type { Subscription } from './subscription.ts';
import { toOp } from './to-op.ts';
import { type Answer, toFaultAnswer } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import { type Request, readRequest } from './wire/read-request.ts';

/** One call that reached the fake. */
export interface RecordedAzureCall extends Call {
  readonly path: string;
}

/** A request at a point of its life, for whoever wants to come between. */
export interface AzurePassage extends CloudPassage {
  readonly path: string;
}

/** May give a promise, which is waited for. The value `drop` ends the connection there and then, as if the client had gone. */
export type AzureRequestHook = (passage: AzurePassage) => unknown;

export interface ServerParts {
  readonly subscription: Subscription;
  readonly registry: Registry;
  readonly lies: Lies;
  /** Every call that came in, in order. */
  readonly calls: RecordedAzureCall[];
  readonly hooks: ReadonlySet<AzureRequestHook>;
}

/** Azure Resource Manager and Log Analytics on one port of this machine. */
export function startServer(parts: ServerParts): Promise<{ endpoint: string; close(): Promise<void> }> {
  return listen((message, body, response) => serve(message, body, response, parts));
}

async function serve(message: IncomingMessage, body: Buffer, response: ServerResponse, parts: ServerParts) {
  const request = await orFault(Fault, () => readRequest(message, body));
  const answer = request instanceof Fault ? toFaultAnswer(request) : await handle(request, parts);
  if (answer === 'drop' || response.destroyed) response.destroy();
  else send(response, answer, parts.subscription);
}

function handle(request: Request, parts: ServerParts): Promise<Answer | 'drop'> {
  const { operation, path, input, body } = request;
  const op = toOp(request);
  const number = parts.calls.push(toCall({ operation, path, op }, body, parts.subscription.clock));
  return takeCourse({
    facts: { number, operation, path, input },
    hooks: parts.hooks,
    findTrouble: () => parts.lies.troubles.find(op, faultsOf(request)),
    answer: async (fault) => (fault === undefined ? parts.registry.answer(request) : toFaultAnswer(fault)),
    show: (answer) => ({ status: answer.status, body: toText(answer) }),
  });
}

function send(response: ServerResponse, answer: Answer, subscription: Subscription): void {
  const headers = { 'x-ms-request-id': subscription.nextId(32), ...answer.headers };
  if (answer.write !== undefined) {
    response.writeHead(answer.status, headers).flushHeaders();
    answer.write(response);
    return;
  }
  const type = answer.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(answer.status, { ...type, ...headers }).end(toText(answer));
}

function toText({ body }: Answer): string {
  return body === undefined ? '' : JSON.stringify(body);
}
