import type { Driver, RunRef } from '../driver.ts';
import { toDriverError } from '../driver-error.ts';
import type { AttemptState } from '../journal/run-state.ts';
import { toMonotonicMs } from '../loop/monotonic-time.ts';
import type { RunTools } from '../loop/run-tools.ts';
import { settle } from '../loop/settle.ts';
import type { StopCause } from '../verdict/outcome.ts';
import { toBackoffMs } from './retry.ts';
import { toCauseText } from './stop-cause-text.ts';

interface StopTarget {
  readonly driver: Driver;
  readonly ref: RunRef;
  readonly attempt: number;
  readonly graceSeconds: number;
}

/** The stop of one attempt: decided once, written down, asked for until it is accepted. */
export class StopOrder {
  cause: StopCause | undefined;
  requestedAt: Date | undefined;
  /** On the monotonic clock: when the end must have been seen. */
  dueMs = Number.POSITIVE_INFINITY;
  /** On the monotonic clock: when to ask again; undefined where nothing is to be asked. */
  nextMs: number | undefined;
  /** How long it may take: the grace period and a margin. */
  seconds: number;
  readonly #target: StopTarget;
  readonly #tools: RunTools;
  #failures = 0;

  constructor(target: StopTarget, tools: RunTools, known: AttemptState['stop']) {
    this.#target = target;
    this.#tools = tools;
    this.seconds = target.graceSeconds + tools.deadlines.stopMarginSeconds;
    if (known) this.#goOn(known);
  }

  async begin(cause: StopCause): Promise<void> {
    const { clock, feed } = this.#tools;
    const { graceSeconds } = this.#target;
    this.cause = cause;
    this.requestedAt = clock.now();
    feed.emit({ type: 'stopping', cause: toCauseText(cause), grace_seconds: graceSeconds });
    this.dueMs = clock.monotonicMs() + this.seconds * 1000;
    this.nextMs = clock.monotonicMs();
    await this.note(cause);
  }

  /** Writes the decision down. */
  async note(cause: StopCause): Promise<void> {
    await this.#tools.journal.note({ type: 'stop_requested', attempt: this.#target.attempt, cause });
  }

  async askIfDue(): Promise<void> {
    const { clock, deadlines, interruption, feed, random } = this.#tools;
    if (this.nextMs === undefined || clock.monotonicMs() < this.nextMs) return;
    const { driver, ref, graceSeconds } = this.#target;
    const asked = driver.stop(ref, { graceSeconds });
    const settled = await settle(clock, asked, deadlines.callSeconds * 1000, [interruption.leave]);
    if (settled.kind === 'value') this.nextMs = undefined;
    if (settled.kind !== 'error' && settled.kind !== 'timeout') return;
    this.#failures += 1;
    this.nextMs = clock.monotonicMs() + toBackoffMs(this.#failures, random);
    const why = settled.kind === 'timeout' ? 'no answer' : toDriverError(settled.error).message;
    feed.warn(`asking the run to stop failed: ${why}; asking again`);
  }

  /** A platform with a grace period of its own gets its time. */
  allow(graceSeconds = 0): void {
    const seconds = graceSeconds + this.#tools.deadlines.stopMarginSeconds;
    if (!(seconds > this.seconds)) return;
    this.dueMs += (seconds - this.seconds) * 1000;
    this.seconds = seconds;
  }

  /** Another process has decided; whether it has also asked is not known, so it is asked again and gets time to be obeyed. */
  #goOn({ at, cause }: NonNullable<AttemptState['stop']>): void {
    const { clock, deadlines } = this.#tools;
    const nowMs = clock.monotonicMs();
    this.cause = cause;
    this.requestedAt = at;
    this.nextMs = nowMs;
    const recordedMs = toMonotonicMs(clock, at) + this.seconds * 1000;
    this.dueMs = Math.max(recordedMs, nowMs + deadlines.stopMarginSeconds * 1000);
  }
}
