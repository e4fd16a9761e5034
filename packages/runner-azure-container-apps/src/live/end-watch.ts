export interface EndWatch {
  /** Aborts once the execution has been seen to have ended. */
  endOf(execution: string): AbortSignal;
  markEnded(execution: string): void;
  forget(execution: string): void;
}

/** Tells whoever reads a stream that no more lines can come: a stream itself may be cut, or stay open. */
export function createEndWatch(): EndWatch {
  const ends = new Map<string, AbortController>();
  const find = (execution: string) => {
    const end = ends.get(execution) ?? new AbortController();
    ends.set(execution, end);
    return end;
  };
  return {
    endOf: (execution) => find(execution).signal,
    markEnded: (execution) => find(execution).abort(),
    forget: (execution) => void ends.delete(execution),
  };
}
