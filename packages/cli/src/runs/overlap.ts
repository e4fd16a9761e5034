import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Cutoff,
  type Driver,
  DriverError,
  guardOverlap,
  type Holder,
  type LockStore,
  type OverlapPolicy,
  type RunRequest,
  systemClock,
} from '@dativo/runner';
import { toShellWord } from '@dativo/runner/drivers';
import { createFileLockStore } from '@dativo/runner/files';
import type { Session } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';
import { InterruptedError, watchInterruption } from './interrupted.ts';
import { DeadlineError } from './many/cutoff.ts';
import { readRun } from './read-run.ts';
import { toRunFolder } from './run-folder.ts';
import { findStarts } from './starts.ts';
import { stopRun } from './stop-run.ts';

/** Seconds; a command that was killed is found out after so long, and its job is looked for then. */
const LEASE_SECONDS = 30;

interface GuardedRun {
  readonly driver: Driver;
  readonly request: RunRequest;
  /** Ends the waiting for another run. */
  readonly cutoff?: Cutoff | undefined;
}

/** Does the work when no other run of the same job goes on, as `--overlap` says. Throws `DriverError` `REFUSED`. */
export async function withoutOverlap<T>(
  session: Session,
  { driver, request, cutoff }: GuardedRun,
  work: () => Promise<T>,
): Promise<T> {
  const { io, args, progress } = session;
  const policy = (args.text('overlap') ?? 'allow') as OverlapPolicy;
  if (policy === 'allow') return work();
  const others = new Others(session, driver, request);
  const options = {
    policy,
    store: await openLockStore(session),
    key: keyOf(request),
    owner: { runId: request.runId, host: hostname(), pid: process.pid },
    clock: systemClock,
    leaseSeconds: LEASE_SECONDS,
    replaceHolder: (holder: Holder) => others.end(holder),
    isProvenDead: (holder: Holder) => others.isOver(holder),
  };
  // Until the lock is there, a signal ends the waiting; afterwards it is the run's own.
  const waiting = watchInterruption(io);
  const signal = cutoff ? AbortSignal.any([waiting.signal, cutoff.signal]) : waiting.signal;
  let hasBegun = false;
  try {
    return await guardOverlap({ ...options, signal }, ({ lost }) => {
      hasBegun = true;
      waiting.close();
      const warn = () => progress.complain('    the lock was lost: another run of this job may begin');
      lost.addEventListener('abort', warn, { once: true });
      return work();
    });
  } catch (error) {
    if (waiting.cause === undefined && cutoff?.signal.aborted && !hasBegun) {
      throw new DeadlineError('the time of the call was over while another run went on; nothing was started');
    }
    if (waiting.cause === undefined) throw error;
    throw new InterruptedError(waiting.cause, `${waiting.cause} came while another run went on; nothing was started`);
  } finally {
    waiting.close();
  }
}

/** What must not overlap: the job of a tenant, whatever file it came from. */
function keyOf({ job }: RunRequest): string {
  const { job_name, environment } = job.infrastructure?.tags ?? {};
  return [job.tenant_id, job.environment ?? environment ?? '', job_name ?? job.asset ?? ''].join('/');
}

async function openLockStore({ io, args, workspace, loaded }: Session): Promise<LockStore> {
  const place = args.text('lock') ?? join(workspace.directory, 'locks');
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(place) ?? [];
  if (bucket === undefined) {
    if (/^[a-z][a-z0-9+.-]+:\/\//.test(place)) {
      throw new UsageError(`--lock is "${place}"`, 'Name a folder, or s3://BUCKET/PREFIX.');
    }
    return createFileLockStore(resolve(io.cwd, place));
  }
  const { createS3Api, createS3LockStore } = await import('@dativo/runner-aws-fargate');
  const region = io.env['AWS_REGION'] ?? loaded.job.infrastructure?.region ?? 'us-east-1';
  return createS3LockStore({ bucket, prefix, api: createS3Api({ region }) });
}

/** The other runs of the same job: what their records and the runtime tell of them. */
class Others {
  readonly #session: Session;
  readonly #driver: Driver;
  readonly #request: RunRequest;

  constructor(session: Session, driver: Driver, request: RunRequest) {
    this.#session = session;
    this.#driver = driver;
    this.#request = request;
  }

  /** A killed command does not end its job: that is over when the runtime shows no living start of it. */
  async isOver({ run_id }: Holder): Promise<boolean> {
    const known = await this.#readRecord(run_id);
    if (known?.state.result !== undefined) return true;
    if (known?.owner !== undefined) return false;
    const starts = await findStarts(this.#driver, { ...this.#request, runId: run_id }).catch(() => undefined);
    return starts?.every(({ phase }) => phase === 'ended') ?? false;
  }

  async end({ run_id }: Holder): Promise<void> {
    const { graceSeconds } = this.#request;
    const stopped = await stopRun({
      known: await this.#readRecord(run_id),
      driver: this.#driver,
      request: { ...this.#request, runId: run_id },
      graceSeconds,
    });
    if (stopped.isEnded) return;
    throw new DriverError('REFUSED', `run ${run_id} of this job was asked to stop, and its end was not seen`, {
      help: `Nothing was started. Look at it with: dativo status ${toShellWord(run_id)}`,
      cause: stopped.error,
    });
  }

  async #readRecord(runId: string): ReturnType<typeof readRun> {
    return readRun(toRunFolder(join(this.#session.workspace.runs, runId)));
  }
}
