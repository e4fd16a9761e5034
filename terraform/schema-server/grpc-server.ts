import { createServer, type Http2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** The gRPC statuses that this server answers with. */
export const STATUS = { ok: 0, invalidArgument: 3, unimplemented: 12, internal: 13 } as const;

/** Answers one unary call. The session stands for one configured provider: Terraform opens one for each alias. */
export type Handler = (request: Buffer, session: Http2Session) => Buffer;

export interface GrpcServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface Service {
  readonly methods: ReadonlyMap<string, Handler>;
  /** Streams the client opens and expects to stay open. */
  readonly heldOpen: ReadonlySet<string>;
}

/** Serves unary gRPC calls in clear text on the loopback interface. */
export async function serveGrpc({ methods, heldOpen }: Service): Promise<GrpcServer> {
  const sessions = new Set<Http2Session>();
  const server = createServer();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    // A client that was killed, or that speaks no HTTP/2, ends its own session only.
    session.on('error', () => session.destroy());
  });
  server.on('sessionError', (_error, session) => session.destroy());
  server.on('stream', (stream, headers) => {
    stream.on('error', () => stream.destroy());
    const path = String(headers[':path']);
    if (heldOpen.has(path)) hold(stream);
    else collect(stream, (body) => answer(stream, methods.get(path), path, body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
      }),
  };
}

function hold(stream: ServerHttp2Stream): void {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' });
  stream.resume();
}

function collect(stream: ServerHttp2Stream, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(Buffer.concat(chunks)));
}

function answer(stream: ServerHttp2Stream, handler: Handler | undefined, path: string, body: Buffer): void {
  if (stream.destroyed || stream.session === undefined) return;
  const message = unframe(body);
  if (handler === undefined) fail(stream, STATUS.unimplemented, `unknown method ${path}`);
  else if (message === undefined) fail(stream, STATUS.invalidArgument, 'malformed gRPC frame');
  else call(stream, () => handler(message, stream.session as Http2Session));
}

function call(stream: ServerHttp2Stream, handle: () => Buffer): void {
  let reply: Buffer;
  try {
    reply = frame(handle());
  } catch (error) {
    fail(stream, STATUS.internal, error instanceof Error ? error.message : String(error));
    return;
  }
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': String(STATUS.ok) }));
  stream.end(reply);
}

function fail(stream: ServerHttp2Stream, status: number, message: string): void {
  const headers = {
    ':status': 200,
    'content-type': 'application/grpc',
    'grpc-status': String(status),
    'grpc-message': encodeURIComponent(message),
  };
  stream.respond(headers, { endStream: true });
}

/** One message with its five bytes in front: not compressed, length. */
export function frame(message: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

function unframe(body: Buffer): Buffer | undefined {
  if (body.length < 5 || body[0] !== 0 || body.readUInt32BE(1) !== body.length - 5) return undefined;
  return body.subarray(5);
}
