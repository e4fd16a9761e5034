import type { Clock } from '@dativo/runner';
import type { JobExecution } from './azure-api.ts';
import { isLagging, type Lag } from './to-run-status.ts';

/**
 * Seconds that an execution may be shown as going on after its container has exited. Some are shown so until their timeout.
 * Source: https://github.com/microsoft/azure-container-apps/issues/1071
 */
const BELIEVED_SECONDS = 120;

export interface LagWatch {
  /** What is known of an execution that lags behind its container; undefined where it does not. */
  look(execution: JobExecution, containerName: string): Lag | undefined;
  forget(execution: string): void;
}

/** Remembers when the exit of a container was first seen: Azure does not say when it happened. */
export function createLagWatch(clock: Clock): LagWatch {
  const seenMs = new Map<string, number>();
  return {
    look(execution, containerName) {
      if (!isLagging(execution, containerName)) return undefined;
      const nowMs = clock.monotonicMs();
      const sinceMs = seenMs.get(execution.name) ?? nowMs;
      seenMs.set(execution.name, sinceMs);
      const seconds = (nowMs - sinceMs) / 1000;
      return seconds === 0 ? undefined : { seconds, isEnd: seconds >= BELIEVED_SECONDS };
    },
    forget: (execution) => void seenMs.delete(execution),
  };
}
