import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a fake does with one request, whose body has come as a whole. */
export type Serve = (message: IncomingMessage, body: Buffer, response: ServerResponse) => Promise<void>;

/** Serves on a free port of this machine. */
export async function listen(serve: Serve): Promise<{ endpoint: string; close(): Promise<void> }> {
  const server = createServer((message, response) => {
    readBody(message)
      .then((body) => serve(message, body, response))
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
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
