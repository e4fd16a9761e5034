import type { RunStatus } from '../driver.ts';
import type { AttemptState } from '../journal/run-state.ts';
import type { Clock } from '../loop/clock.ts';
import { toMonotonicMs } from '../loop/monotonic-time.ts';

/** What was seen of one attempt so far. States come out of order: what was seen as ended does not run again. */
export class Sightings {
  startedAt: Date | undefined;
  phase: RunStatus['phase'] | undefined;
  /** All on the monotonic clock. */
  runningSinceMs: number | undefined;
  missingSinceMs: number | undefined;
  blindSinceMs: number | undefined;
  ended: { readonly status: RunStatus; readonly sinceMs: number } | undefined;
  /** Looks in a row that gave no answer. */
  failures = 0;
  readonly #clock: Clock;
  /** Only of an attempt that another process has begun. */
  readonly #takenOverFrom: Date | undefined;

  constructor(clock: Clock, known: AttemptState | undefined) {
    this.#clock = clock;
    this.#takenOverFrom = known?.submitted?.at;
    this.startedAt = known?.running?.startedAt;
    if (known?.running) this.runningSinceMs = toMonotonicMs(clock, known.running.at);
  }

  /** Says whether the phase is new. */
  take(status: RunStatus): boolean {
    const nowMs = this.#clock.monotonicMs();
    this.failures = 0;
    this.blindSinceMs = undefined;
    if (status.isMissing) {
      this.missingSinceMs ??= nowMs;
      return false;
    }
    this.missingSinceMs = undefined;
    // The first proof is final; an end without proof may still get one.
    if (status.phase === 'ended') this.ended = { status, sinceMs: this.ended?.sinceMs ?? nowMs };
    else if (this.ended) return false;
    const isRunning = status.phase === 'running';
    if (isRunning) this.runningSinceMs ??= this.#toRunningSinceMs(status);
    this.startedAt = status.startedAt ?? this.startedAt ?? (isRunning ? this.#clock.now() : undefined);
    const isNew = status.phase !== this.phase;
    this.phase = status.phase;
    return isNew;
  }

  takeNotFound(): void {
    this.failures += 1;
    this.blindSinceMs = undefined;
    this.missingSinceMs ??= this.#clock.monotonicMs();
  }

  takeNoAnswer(): void {
    this.failures += 1;
    this.blindSinceMs ??= this.#clock.monotonicMs();
  }

  /** The platform's clock is not ours: it only counts where we were not there, and only between the submit and now. */
  #toRunningSinceMs({ startedAt }: RunStatus): number {
    const from = this.#takenOverFrom;
    if (from === undefined || startedAt === undefined) return this.#clock.monotonicMs();
    return toMonotonicMs(this.#clock, startedAt > from ? startedAt : from);
  }
}
