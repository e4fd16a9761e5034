import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Calls } from './calls.ts';
import type { Troubles } from './lies/troubles.ts';
import type { Registry } from './registry.ts';
import type { Subscription } from './subscription.ts';
import { type Answer, toFaultAnswer } from './wire/answer.ts';
import { Fault } from './wire/fault.ts';
import { type Request, readRequest } from './wire/read-request.ts';

/** A request at a point of its life, for whoever wants to come between. */
export interface AzurePassage {
  /** From 1, over all requests. */
  readonly number: number;
  /** `before` it takes effect; or `after` that, before the answer is sent. */
  readonly when: 'before' | 'after';
  readonly operation: string;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Only `after`. */
  readonly answer?: { readonly status: number; readonly body: string };
}

/** May give a promise, which is waited for. The value `drop` ends the connection there and then, as if the client had gone. */
export type AzureRequestHook = (passage: AzurePassage) => unknown;

export interface ServerParts {
  readonly subscription: Subscription;
  readonly registry: Registry;
  readonly troubles: Troubles;
  readonly calls: Calls;
  readonly hooks: ReadonlySet<AzureRequestHook>;
}

/** Azure Resource Manager and Log Analytics on one port of this machine. */
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
  const answer = request instanceof Fault ? toFaultAnswer(request) : await handle(request, parts);
  if (answer === 'drop' || response.destroyed) response.destroy();
  else send(response, answer, parts.subscription);
}

async function handle(request: Request, parts: ServerParts): Promise<Answer | 'drop'> {
  const number = parts.calls.add(request);
  const { operation, path, input } = request;
  const passage = { number, operation, path, input };
  if (await isDropped({ ...passage, when: 'before' }, parts)) return 'drop';
  const trouble = parts.troubles.find(request);
  if (trouble !== undefined && 'cut' in trouble && trouble.cut === 'before') return 'drop';
  const isRefused = trouble !== undefined && 'fault' in trouble;
  const answer = isRefused ? toFaultAnswer(trouble.fault) : await parts.registry.answer(request);
  const shown = { status: answer.status, body: toText(answer) };
  if (await isDropped({ ...passage, when: 'after', answer: shown }, parts)) return 'drop';
  return trouble !== undefined && 'cut' in trouble ? 'drop' : answer;
}

async function isDropped(passage: AzurePassage, { hooks }: ServerParts): Promise<boolean> {
  for (const hook of hooks) if ((await hook(passage)) === 'drop') return true;
  return false;
}

function tryToRead(message: IncomingMessage, body: Buffer): Request | Fault {
  if (!/^Bearer ./.test(message.headers.authorization ?? '')) {
    const text = "Authentication failed. The 'Authorization' header is missing.";
    return new Fault(401, 'AuthenticationFailed', text, { headers: { 'www-authenticate': 'Bearer' } });
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

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
