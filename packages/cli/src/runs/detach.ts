import type { RunEvent } from '@dativo/runner';

/** Leaves a run alone as soon as it is started. */
export interface Detach {
  readonly leave: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

export function createDetach(): Detach {
  const controller = new AbortController();
  return {
    leave: controller.signal,
    onEvent({ type }) {
      if (type === 'submitted') controller.abort();
    },
  };
}
