import type { RunStatus } from '../driver.ts';
import type { EndCause } from '../verdict/diagnosis.ts';
import type { Ending, Outcome, StopCause } from '../verdict/outcome.ts';
import { hasProof } from '../verdict/proof.ts';
import type { RetryCause } from './retry-policy.ts';

/** Ends of a container that has run, as reasons for another attempt. What is not here is no reason. */
const CAUSES: Partial<Record<EndCause, RetryCause>> = {
  spot: 'spot',
  platform: 'platform',
  memory: 'oom',
  container: 'container-error',
};

/**
 * Why another attempt may follow an ending, null where none may: a success, a cancel, a timeout, a fault that stays, and
 * everything that may still be alive. Pure.
 *
 * @example
 * import { toOutcome, toRetryCause } from '@dativo/runner';
 *
 * const ending = { kind: 'ended', status: { phase: 'ended', exitCode: 3 } } as const;
 * toRetryCause(ending, toOutcome(ending, undefined)); // => 'container-error'
 */
export function toRetryCause(ending: Ending, { verdict }: Outcome): RetryCause | null {
  if (ending.kind === 'not_submitted') {
    return ending.error.code === 'CAPACITY' && !ending.mayHaveStarted ? 'not-started' : null;
  }
  if (ending.kind !== 'ended') return null;
  if (ending.stop) return isLateStart(ending.stop) && ending.status.hasStarted === false ? 'not-started' : null;
  return verdict === 'failed' ? toEndedCause(ending.status) : null;
}

function toEndedCause(status: RunStatus): RetryCause | null {
  const { diagnosis } = status;
  if (status.hasStarted === false) return diagnosis?.isTransient ? 'not-started' : null;
  if (diagnosis) return CAUSES[diagnosis.cause] ?? null;
  // Without an exit code nobody knows whether the job has done its work.
  return hasProof(status) ? 'container-error' : null;
}

function isLateStart(stop: StopCause): boolean {
  return stop.kind === 'deadline' && stop.deadline === 'start';
}
