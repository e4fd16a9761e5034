import {
  type Call,
  type CloudStage,
  type Container,
  createMemoryJournal,
  createSampleJob,
  createVirtualClock,
  type DriverSeams,
  holdDuring,
  type Op,
  type Start,
} from '@dativo/runner-testkit';
import { createJobServiceDriver, type Call as ServiceCall } from '../src/job-service-driver.ts';
import { overHttp } from '../src/over-http.ts';
import { type Request, startJobService, TOKEN } from './job-service.ts';
import { launchContainers } from './launch-container.ts';
import { createLies } from './lies.ts';

/** The job service and its containers on a virtual clock, and drivers that speak to it over HTTP. */
export async function arrangeJobService(): Promise<CloudStage> {
  const clock = createVirtualClock();
  const images = new Map<string, Container>();
  const starts: Start[] = [];
  const calls: Call[] = [];
  const { lie, mislead } = createLies();
  const service = await startJobService(launchContainers(images, starts, clock), clock, async (request, serve) => {
    const op = toOp(request);
    calls.push({ operation: `${request.method} ${request.url}`, op, at: clock.seconds, body: request.body });
    return mislead(op, serve);
  });
  const port = holdDuring(clock, { call: overHttp(service.endpoint, TOKEN) });
  const newDriver = ({ around = (_, call) => call(), clock: own = clock }: DriverSeams = {}) => {
    const call: ServiceCall = (method, path, body) => around(`${method} ${path}`, () => port.call(method, path, body));
    return createJobServiceDriver({ call, clock: own });
  };
  return {
    clock,
    driver: newDriver(),
    newDriver,
    requestFor: async (container, changes) => {
      const image = `image-${images.size + 1}`;
      images.set(image, container);
      return { ...createSampleJob({ image }), ...DEFAULTS, runId: image, ...changes };
    },
    lie,
    starts,
    calls,
    strangersAlive: 0,
    credentials: [TOKEN],
    journal: createMemoryJournal,
    close: service.close,
  };
}

const DEFAULTS = { containerMode: 'self_hosted', environment: {}, timeoutSeconds: undefined, graceSeconds: 30 };

function toOp({ method, url }: Request): Op {
  if (method === 'PUT') return 'start';
  if (method === 'DELETE') return 'stop';
  if (url.includes('/log?')) return 'logs';
  return url.includes('?run_id=') ? 'list' : 'describe';
}
