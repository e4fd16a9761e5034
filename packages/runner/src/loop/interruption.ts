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

/** The end of the time that several runs have together. */
export interface Cutoff {
  /** An abort stops the run. */
  readonly signal: AbortSignal;
  /** How long that time was. */
  readonly seconds: number;
}

/** What ends a run before its time: somebody's signal, or the time of all runs. */
export type EarlyCause =
  | { readonly kind: 'signal'; readonly signal: CancelSignal }
  | { readonly kind: 'deadline'; readonly deadline: 'call'; readonly seconds: number };

/** What the user has asked for so far: the first signal cancels, as the cutoff does; the second signal leaves at once. */
export interface Interruption {
  readonly cancel: AbortSignal;
  /** Leave a run that is known alone, with or without a signal. */
  readonly leave: AbortSignal;
  /** The second signal: leave even where it is not known whether the run has begun. */
  readonly leaveAtOnce: AbortSignal;
  /** What came first. */
  readonly cause: EarlyCause | undefined;
  /** The first signal that came. */
  readonly signal: CancelSignal | undefined;
  close(): void;
}

export interface WaysOut {
  /** The caller's own way to leave the run alone. */
  readonly leave?: AbortSignal | undefined;
  readonly cutoff?: Cutoff | undefined;
}

/** Counts the cancel signals of a source. */
export function watchSignals(source: SignalSource | undefined, { leave, cutoff }: WaysOut = {}): Interruption {
  const cancel = new AbortController();
  const leaveAtOnce = new AbortController();
  let cause: EarlyCause | undefined;
  let first: CancelSignal | undefined;
  const onSignal = (signal: CancelSignal) => {
    if (first !== undefined) return leaveAtOnce.abort();
    first = signal;
    cause ??= { kind: 'signal', signal };
    cancel.abort();
  };
  const onCutoff = () => {
    cause ??= { kind: 'deadline', deadline: 'call', seconds: cutoff?.seconds ?? 0 };
    cancel.abort();
  };
  const offs = (['SIGINT', 'SIGTERM'] as const).map((signal) => source?.on(signal, () => onSignal(signal)));
  if (cutoff?.signal.aborted) onCutoff();
  cutoff?.signal.addEventListener('abort', onCutoff, { once: true });
  return {
    cancel: cancel.signal,
    leave: leave ? AbortSignal.any([leaveAtOnce.signal, leave]) : leaveAtOnce.signal,
    leaveAtOnce: leaveAtOnce.signal,
    get cause() {
      return cause;
    },
    get signal() {
      return first;
    },
    close: () => {
      cutoff?.signal.removeEventListener('abort', onCutoff);
      for (const off of offs) off?.();
    },
  };
}
