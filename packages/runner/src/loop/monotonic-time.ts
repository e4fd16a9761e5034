import type { Clock } from './clock.ts';

/** A recorded wall time on the monotonic clock, so that deadlines go on over a restart; never in the future. */
export function toMonotonicMs(clock: Clock, at: Date): number {
  return clock.monotonicMs() - Math.max(0, clock.now().getTime() - at.getTime());
}
