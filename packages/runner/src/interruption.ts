/** The signals that cancel a run. */
export type CancelSignal = 'SIGINT' | 'SIGTERM';

/** Where cancel signals come from. */
export interface SignalSource {
  /** Calls the listener for every such signal until the returned function is called. */
  on(signal: CancelSignal, listener: () => void): () => void;
}

/** The signals that this process receives. */
export const processSignals: SignalSource = {
  on(signal, listener) {
    process.on(signal, listener);
    return () => process.off(signal, listener);
  },
};

/** What the user has asked for so far: the first signal cancels, the second leaves at once. */
export interface Interruption {
  readonly cancel: AbortSignal;
  readonly leave: AbortSignal;
  /** The first signal that came. */
  readonly signal: CancelSignal | undefined;
  close(): void;
}

/** Counts the cancel signals of a source. */
export function watchSignals(source: SignalSource | undefined): Interruption {
  const cancel = new AbortController();
  const leave = new AbortController();
  let first: CancelSignal | undefined;
  const onSignal = (signal: CancelSignal) => {
    if (first !== undefined) return leave.abort();
    first = signal;
    cancel.abort();
  };
  const offs = (['SIGINT', 'SIGTERM'] as const).map((signal) => source?.on(signal, () => onSignal(signal)));
  return {
    cancel: cancel.signal,
    leave: leave.signal,
    get signal() {
      return first;
    },
    close: () => {
      for (const off of offs) off?.();
    },
  };
}
