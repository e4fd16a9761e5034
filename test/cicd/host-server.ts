import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it came in; the token only by its scheme. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Answer = (call: Call, match: RegExpExecArray) => unknown;

/** Method and path of a call, with what is answered. */
export type Routes = readonly (readonly [method: string, path: RegExp, answer: Answer])[];

/** The API of a host, on a free port. What has no route is answered with 404. */
export interface HostServer {
  readonly url: string;
  readonly calls: readonly Call[];
  readonly tokens: ReadonlySet<string>;
  /** From now on every call that writes is answered with 403, as with the token of a fork. */
  isReadOnly: boolean;
  close(): Promise<void>;
}

export async function startHostServer(routes: Routes): Promise<HostServer> {
  const calls: Call[] = [];
  const tokens = new Set<string>();
  const state = { isReadOnly: false };
  const server = createServer(async (request, response) => {
    const call = { method: request.method ?? '', path: request.url ?? '', body: await bodyOf(request) };
    calls.push(call);
    tokens.add(String(request.headers.authorization ?? request.headers['private-token']));
    if (state.isReadOnly && call.method !== 'GET') return response.writeHead(403).end('{}');
    for (const [method, path, answer] of routes) {
      const match = method === call.method ? path.exec(call.path) : null;
      if (match !== null) return response.writeHead(200).end(JSON.stringify(answer(call, match)));
    }
    return response.writeHead(404).end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    tokens,
    get isReadOnly() {
      return state.isReadOnly;
    },
    set isReadOnly(value: boolean) {
      state.isReadOnly = value;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}
