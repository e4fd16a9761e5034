import type { StopCause } from '../verdict/outcome.ts';

/** Why a run was asked to stop, in words. */
export function toCauseText(stop: StopCause): string {
  if (stop.kind === 'signal') return `canceled by ${stop.signal}`;
  if (stop.deadline === 'start') return `the container was not seen running within ${stop.seconds} s`;
  if (stop.deadline === 'call') return `the time of all runs together, ${stop.seconds} s, is over`;
  return `the run took longer than its limit of ${stop.seconds} s`;
}
