import type { Driver, RunRef, RunRequest, RunStatus } from './driver.ts';
import { toDriverError } from './driver-error.ts';
import { type Ending, hasProof, type StopCause, toCauseText } from './outcome.ts';
import { toBackoffMs } from './retry.ts';
import type { RunTools } from './run-tools.ts';
import { pause, settle } from './settle.ts';

/** Milliseconds: the first looks come quickly, for short runs; then ever slower up to the poll interval. */
const FIRST_LOOK_MS = 50;
const SLOWING = 1.6;
/** Milliseconds for the last look before a stop: a run that has just ended is not stopped but judged. */
const LAST_LOOK_MS = 5_000;

/** Looks at a run until its end is proven, a deadline has passed, or the user leaves. The only loop over a run. */
export class Watch {
  startedAt: Date | undefined;
  stopRequestedAt: Date | undefined;
  readonly #request: RunRequest;
  readonly #driver: Driver;
  readonly #ref: RunRef;
  readonly #tools: RunTools;
  readonly #logsDone: AbortSignal;
  readonly #submittedMs: number;
  #phase: RunStatus['phase'] | undefined;
  #runningSinceMs: number | undefined;
  #missingSinceMs: number | undefined;
  #blindSinceMs: number | undefined;
  #ended: { readonly status: RunStatus; readonly sinceMs: number } | undefined;
  #stop: { readonly cause: StopCause; readonly sinceMs: number } | undefined;
  #isStopAccepted = false;
  #lookFailures = 0;
  #stopFailures = 0;
  #nextStopMs = 0;
  #paceMs = FIRST_LOOK_MS;

  constructor(request: RunRequest, driver: Driver, ref: RunRef, tools: RunTools, logsDone: AbortSignal) {
    this.#request = request;
    this.#driver = driver;
    this.#ref = ref;
    this.#tools = tools;
    this.#logsDone = logsDone;
    this.#submittedMs = tools.clock.monotonicMs();
  }

  async untilEnd(): Promise<Ending> {
    for (;;) {
      await this.#look();
      const ending = this.#toEnding();
      if (ending) return ending;
      this.#beginStopIfDue();
      await this.#askToStop();
      await this.#rest();
    }
  }

