import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from '../cloud-stage.ts';
import { listen } from '../fake-cloud/listen.ts';
import { orFault } from '../fake-cloud/or-fault.ts';
import { type CloudPassage, takeCourse } from '../fake-cloud/take-course.ts';
import { toCall } from '../fake-cloud/to-call.ts';
import { faultsOf } from './lies/faults.ts';
import type { Lies } from './lies/lies.ts';
import type { Project } from './project.ts';
import type { Registry } from './registry.ts';
import { toOp } from './to-op.ts';
import { type Answer, toAnswer } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import { type Request, readRequest } from './wire/read-request.ts';

/** A request at a point of its life, for whoever wants to come between. */
export interface GcpPassage extends CloudPassage {
  /** The parts of the path by their names. */
  readonly parts: Readonly<Record<string, string>>;
}

/** May give a promise, which is waited for. The value `drop` ends the connection there and then, as if the client had gone. */
export type GcpRequestHook = (passage: GcpPassage) => unknown;

export interface ServerParts {
  readonly project: Project;
  readonly registry: Registry;
  readonly lies: Lies;
  /** Every call that came in, in order. */
  readonly calls: Call[];
  readonly hooks: ReadonlySet<GcpRequestHook>;
}

/** All of Google Cloud on one port of this machine. */
export function startServer(parts: ServerParts): Promise<{ endpoint: string; close(): Promise<void> }> {
  return listen((message, body, response) => serve(message, body, response, parts));
}

async function serve(message: IncomingMessage, body: Buffer, response: ServerResponse, parts: ServerParts) {
  const request = await orFault(Fault, () => readRequest(message, body));
  const answer = request instanceof Fault ? toAnswer(request) : await handle(request, parts);
  if (answer === 'drop' || response.destroyed) response.destroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}

function handle(request: Request, parts: ServerParts): Promise<Answer | 'drop'> {
  const { operation, input, body } = request;
  const op = toOp(request);
  const number = parts.calls.push(toCall({ operation, op }, body, parts.project.clock));
  return takeCourse({
    facts: { number, operation, parts: request.parts, input },
    hooks: parts.hooks,
    findTrouble: () => parts.lies.troubles.find(op, faultsOf(op, parts.project)),
    answer: async (fault) => toAnswer(fault ?? (await parts.registry.answer(request))),
    show: ({ status, body }) => ({ status, body }),
  });
}
