import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type Clock, systemClock } from '@dativo/runner';
import { type Launch, LiveJob, type Order } from './live-job.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Stands around the service's work on one request; what it throws cuts the connection. */
export type Around = (request: IncomingMessage, serve: () => Promise<Answer>) => Promise<Answer>;

/** The job service: jobs by name, one container each, over HTTP on a free port. */
export async function startJobService(launch: Launch, clock: Clock = systemClock, around: Around = (_, run) => run()) {
  const jobs = new Map<string, LiveJob>();
  const server = createServer((request, response) => {
    around(request, () => serve(request)).then(
      ({ status, body }) => response.writeHead(status).end(JSON.stringify(body)),
      () => request.socket.destroy(),
    );
  });
  const serve = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://service');
    const [, , name, log] = pathname.split('/');
    if (name === undefined) return { status: 200, body: listJobs(jobs, query.get('run_id')) };
    const order = request.method === 'PUT' ? ((await json(request)) as Order) : undefined;
    const job = jobs.get(name) ?? (order && new LiveJob(pathname, order, launch, clock));
    if (job === undefined) return { status: 404, body: `there is no job ${name}` };
    jobs.set(name, job);
    if (request.method === 'DELETE') void job.stop(Number(query.get('grace')));
    return { status: 200, body: log === undefined ? job.state : job.log(Number(query.get('after'))) };
  };
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
