import type { CancelSignal, SignalSource } from '@dativo/runner';

/** A source of signals under a test's hand. */
export interface FakeSignals extends SignalSource {
  /** Calls every listener for the signal. */
  send(signal: CancelSignal): void;
  /** Listeners that were not taken off again. */
  readonly listenerCount: number;
}

/** A source of cancel signals that a test sends by hand. */
export function createSignals(): FakeSignals {
  const listeners = new Set<{ readonly signal: CancelSignal; readonly listener: () => void }>();
  return {
    on(signal, listener) {
      const entry = { signal, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    send(signal) {
      for (const entry of [...listeners]) if (entry.signal === signal) entry.listener();
    },
    get listenerCount() {
      return listeners.size;
    },
  };
}
