/** Streams that one process reads at a time, and so the calls that it makes for them; other runs are read from the record alone. */
const MOST_STREAMS = 20;

export interface StreamSlots {
  /** Says whether there is a place at once. */
  readonly hasPlace: boolean;
  /** Waits for a place; false where the signal aborts first. */
  take(signal: AbortSignal): Promise<boolean>;
  giveBack(): void;
}

export function createStreamSlots(most: number = MOST_STREAMS): StreamSlots {
  let free = most;
  const waiting = new Set<() => void>();
  return {
    get hasPlace() {
      return free > 0;
    },
    async take(signal) {
      while (free === 0 && !signal.aborted) await waitForTurn(waiting, signal);
      if (signal.aborted) return false;
      free -= 1;
      return true;
    },
    giveBack() {
      free += 1;
      const [next] = waiting;
      next?.();
    },
  };
}

function waitForTurn(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      waiting.delete(go);
      signal.removeEventListener('abort', go);
      resolve();
    };
    waiting.add(go);
    signal.addEventListener('abort', go, { once: true });
  });
}
