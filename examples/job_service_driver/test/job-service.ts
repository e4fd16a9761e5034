import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Clock, systemClock } from '@dativo/runner';
import { type Launch, LiveJob, type Order } from './live-job.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Stands around the service's work on one request; what it throws cuts the connection. */
export type Around = (request: Request, serve: () => Answer) => Promise<Answer>;

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** Who may call the service. */
export const TOKEN = 'token-of-the-job-service-3d90';

/** The job service: jobs by name, one container each, over HTTP on a free port. */
export async function startJobService(
  launch: Launch,
  clock: Clock = systemClock,
  around: Around = async (_, serve) => serve(),
) {
  const jobs = new Map<string, LiveJob>();
  const serve = ({ method, url, body }: Request): Answer => {
    const { pathname, searchParams: query } = new URL(url, 'http://service');
    const [, , name, log] = pathname.split('/');
    if (name === undefined) return { status: 200, body: listJobs(jobs, query.get('run_id')) };
    const order = method === 'PUT' ? (JSON.parse(body) as Order) : undefined;
    const job = jobs.get(name) ?? (order && new LiveJob(pathname, order, launch, clock));
    if (job === undefined) return { status: 404, body: `there is no job ${name}` };
    jobs.set(name, job);
    if (method === 'DELETE') void job.stop(Number(query.get('grace')));
    return { status: 200, body: log === undefined ? job.state : job.log(query.get('after') ?? '') };
  };
  const answer = async (incoming: IncomingMessage): Promise<Answer> => {
    const { method = 'GET', url = '/', headers } = incoming;
    const request = { method, url, body: await text(incoming) };
    if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401, body: 'sign in first' };
    return around(request, () => serve(request));
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, body }) => response.writeHead(status).end(JSON.stringify(body)),
      () => request.socket.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, jobs, close: () => close(server, jobs) };
}

/** The newest first. */
function listJobs(jobs: ReadonlyMap<string, LiveJob>, runId: string | null) {
  return [...jobs.values()].reverse().flatMap(({ state }) => (state.runId === runId ? [state] : []));
}

async function close(server: ReturnType<typeof createServer>, jobs: ReadonlyMap<string, LiveJob>): Promise<void> {
  await Promise.all([...jobs.values()].map((job) => job.stop(0)));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
