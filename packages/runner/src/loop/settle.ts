import type { Clock } from './clock.ts';

export type Settled<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'interrupted' };

/**
 * Waits for a promise, but not longer than `limitMs` and not past an abort of one of the signals. An abandoned promise
 * may still settle later; its result is dropped, never an unhandled rejection.
 */
export async function settle<T>(
  clock: Clock,
  promise: Promise<T>,
  limitMs: number,
  signals: readonly AbortSignal[] = [],
): Promise<Settled<T>> {
  const done = new AbortController();
  const settled: Promise<Settled<T>> = promise.then(
    (value) => ({ kind: 'value', value }),
    (error: unknown) => ({ kind: 'error', error }),
  );
  const ended = pause(clock, limitMs, [done.signal, ...signals]).then(
    (): Settled<T> => (signals.some((signal) => signal.aborted) ? { kind: 'interrupted' } : { kind: 'timeout' }),
  );
  const first = await Promise.race([settled, ended]);
  done.abort();
  return first;
}

/** Sleeps until the time has passed or one of the signals aborts; leaves no listener behind. */
export async function pause(clock: Clock, ms: number, signals: readonly AbortSignal[]): Promise<void> {
  if (signals.some((signal) => signal.aborted)) return;
  const wake = new AbortController();
  const abort = () => wake.abort();
  for (const signal of signals) signal.addEventListener('abort', abort, { once: true });
  await clock.sleep(ms, wake.signal);
  for (const signal of signals) signal.removeEventListener('abort', abort);
}
