import { type Clock, type Driver, DriverError, type RunRef, toBackoffMs } from '@dativo/runner';

export interface StopOptions {
  readonly graceSeconds: number;
  readonly clock: Clock;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

export interface Stopped {
  /** Whether the platform showed the end. */
  readonly isEnded: boolean;
  /** What kept us from asking or looking last. */
  readonly error: DriverError | undefined;
}

/** Seconds on top of the grace period for a platform to show the end; Fargate gives a container up to 120 s by itself. */
const MARGIN_SECONDS = 150;
const LOOK_MS = 1_000;

/** Asks one start to stop, again and again where asking fails, and looks until its end is seen. Throws nothing. */
export async function stopStart(driver: Driver, ref: RunRef, options: StopOptions): Promise<Stopped> {
  const { graceSeconds, clock, signal } = options;
  const deadlineMs = clock.monotonicMs() + (graceSeconds + MARGIN_SECONDS) * 1000;
  let isAsked = false;
  let error: DriverError | undefined;
  for (let failures = 0; clock.monotonicMs() < deadlineMs && signal?.aborted !== true; ) {
    try {
      if (!isAsked) await driver.stop(ref, { graceSeconds });
      isAsked = true;
      const { phase, isMissing } = await driver.describe(ref);
      failures = 0;
      error = undefined;
      if (phase === 'ended') return { isEnded: isMissing !== true, error };
    } catch (thrown) {
      error = thrown instanceof DriverError ? thrown : new DriverError('INTERNAL', String(thrown), { cause: thrown });
      failures += 1;
      // What the platform no longer knows cannot be stopped, and its end cannot be seen.
      if (error.code === 'NOT_FOUND' && failures > 3) break;
    }
    await clock.sleep(Math.max(LOOK_MS, failures === 0 ? 0 : toBackoffMs(failures, Math.random)), signal);
  }
  return { isEnded: false, error };
}