  async #look(): Promise<void> {
    const { clock, interruption, deadlines } = this.#tools;
    const { cancel, leave } = interruption;
    const isLast = cancel.aborted && this.#stop === undefined;
    const limitMs = isLast ? Math.min(LAST_LOOK_MS, deadlines.callSeconds * 1000) : deadlines.callSeconds * 1000;
    const settled = await settle(
      clock,
      this.#driver.describe(this.#ref),
      limitMs,
      cancel.aborted ? [leave] : [cancel, leave],
    );
    if (settled.kind === 'interrupted') return;
    if (settled.kind === 'value') return this.#take(settled.value);
    this.#lookFailures += 1;
    if (settled.kind === 'timeout') return this.#markBlind(`no answer within ${limitMs / 1000} s`);
    const error = toDriverError(settled.error);
    if (error.code !== 'NOT_FOUND') return this.#markBlind(`${error.message} (${error.code})`);
    this.#blindSinceMs = undefined;
    this.#missingSinceMs ??= clock.monotonicMs();
  }

  #take(status: RunStatus): void {
    const nowMs = this.#tools.clock.monotonicMs();
    this.#lookFailures = 0;
    this.#blindSinceMs = undefined;
    if (status.isMissing) {
      this.#missingSinceMs ??= nowMs;
      return;
    }
    this.#missingSinceMs = undefined;
    if (status.phase === 'ended') this.#takeEnd(status, nowMs);
    // States come out of order: what was seen as ended does not run again.
    if (this.#ended && status.phase !== 'ended') return;
    if (status.phase === 'running') this.#runningSinceMs ??= nowMs;
    this.startedAt =
      status.startedAt ?? this.startedAt ?? (status.phase === 'running' ? this.#tools.clock.now() : undefined);
    if (status.phase !== this.#phase) this.#tools.feed.emit({ type: 'phase', phase: status.phase });
    this.#phase = status.phase;
  }

  /** The loop ends at the first proof; an end without proof may still get one. */
  #takeEnd(status: RunStatus, nowMs: number): void {
    this.#ended = { status, sinceMs: this.#ended?.sinceMs ?? nowMs };
  }

  #markBlind(why: string): void {
    this.#blindSinceMs ??= this.#tools.clock.monotonicMs();
    this.#tools.feed.warn(`looking at the run failed: ${why}`);
  }

  #toEnding(): Ending | undefined {
    const { interruption, deadlines } = this.#tools;
    const stop = this.#stop ? { stop: this.#stop.cause } : {};
    if (this.#ended && (hasProof(this.#ended.status) || this.#isOver(this.#ended.sinceMs, deadlines.evidenceSeconds))) {
      return { kind: 'ended', status: this.#ended.status, ...stop };
    }
    if (interruption.leave.aborted && interruption.signal) return { kind: 'left', signal: interruption.signal };
    const waits = [
      { deadline: 'stop', sinceMs: this.#stop?.sinceMs, seconds: this.#stopSeconds },
      { deadline: 'missing', sinceMs: this.#missingSinceMs, seconds: deadlines.missingSeconds },
      { deadline: 'blind', sinceMs: this.#blindSinceMs, seconds: deadlines.blindSeconds },
    ] as const;
    const over = waits.find((wait) => this.#isOver(wait.sinceMs, wait.seconds));
    return over && { kind: 'expired', deadline: over.deadline, seconds: over.seconds, ...stop };
  }

  get #stopSeconds(): number {
    return this.#request.graceSeconds + this.#tools.deadlines.stopMarginSeconds;
  }

  #isOver(sinceMs: number | undefined, seconds: number): boolean {
    return sinceMs !== undefined && this.#tools.clock.monotonicMs() - sinceMs >= seconds * 1000;
  }

  #beginStopIfDue(): void {
    const cause = this.#stop || this.#ended ? undefined : this.#toDueCause();
    if (cause === undefined) return;
    this.#stop = { cause, sinceMs: this.#tools.clock.monotonicMs() };
    this.stopRequestedAt = this.#tools.clock.now();
    this.#paceMs = FIRST_LOOK_MS;
    this.#tools.feed.emit({ type: 'stopping', cause: toCauseText(cause), grace_seconds: this.#request.graceSeconds });
  }

  #toDueCause(): StopCause | undefined {
    const { signal } = this.#tools.interruption;
    if (signal !== undefined) return { kind: 'signal', signal };
    const { timeoutSeconds } = this.#request;
    if (timeoutSeconds !== undefined && this.#isOver(this.#runningSinceMs, timeoutSeconds)) {
      return { kind: 'deadline', deadline: 'run', seconds: timeoutSeconds };
    }
    // A run that cannot be read is not a run that does not start: it is never stopped for that.
    if (this.#runningSinceMs !== undefined || this.#lookFailures > 0) return undefined;
    const { startSeconds } = this.#tools.deadlines;
    if (!this.#isOver(this.#submittedMs, startSeconds)) return undefined;
    return { kind: 'deadline', deadline: 'start', seconds: startSeconds };
  }

  async #askToStop(): Promise<void> {
    const { clock, deadlines, interruption, feed, random } = this.#tools;
    if (!this.#stop || this.#isStopAccepted || clock.monotonicMs() < this.#nextStopMs) return;
    const asked = this.#driver.stop(this.#ref, { graceSeconds: this.#request.graceSeconds });
    const settled = await settle(clock, asked, deadlines.callSeconds * 1000, [interruption.leave]);
    this.#isStopAccepted = settled.kind === 'value';
    if (settled.kind !== 'error' && settled.kind !== 'timeout') return;
    this.#stopFailures += 1;
    this.#nextStopMs = clock.monotonicMs() + toBackoffMs(this.#stopFailures, random);
    const why = settled.kind === 'timeout' ? 'no answer' : toDriverError(settled.error).message;
    feed.warn(`asking the run to stop failed: ${why}; asking again`);
  }

  /** Sleeps until the next look is due; a signal and the end of the log come first. */
  async #rest(): Promise<void> {
    const { clock, interruption, random } = this.#tools;
    const backoffMs = this.#lookFailures > 0 ? toBackoffMs(this.#lookFailures, random) : 0;
    const signals = [interruption.cancel, interruption.leave, this.#logsDone].filter((signal) => !signal.aborted);
    const areLogsOpen = !this.#logsDone.aborted;
    const restMs = Math.max(1, Math.min(Math.max(this.#paceMs, backoffMs), this.#toNextDueMs()));
    if (!interruption.leave.aborted) await pause(clock, restMs, signals);
    const didLogsEnd = areLogsOpen && this.#logsDone.aborted;
    this.#paceMs = didLogsEnd ? FIRST_LOOK_MS : Math.min(this.#paceMs * SLOWING, this.#tools.pollMs);
  }

  #toNextDueMs(): number {
    const { clock, deadlines } = this.#tools;
    const nowMs = clock.monotonicMs();
    const dues: readonly (readonly [number | undefined, number | undefined])[] = [
      [this.#stop?.sinceMs, this.#stopSeconds],
      [this.#stop && !this.#isStopAccepted ? this.#nextStopMs : undefined, 0],
      [this.#stop ? undefined : this.#runningSinceMs, this.#request.timeoutSeconds],
      [this.#ended?.sinceMs, deadlines.evidenceSeconds],
      [this.#missingSinceMs, deadlines.missingSeconds],
      [this.#blindSinceMs, deadlines.blindSeconds],
    ];
    const left = dues.flatMap(([sinceMs, seconds]) =>
      sinceMs === undefined || seconds === undefined ? [] : [sinceMs + seconds * 1000 - nowMs],
    );
    return Math.min(...left, Number.MAX_SAFE_INTEGER);
  }
}
