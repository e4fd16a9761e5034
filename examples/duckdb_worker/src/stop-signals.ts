import { EXIT_CODES } from './exit-codes.ts';

/** The run was asked to end, by a signal or by its limit. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly exitCode: number;

  constructor(what: string, exitCode: number) {
    super(`Stopped by ${what}`);
    this.exitCode = exitCode;
  }
}

/** What starts the program may watch the limit too; its SIGTERM then comes a moment before this program's own clock. */
const EARLY_SECONDS = 1;
/** Node takes longer delays for none at all. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Turns the first SIGTERM or SIGINT, or the end of the limit, into an abort whose reason is a `Stopped`; what comes later
 * changes nothing. The limit counts from the start of the process.
 */
export function listenForStop(
  source: NodeJS.Process,
  limitSeconds: number | undefined,
): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const leftSeconds = () => (limitSeconds ?? Number.POSITIVE_INFINITY) - source.uptime();
  const atLimit = () => new Stopped(`its limit of ${limitSeconds} s (DATIVO_TIMEOUT_SECONDS)`, EXIT_CODES.timeout);
  const listeners = (['SIGTERM', 'SIGINT'] as const).map((name) => ({
    name,
    onSignal: () => controller.abort(leftSeconds() < EARLY_SECONDS ? atLimit() : new Stopped(name, EXIT_CODES[name])),
  }));
  for (const { name, onSignal } of listeners) source.on(name, onSignal);
  const leftMs = Math.max(leftSeconds() * 1000, 0);
  const timer = leftMs > LONGEST_TIMER_MS ? undefined : setTimeout(() => controller.abort(atLimit()), leftMs);
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      for (const { name, onSignal } of listeners) source.off(name, onSignal);
    },
  };
}
