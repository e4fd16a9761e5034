import type { IncomingMessage } from 'node:http';
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
import { startJobService } from './job-service.ts';
import { launchScripts } from './launch-script.ts';
import { createLies } from './lies.ts';

/** The job service on a virtual clock, its containers functions on that clock, and drivers that speak to it over HTTP. */
export async function arrangeJobService(): Promise<CloudStage> {
  const clock = createVirtualClock();
  const images = new Map<string, Container>();
  const starts: Start[] = [];
  const calls: Call[] = [];
  const { lie, mislead } = createLies();
  const service = await startJobService(launchScripts(images, starts, clock), clock, async (request, serve) => {
    const op = toOp(request);
    calls.push({ operation: `${request.method} ${request.url}`, op, at: clock.seconds, body: '' });
    return mislead(op, serve);
  });
  const port = holdDuring(clock, { call: overHttp(service.endpoint) });
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
    credentials: [],
    journal: createMemoryJournal,
    close: service.close,
  };
}

const DEFAULTS = { containerMode: 'self_hosted', environment: {}, timeoutSeconds: undefined, graceSeconds: 30 };

function toOp({ method, url = '' }: IncomingMessage): Op {
  if (method === 'PUT') return 'start';
  if (method === 'DELETE') return 'stop';
  if (url.includes('/log?')) return 'logs';
  return url.includes('?run_id=') ? 'list' : 'describe';
}
