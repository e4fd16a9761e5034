import type { RunRequest } from '@dativo/runner';
import type { ContainerAppsJob } from './azure-api.ts';

export interface ShortTimeout {
  readonly message: string;
  readonly help: string;
}

/** What is wrong where the platform ends a run before the run's own limit; no start can change that. */
export function toShortTimeout(
  { properties }: ContainerAppsJob,
  { timeoutSeconds }: Pick<RunRequest, 'timeoutSeconds'>,
): ShortTimeout | undefined {
  const seconds = properties?.configuration?.replicaTimeout;
  if (seconds === undefined || timeoutSeconds === undefined || seconds >= timeoutSeconds) return undefined;
  return {
    message: `the platform ends a run after ${seconds} s, before its own limit of ${timeoutSeconds} s`,
    help: 'Raise timeout_seconds of the module to at least the timeout_seconds of the job, and apply.',
  };
}
