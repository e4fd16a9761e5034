import { gzipSync } from 'node:zlib';
import {
  type Clock,
  type Driver,
  DriverError,
  type LogLine,
  type RunRef,
  type RunRequest,
  type RunStatus,
  systemClock,
  toContainerEnvironment,
  toHarmlessText,
} from '@dativo/runner';

/** One request to the service: gives the JSON of its answer, throws `DriverError`. */
export type Call = <Answer>(method: 'GET' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<Answer>;

export function createJobServiceDriver({ call, clock = systemClock }: { call: Call; clock?: Clock }): Driver {
  return {
    runtime: 'job_service',
    check: async (request) => void toImage(request),
    listRungs: () => [],
    async submit(request) {
      const { runId, attempt, jobText, containerMode } = request;
      const args = ['run', '--config', '/tmp/job.yaml', '--mode', containerMode];
      const env = { ...toContainerEnvironment(request), DATIVO_JOB_CONFIG: gzipSync(jobText).toString('base64') };
      const order = { image: toImage(request), args, environment: env, runId, attempt };
      // The service makes one job of a name, however often it is asked: the name is the identity of the start.
      return toRef(await call<Job>('PUT', `/jobs/${encodeURIComponent(`${runId}.${attempt}`)}`, order));
    },
    find: async ({ runId }) => (await call<Job[]>('GET', `/jobs?run_id=${encodeURIComponent(runId)}`)).map(toRef),
    describe: async ({ handle }) => toStatus(await call<Job>('GET', `${handle['path']}`)),
    stop: async ({ handle }, { graceSeconds }) => call('DELETE', `${handle['path']}?grace=${graceSeconds}`),
    async *readLogs({ handle }, { signal, after = '0', onCaughtUp }) {
      for (let last = after; !signal.aborted; ) {
        const { lines, isComplete } = await call<Log>('GET', `${handle['path']}/log?after=${encodeURIComponent(last)}`);
        for (const line of lines) yield { ...line, at: new Date(line.at), text: toHarmlessText(line.text) };
        if (isComplete) return;
        if (lines.length === 0) onCaughtUp?.();
        last = lines.at(-1)?.id ?? last;
        await clock.sleep(250, signal);
      }
    },
    release: async () => {},
    toRecoveryHint: ({ handle }) => `end the job with: curl -X DELETE "$JOB_SERVICE${handle['path']}?grace=30"`,
  };
}

/** What the service says of a job, and of its log. Times are ISO 8601. */
export interface Job extends Pick<RunRef, 'runId' | 'attempt'> {
  readonly path: string;
  readonly phase: 'running' | 'stopping' | 'ended';
  readonly startedAt: string;
  readonly end?: { readonly at: string; readonly exitCode?: number; readonly signal?: string };
}
export type Log = { readonly lines: readonly (Omit<LogLine, 'at'> & { at: string })[]; readonly isComplete: boolean };

const toRef = ({ runId, attempt, path }: Job) => ({ runtime: 'job_service', runId, attempt, handle: { path } });

function toStatus({ phase, startedAt, end }: Job): RunStatus {
  const { at, ...how } = end ?? {};
  return { phase, startedAt: new Date(startedAt), ...how, ...(at && { endedAt: new Date(at) }) };
}

function toImage({ job }: RunRequest): string {
  const image: unknown = Object(job.infrastructure?.resource_identifiers)['image'];
  if (typeof image === 'string') return image;
  throw new DriverError('INVALID', 'infrastructure.resource_identifiers.image is missing; name the image to start');
}
