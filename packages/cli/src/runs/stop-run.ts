import { type Driver, type RunRef, type RunRequest, systemClock } from '@dativo/runner';
import { isOwnerAlive, type Owner } from '@dativo/runner/files';
import { HERE } from '../runtimes.ts';
import { type KnownRun, readRun } from './read-run.ts';
import { findStarts } from './starts.ts';
import { type Stopped, stopStart } from './stop-starts.ts';

export interface StopRun {
  readonly known: KnownRun | undefined;
  readonly driver: Driver;
  readonly request: RunRequest;
  readonly graceSeconds: number;
  readonly signal?: AbortSignal;
}

/**
 * Ends a run that this process does not watch, and makes sure that it ended: the runtime is asked to stop every living start; a
 * job on this machine ends with the process that watches it, so that one is asked instead.
 */
export async function stopRun(stop: StopRun): Promise<Stopped> {
  const { known, driver } = stop;
  if (driver.runtime === HERE) return known?.owner === undefined ? GONE : endOwner(known, known.owner, stop);
  let isEnded = true;
  let error: Stopped['error'];
  for (const ref of await livingRefs(stop)) {
    const stopped = await stopStart(driver, ref, { ...stop, clock: systemClock });
    isEnded &&= stopped.isEnded;
    error ??= stopped.error;
  }
  return { isEnded, error };
}

const GONE: Stopped = { isEnded: true, error: undefined };

/** What the runtime shows, and what the record names where it is not shown (yet). */
async function livingRefs({ driver, request, known }: StopRun): Promise<readonly RunRef[]> {
  const starts = await findStarts(driver, request);
  const living = starts.filter(({ phase }) => phase !== 'ended').map(({ ref }) => ref);
  const recorded = known?.state.ref;
  const isShown = recorded === undefined || starts.some(({ ref }) => ref.attempt === recorded.attempt);
  return isShown ? living : [...living, recorded];
}

const LOOK_MS = 200;
const MARGIN_SECONDS = 60;

async function endOwner({ folder }: KnownRun, owner: Owner, { graceSeconds, signal }: StopRun): Promise<Stopped> {
  const deadlineMs = systemClock.monotonicMs() + (graceSeconds + MARGIN_SECONDS) * 1000;
  try {
    process.kill(owner.pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  while (systemClock.monotonicMs() < deadlineMs && signal?.aborted !== true) {
    if ((await readRun(folder))?.state.result !== undefined || !(await isOwnerAlive(owner))) return GONE;
    await systemClock.sleep(LOOK_MS, signal);
  }
  return { isEnded: false, error: undefined };
}
