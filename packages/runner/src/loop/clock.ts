import { performance } from 'node:perf_hooks';

/** Time as the run loop sees it; tests bring their own. */
export interface Clock {
  /** Wall time, for what people read. */
  now(): Date;
  /** Milliseconds from some fixed point; never goes back. All deadlines are measured with it. */
  monotonicMs(): number;
  /** Resolves after the time has passed or as soon as `signal` aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The longest delay a Node timer can hold; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
      signal?.addEventListener('abort', wake, { once: true });
    }),
};
