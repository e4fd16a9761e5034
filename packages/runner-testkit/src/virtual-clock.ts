import type { Clock } from '@dativo/runner';

export interface VirtualClock extends Clock {
  /** Seconds since the clock was made. */
  readonly seconds: number;
}

interface Sleeper {
  readonly dueMs: number;
  readonly wake: () => void;
}

/**
 * A clock without waiting: as soon as nothing else is left to do, time jumps to the next sleeper. An hour of polling
 * takes milliseconds, and every test sees the same order of events.
 */
export function createVirtualClock(start: Date = new Date('2026-03-01T12:00:00.000Z')): VirtualClock {
  const sleepers = new Set<Sleeper>();
  let nowMs = 0;
  let isTurning = false;

  const turn = () => {
    isTurning = false;
    let next: Sleeper | undefined;
    for (const sleeper of sleepers) if (next === undefined || sleeper.dueMs < next.dueMs) next = sleeper;
    if (next === undefined) return;
    nowMs = Math.max(nowMs, next.dueMs);
    next.wake();
    keepTurning();
  };
  const keepTurning = () => {
    if (isTurning || sleepers.size === 0) return;
    isTurning = true;
    // Promise reactions run before the next turn of the event loop; two turns let chains over streams settle as well.
    setImmediate(() => setImmediate(turn));
  };

  return {
    now: () => new Date(start.getTime() + nowMs),
    monotonicMs: () => nowMs,
    get seconds() {
      return nowMs / 1000;
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper: Sleeper = { dueMs: nowMs + Math.max(0, ms), wake };
        signal?.addEventListener('abort', wake, { once: true });
        sleepers.add(sleeper);
        keepTurning();
      }),
  };
}
