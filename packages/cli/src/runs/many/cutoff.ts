import type { Clock, Cutoff } from '@dativo/runner';

/** The time of the whole call was over before the job could be started. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  readonly code = 'DEADLINE';
  readonly help = 'Give the call more time with --deadline, or run what is left with --only failed.';
}

/** Counts the time of the whole call from now on; undefined where it has no end. */
export function createCutoff(
  seconds: number | undefined,
  clock: Clock,
): { readonly cutoff: Cutoff; close(): void } | undefined {
  if (seconds === undefined) return undefined;
  const over = new AbortController();
  const closed = new AbortController();
  void waitUntil(clock.monotonicMs() + seconds * 1000, clock, closed.signal).then(() => {
    if (!closed.signal.aborted) over.abort();
  });
  return { cutoff: { signal: over.signal, seconds }, close: () => closed.abort() };
}

/** Timers of the machine hold for 24 days at most. */
const LONGEST_SLEEP_MS = 86_400_000;

async function waitUntil(dueMs: number, clock: Clock, signal: AbortSignal): Promise<void> {
  for (;;) {
    const leftMs = dueMs - clock.monotonicMs();
    if (leftMs <= 0 || signal.aborted) return;
    await clock.sleep(Math.min(leftMs, LONGEST_SLEEP_MS), signal);
  }
}
