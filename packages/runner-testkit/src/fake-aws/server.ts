import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from '../cloud-stage.ts';
import type { CloudLies } from '../fake-cloud/cloud-lies.ts';
import { listen } from '../fake-cloud/listen.ts';
import { orFault } from '../fake-cloud/or-fault.ts';
import { type CloudPassage, takeCourse } from '../fake-cloud/take-course.ts';
import { toCall } from '../fake-cloud/to-call.ts';
import type { Account } from './account.ts';
import { faultsOf } from './lies/faults.ts';
import type { Registry } from './registry.ts';
import { toOp } from './to-op.ts';
import { type Answer, toAnswer, toFaultAnswer } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import { type Request, readRequest } from './wire/read-request.ts';

/** One call that reached the fake. */
export interface RecordedCall extends Call {
  readonly service: string;
}

/** A request at a point of its life, for whoever wants to come between. */
export interface Passage extends CloudPassage {
  readonly service: string;
}

/** May give a promise, which is waited for. The value `drop` ends the connection there and then, as if the client had gone. */
export type RequestHook = (passage: Passage) => unknown;

export interface ServerParts {
  readonly account: Account;
  readonly registry: Registry;
  readonly lies: CloudLies;
  /** Every call that came in, in order. */
  readonly calls: RecordedCall[];
  readonly hooks: ReadonlySet<RequestHook>;
}

/** All of AWS on one port of this machine. */
export function startServer(parts: ServerParts): Promise<{ endpoint: string; close(): Promise<void> }> {
  return listen((message, body, response) => serve(message, body, response, parts));
}

async function serve(message: IncomingMessage, body: Buffer, response: ServerResponse, parts: ServerParts) {
  const request = await orFault(Fault, () => toRequest(message, body));
  const requestId = parts.account.nextId(32);
  if (request instanceof Fault) return send(response, toFaultAnswer('json', request, requestId));
  const answer = await handle(request, requestId, parts);
  if (answer === 'drop' || response.destroyed) response.destroy();
  else send(response, answer);
}

function handle(request: Request, requestId: string, parts: ServerParts): Promise<Answer | 'drop'> {
  const { service, operation, input, body } = request;
  const op = toOp(service, operation);
  const number = parts.calls.push(toCall({ service, operation, op }, body, parts.account.clock));
  return takeCourse({
    facts: { number, service, operation, input },
    hooks: parts.hooks,
    findTrouble: () => parts.lies.troubles.find(op, faultsOf(service)),
    answer: async (fault) => toAnswer(request, fault ?? (await parts.registry.answer(request)), requestId),
    show: (answer) => ({ status: answer.status, body: String(answer.body) }),
  });
}

function toRequest(message: IncomingMessage, body: Buffer): Request {
  if (message.headers.authorization !== undefined) return readRequest(message, body);
  throw new Fault('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}
