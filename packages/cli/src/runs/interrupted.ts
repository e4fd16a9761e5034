import { type CancelSignal, systemClock } from '@dativo/runner';
import type { Io } from '../io.ts';

/** A signal ended a wait in which nothing had been started. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  readonly code = 'INTERRUPTED';
  readonly signal: CancelSignal;
  readonly help = undefined;

  constructor(signal: CancelSignal, message: string) {
    super(message);
    this.signal = signal;
  }
}

/** The first signal that comes. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Which one it was. */
  readonly cause: CancelSignal | undefined;
  /** Sleeps, but not past the signal. */
  pause(ms: number): Promise<void>;
  close(): void;
}

/** Listens until it is closed. */
export function watchInterruption({ signals }: Pick<Io, 'signals'>): Interruption {
  const controller = new AbortController();
  let cause: CancelSignal | undefined;
  const offs = (['SIGINT', 'SIGTERM'] as const).map((signal) =>
    signals.on(signal, () => {
      cause ??= signal;
      controller.abort();
    }),
  );
  return {
    signal: controller.signal,
    get cause() {
      return cause;
    },
    pause: (ms) => systemClock.sleep(ms, controller.signal),
    close: () => {
      for (const off of offs) off();
    },
  };
}
