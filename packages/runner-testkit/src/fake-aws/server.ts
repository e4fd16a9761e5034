import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from './account.ts';
import type { Calls } from './calls.ts';
import type { Troubles } from './lies/troubles.ts';
import type { Registry } from './registry.ts';
import { type Answer, toAnswer, toFaultAnswer } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import { type Request, readRequest } from './wire/read-request.ts';

/** A request at a point of its life, for whoever wants to come between. */
export interface Passage {
  /** From 1, over all requests. */
  readonly number: number;
  /** `before` it takes effect; or `after` that, before the answer is sent. */
  readonly when: 'before' | 'after';
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Only `after`. */
  readonly answer?: { readonly status: number; readonly body: string };
}

/** May give a promise, which is waited for. The value `drop` ends the connection there and then, as if the client had gone. */
export type RequestHook = (passage: Passage) => unknown;

export interface ServerParts {
  readonly account: Account;
  readonly registry: Registry;
  readonly troubles: Troubles;
  readonly calls: Calls;
  readonly hooks: ReadonlySet<RequestHook>;
}

/** All of AWS on one port of this machine. */
export async function startServer(parts: ServerParts): Promise<{ endpoint: string; close(): Promise<void> }> {
  const server = createServer((message, response) => {
    serve(message, response, parts).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

async function serve(message: IncomingMessage, response: ServerResponse, parts: ServerParts): Promise<void> {
  const body = await readBody(message);
  const request = tryToRead(message, body);
  const requestId = parts.account.nextId(32);
  if (request instanceof Fault) return send(response, toFaultAnswer('json', request, requestId));
  const answer = await handle(request, requestId, parts);
  if (answer === 'drop' || response.destroyed) response.destroy();
  else send(response, answer);
}

async function handle(request: Request, requestId: string, parts: ServerParts): Promise<Answer | 'drop'> {
  const number = parts.calls.add(request);
  const { service, operation, input } = request;
  const passage = { number, service, operation, input };
  if (await isDropped({ ...passage, when: 'before' }, parts)) return 'drop';
  const trouble = parts.troubles.find(service, operation);
  if (trouble !== undefined && 'cut' in trouble && trouble.cut === 'before') return 'drop';
  const output = trouble !== undefined && 'fault' in trouble ? trouble.fault : await parts.registry.answer(request);
  const answer = toAnswer(request, output, requestId);
  const after = { ...passage, when: 'after', answer: { status: answer.status, body: String(answer.body) } } as const;
  if (await isDropped(after, parts)) return 'drop';
  return trouble !== undefined && 'cut' in trouble ? 'drop' : answer;
}

async function isDropped(passage: Passage, { hooks }: ServerParts): Promise<boolean> {
  for (const hook of hooks) if ((await hook(passage)) === 'drop') return true;
  return false;
}

function tryToRead(message: IncomingMessage, body: Buffer): Request | Fault {
  if (message.headers.authorization === undefined) {
    return new Fault('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
  }
  try {
    return readRequest(message, body);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
