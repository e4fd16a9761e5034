import type { Clock } from '@dativo/runner';

/** Time that jumps to the next sleeper as soon as nothing else is left to do. */
export interface VirtualClock extends Clock {
  /** Seconds since the clock was made. */
  readonly seconds: number;
  /**
   * Keeps time from jumping while something outside the clock is at work (a child process, a request over the network). Every
   * holder gets its own release; a second call of it does nothing.
   */
  hold(): () => void;
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
  let holders = 0;

  const turn = () => {
    isTurning = false;
    if (holders > 0) return;
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
    hold: () => {
      holders += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        holders -= 1;
        keepTurning();
      };
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

/** Keeps a clock that can be held from jumping; any other clock goes on as it does. */
export function holdClock(clock: Clock): () => void {
  return 'hold' in clock ? (clock as VirtualClock).hold() : () => {};
}

/** The same port, but the clock is held from every call until the promise that it gave has settled. */
export function holdDuring<Port extends object>(clock: VirtualClock, port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...input: unknown[]) => holdWhile(clock, () => Reflect.apply(member, target, input));
    },
  });
}

function holdWhile(clock: VirtualClock, call: () => unknown): unknown {
  const release = clock.hold();
  try {
    const given = call();
    if (given instanceof Promise) return given.finally(release);
    release();
    return given;
  } catch (error) {
    release();
    throw error;
  }
}
