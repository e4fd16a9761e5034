import type { Clock } from '@dativo/runner';
import type { ExecutionLook } from './execution-look.ts';
import { isLagging, type Lag } from './to-run-status.ts';

/** Seconds that an execution may be shown as going on after its task has completed; usually it is one or two. */
const BELIEVED_SECONDS = 120;

export interface LagWatch {
  /** What is known of an execution that lags behind its task; undefined where it does not. */
  look(name: string, look: ExecutionLook): Lag | undefined;
  forget(name: string): void;
}

/** Remembers when the end of a task was first seen: the clock of the cloud may be another one. */
export function createLagWatch(clock: Clock): LagWatch {
  const seenMs = new Map<string, number>();
  return {
    look(name, look) {
      if (!isLagging(look)) return undefined;
      const nowMs = clock.monotonicMs();
      const sinceMs = seenMs.get(name) ?? nowMs;
      seenMs.set(name, sinceMs);
      const seconds = (nowMs - sinceMs) / 1000;
      return { seconds, isEnd: seconds >= BELIEVED_SECONDS };
    },
    forget: (name) => void seenMs.delete(name),
  };
}
