import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Calls } from './calls.ts';
import type { Troubles } from './lies/troubles.ts';
import type { Registry } from './registry.ts';
import { type Answer, toAnswer } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import { type Request, readRequest } from './wire/read-request.ts';

/** A request at a point of its life, for whoever wants to come between. */
export interface GcpPassage {
  /** From 1, over all requests. */
  readonly number: number;
  /** `before` it takes effect; or `after` that, before the answer is sent. */
  readonly when: 'before' | 'after';
  readonly operation: string;
  /** The parts of the path by their names. */
  readonly parts: Readonly<Record<string, string>>;
  readonly input: Readonly<Record<string, unknown>>;
  /** Only `after`. */
  readonly answer?: { readonly status: number; readonly body: string };
}

/** May give a promise, which is waited for. The value `drop` ends the connection there and then, as if the client had gone. */
export type GcpRequestHook = (passage: GcpPassage) => unknown;

export interface ServerParts {
  readonly registry: Registry;
  readonly troubles: Troubles;
  readonly calls: Calls;
  readonly hooks: ReadonlySet<GcpRequestHook>;
}

/** All of Google Cloud on one port of this machine. */
export async function startServer(parts: ServerParts): Promise<{ endpoint: string; close(): Promise<void> }> {
  const server = createServer((message, response) => {
    serve(message, response, parts).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

async function serve(message: IncomingMessage, response: ServerResponse, parts: ServerParts): Promise<void> {
  const request = tryToRead(message, await readBody(message));
  const answer = request instanceof Fault ? toAnswer(request) : await handle(request, parts);
  if (answer === 'drop' || response.destroyed) response.destroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}

async function handle(request: Request, parts: ServerParts): Promise<Answer | 'drop'> {
  const { operation, input } = request;
  const passage = { number: parts.calls.add(request), operation, parts: request.parts, input };
  if (await isDropped({ ...passage, when: 'before' }, parts)) return 'drop';
  const trouble = parts.troubles.find(request);
  if (trouble !== undefined && 'cut' in trouble && trouble.cut === 'before') return 'drop';
  const isFault = trouble !== undefined && 'fault' in trouble;
  const answer = toAnswer(isFault ? trouble.fault : await parts.registry.answer(request));
  const { status, body } = answer;
  if (await isDropped({ ...passage, when: 'after', answer: { status, body } }, parts)) return 'drop';
  return trouble !== undefined && 'cut' in trouble ? 'drop' : answer;
}

async function isDropped(passage: GcpPassage, { hooks }: ServerParts): Promise<boolean> {
  for (const hook of hooks) if ((await hook(passage)) === 'drop') return true;
  return false;
}

function tryToRead(message: IncomingMessage, body: Buffer): Request | Fault {
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

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
