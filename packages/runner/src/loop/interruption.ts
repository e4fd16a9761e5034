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
  /** Leave a run that is known alone, with or without a signal. */
  readonly leave: AbortSignal;
  /** The second signal: leave even where it is not known whether the run has begun. */
  readonly leaveAtOnce: AbortSignal;
  /** The first signal that came. */
  readonly signal: CancelSignal | undefined;
  close(): void;
}

/** Counts the cancel signals of a source; `leave` is the caller's own way out. */
export function watchSignals(source: SignalSource | undefined, leave?: AbortSignal): Interruption {
  const cancel = new AbortController();
  const leaveAtOnce = new AbortController();
  let first: CancelSignal | undefined;
  const onSignal = (signal: CancelSignal) => {
    if (first !== undefined) return leaveAtOnce.abort();
    first = signal;
    cancel.abort();
  };
  const offs = (['SIGINT', 'SIGTERM'] as const).map((signal) => source?.on(signal, () => onSignal(signal)));
  return {
    cancel: cancel.signal,
    leave: leave ? AbortSignal.any([leaveAtOnce.signal, leave]) : leaveAtOnce.signal,
    leaveAtOnce: leaveAtOnce.signal,
    get signal() {
      return first;
    },
    close: () => {
      for (const off of offs) off?.();
    },
  };
}
