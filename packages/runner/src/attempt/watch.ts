import type { Driver, RunRef, StartRequest } from '../driver.ts';
import { toDriverError } from '../driver-error.ts';
import type { AttemptState } from '../journal/run-state.ts';
import type { CancelSignal } from '../loop/interruption.ts';
import { toMonotonicMs } from '../loop/monotonic-time.ts';
import type { RunTools } from '../loop/run-tools.ts';
import { pause, settle } from '../loop/settle.ts';
import type { Ending, StopCause } from '../verdict/outcome.ts';
import { hasProof } from '../verdict/proof.ts';
import { toBackoffMs } from './retry.ts';
import { Sightings } from './sightings.ts';
import { StopOrder } from './stop-order.ts';

/** Milliseconds: the first looks come quickly, for short runs; then ever slower up to the poll interval. */
const FIRST_LOOK_MS = 50;
const SLOWING = 1.6;
/** Milliseconds for the last look before a stop: a run that has just ended is not stopped but judged. */
const LAST_LOOK_MS = 5_000;

interface Watched {
  readonly request: StartRequest;
  readonly driver: Driver;
  readonly ref: RunRef;
  /** What another process has written down of the attempt. */
  readonly known: AttemptState | undefined;
  readonly logsDone: AbortSignal;
}

/** Looks at one attempt until its end is proven, a deadline has passed, or the user leaves. The only loop over an attempt. */
export class Watch {
  readonly sightings: Sightings;
  readonly stop: StopOrder;
  readonly #watched: Watched;
  readonly #tools: RunTools;
  readonly #submittedMs: number;
  #paceMs = FIRST_LOOK_MS;

  constructor(watched: Watched, tools: RunTools) {
    const { request, driver, ref, known } = watched;
    const { attempt, graceSeconds } = request;
    this.#watched = watched;
    this.#tools = tools;
    this.#submittedMs = toMonotonicMs(tools.clock, known?.submitted?.at ?? tools.clock.now());
    this.sightings = new Sightings(tools.clock, known);
    this.stop = new StopOrder({ driver, ref, attempt, graceSeconds }, tools, known?.stop);
  }

  async untilEnd(): Promise<Ending> {
    for (;;) {
      await this.#look();
      const ending = this.#toEnding();
      if (ending) {
        await this.#noteCancel(ending);
        return ending;
      }
      const cause = this.stop.cause || this.sightings.ended ? undefined : this.#toDueCause();
      if (cause) {
        this.#paceMs = FIRST_LOOK_MS;
        await this.stop.begin(cause);
      }
      await this.stop.askIfDue();
      await this.#rest();
    }
  }

  /** Two signals may come during one look: the run is left before anybody asked it to stop, but whoever takes it over has to. */
  async #noteCancel(ending: Ending): Promise<void> {
    const isCanceled = ending.kind === 'left' && ending.signal !== undefined;
    const { cause } = this.#tools.interruption;
    if (isCanceled && cause && this.stop.cause === undefined) await this.stop.note(cause);
  }

  async #look(): Promise<void> {
    const { clock, interruption, deadlines, feed } = this.#tools;
    const { cancel, leave } = interruption;
    const { driver, ref } = this.#watched;
    const isLast = cancel.aborted && this.stop.cause === undefined;
    const limitMs = isLast ? Math.min(LAST_LOOK_MS, deadlines.callSeconds * 1000) : deadlines.callSeconds * 1000;
    const settled = await settle(clock, driver.describe(ref), limitMs, cancel.aborted ? [leave] : [cancel, leave]);
    if (settled.kind === 'interrupted') return;
    if (settled.kind === 'value') {
      const isFirstRunning = this.sightings.runningSinceMs === undefined;
      this.stop.allow(settled.value.graceSeconds);
      if (this.sightings.take(settled.value)) feed.emit({ type: 'phase', phase: settled.value.phase });
      if (isFirstRunning && this.sightings.runningSinceMs !== undefined) await this.#noteRunning();
      return;
    }
    const error = settled.kind === 'error' ? toDriverError(settled.error) : undefined;
    if (error?.code === 'NOT_FOUND') return this.sightings.takeNotFound();
    this.sightings.takeNoAnswer();
    const why = error ? `${error.message} (${error.code})` : `no answer within ${limitMs / 1000} s`;
    feed.warn(`looking at the run failed: ${why}`);
  }

  async #noteRunning(): Promise<void> {
    const { journal, clock } = this.#tools;
    const startedAt = this.sightings.startedAt ?? clock.now();
    const { attempt } = this.#watched.request;
    await journal.note({ type: 'running', attempt, started_at: startedAt.toISOString() });
  }

  #toEnding(): Ending | undefined {
    const { interruption, deadlines, clock } = this.#tools;
    const { ended, missingSinceMs, blindSinceMs } = this.sightings;
    const stop = this.stop.cause ? { stop: this.stop.cause } : {};
    if (ended && (hasProof(ended.status) || this.#isOver(ended.sinceMs, deadlines.evidenceSeconds))) {
      return { kind: 'ended', status: ended.status, ...stop };
    }
    if (interruption.leave.aborted) return toLeft(interruption.signal);
    if (clock.monotonicMs() >= this.stop.dueMs) {
      return { kind: 'expired', deadline: 'stop', seconds: this.stop.seconds, ...stop };
    }
    const waits = [
      { deadline: 'missing', sinceMs: missingSinceMs, seconds: deadlines.missingSeconds },
      { deadline: 'blind', sinceMs: blindSinceMs, seconds: deadlines.blindSeconds },
    ] as const;
    const over = waits.find((wait) => this.#isOver(wait.sinceMs, wait.seconds));
    return over && { kind: 'expired', deadline: over.deadline, seconds: over.seconds, ...stop };
  }

  #isOver(sinceMs: number | undefined, seconds: number): boolean {
    return sinceMs !== undefined && this.#tools.clock.monotonicMs() - sinceMs >= seconds * 1000;
  }

  #toDueCause(): StopCause | undefined {
    const { cause } = this.#tools.interruption;
    if (cause !== undefined) return cause;
    const { timeoutSeconds } = this.#watched.request;
    const { runningSinceMs, missingSinceMs, failures } = this.sightings;
    // Nobody can tell what a run does that the platform does not find; it is lost, not late.
    if (missingSinceMs !== undefined) return undefined;
    if (timeoutSeconds !== undefined && this.#isOver(runningSinceMs, timeoutSeconds)) {
      return { kind: 'deadline', deadline: 'run', seconds: timeoutSeconds };
    }
    // A run that cannot be read is not a run that does not start: it is never stopped for that.
    if (runningSinceMs !== undefined || failures > 0) return undefined;
    const { startSeconds } = this.#tools.deadlines;
    if (!this.#isOver(this.#submittedMs, startSeconds)) return undefined;
    return { kind: 'deadline', deadline: 'start', seconds: startSeconds };
  }

  /** Sleeps until the next look is due; a signal and the end of the log come first. */
  async #rest(): Promise<void> {
    const { clock, interruption, random } = this.#tools;
    const { logsDone } = this.#watched;
    const { failures } = this.sightings;
    const backoffMs = failures > 0 ? toBackoffMs(failures, random) : 0;
    const signals = [interruption.cancel, interruption.leave, logsDone].filter((signal) => !signal.aborted);
    const areLogsOpen = !logsDone.aborted;
    const restMs = Math.max(1, Math.min(Math.max(this.#paceMs, backoffMs), this.#toNextDueMs()));
    if (!interruption.leave.aborted) await pause(clock, restMs, signals);
    const didLogsEnd = areLogsOpen && logsDone.aborted;
    this.#paceMs = didLogsEnd ? FIRST_LOOK_MS : Math.min(this.#paceMs * SLOWING, this.#tools.pollMs);
  }

  #toNextDueMs(): number {
    const { clock, deadlines } = this.#tools;
    const { sightings, stop } = this;
    const { timeoutSeconds = Number.POSITIVE_INFINITY } = this.#watched.request;
    const dues = [
      stop.dueMs,
      stop.nextMs,
      stop.cause ? undefined : toDue(sightings.runningSinceMs, timeoutSeconds),
      toDue(sightings.ended?.sinceMs, deadlines.evidenceSeconds),
      toDue(sightings.missingSinceMs, deadlines.missingSeconds),
      toDue(sightings.blindSinceMs, deadlines.blindSeconds),
    ];
    return (
      Math.min(...dues.map((due) => due ?? Number.POSITIVE_INFINITY), Number.MAX_SAFE_INTEGER) - clock.monotonicMs()
    );
  }
}

function toLeft(signal: CancelSignal | undefined): Ending {
  return signal ? { kind: 'left', signal } : { kind: 'left' };
}

function toDue(sinceMs: number | undefined, seconds: number): number | undefined {
  return sinceMs === undefined ? undefined : sinceMs + seconds * 1000;
}
