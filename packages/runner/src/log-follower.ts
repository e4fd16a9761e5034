import type { Clock } from './clock.ts';
import type { Driver, RunRef } from './driver.ts';
import { type DriverError, toDriverError } from './driver-error.ts';
import type { LogRecord } from './log-record.ts';
import { REACTIONS, toBackoffMs } from './retry.ts';
import type { RunFeed } from './run-feed.ts';
import type { RunLogs } from './run-result.ts';
import { pause } from './settle.ts';

export interface DrainLimits {
  /** Silence of this length counts as the end of the log. */
  readonly quietMs: number;
  readonly limitMs: number;
  /** An abort ends the reading at once. */
  readonly signals: readonly AbortSignal[];
}

type Cut = 'quiet' | 'limit' | 'interrupted';

/** Reads the log of one run from its first line, beside the loop, at the pace of its consumer. */
export class LogFollower {
  readonly #driver: Driver;
  readonly #ref: RunRef;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #record: LogRecord;
  readonly #feed: RunFeed;
  readonly #stop = new AbortController();
  readonly #done = new AbortController();
  #error: DriverError | undefined;
  #cut: { readonly kind: Cut; readonly seconds: number } | undefined;
  #isDelivering = false;
  #lastLineMs: number;

  constructor(
    driver: Driver,
    ref: RunRef,
    tools: { clock: Clock; random: () => number; record: LogRecord; feed: RunFeed },
  ) {
    this.#driver = driver;
    this.#ref = ref;
    this.#clock = tools.clock;
    this.#random = tools.random;
    this.#record = tools.record;
    this.#feed = tools.feed;
    this.#lastLineMs = tools.clock.monotonicMs();
    this.#read().finally(() => this.#done.abort());
  }

  /** Aborts when there is nothing more to read. */
  get done(): AbortSignal {
    return this.#done.signal;
  }

  async #read(): Promise<void> {
    for (let failures = 1; !this.#stop.signal.aborted; failures += 1) {
      const linesBefore = this.#record.lines;
      try {
        await this.#readOnce();
        this.#error = undefined;
        return;
      } catch (thrown) {
        this.#error = toDriverError(thrown);
      }
      if (this.#record.lines > linesBefore) failures = 1;
      if (failures === 1) this.#feed.emit({ type: 'log_gap', reason: this.#error.code });
      this.#feed.warn(`reading the log failed: ${this.#error.message} (${this.#error.code})`);
      if (REACTIONS[this.#error.code].readLogs === 'give_up') return;
      await pause(this.#clock, toBackoffMs(failures, this.#random), [this.#stop.signal]);
    }
  }

  async #readOnce(): Promise<void> {
    const after = this.#record.lastId;
    const options = { signal: this.#stop.signal, ...(after === undefined ? {} : { after }) };
    for await (const line of this.#driver.readLogs(this.#ref, options)) {
      if (this.#stop.signal.aborted) return;
      const accepted = this.#record.accept(line);
      if (accepted === undefined) continue;
      this.#isDelivering = true;
      await this.#feed.line(accepted);
      this.#isDelivering = false;
      this.#lastLineMs = this.#clock.monotonicMs();
    }
  }

  /** Reads on after the end of the run, until the log ends, goes quiet, or has had its time. */
  async drain({ quietMs, limitMs, signals }: DrainLimits): Promise<void> {
    const startMs = this.#clock.monotonicMs();
    while (!this.#done.signal.aborted) {
      const leftMs = this.#toLeftMs(startMs, quietMs, limitMs);
      if (signals.some((signal) => signal.aborted)) this.#cut = { kind: 'interrupted', seconds: 0 };
      else if (leftMs.limit <= 0) this.#cut = { kind: 'limit', seconds: limitMs / 1000 };
      else if (leftMs.quiet <= 0) this.#cut = { kind: 'quiet', seconds: quietMs / 1000 };
      if (this.#cut) break;
      await pause(this.#clock, Math.max(1, Math.min(leftMs.quiet, leftMs.limit)), [this.#done.signal, ...signals]);
    }
    this.#stop.abort();
  }

  /** Time in which the consumer holds a line is its own: neither silence of the log nor slowness of the platform. */
  #toLeftMs(startMs: number, quietMs: number, limitMs: number): { quiet: number; limit: number } {
    if (this.#isDelivering) return { quiet: quietMs, limit: limitMs };
    const nowMs = this.#clock.monotonicMs();
    return { quiet: Math.max(this.#lastLineMs, startMs) + quietMs - nowMs, limit: startMs + limitMs - nowMs };
  }

  /** What is known of the log, and how complete that is. */
  toLogs(): RunLogs {
    const { lines, bytes, truncatedLines } = this.#record;
    return { ...this.#toCompleteness(), lines, bytes, truncated_lines: truncatedLines };
  }

  #toCompleteness(): Pick<RunLogs, 'completeness' | 'reason'> {
    const { lines, truncatedLines } = this.#record;
    const lacking = lines === 0 ? 'unavailable' : 'truncated';
    if (this.#feed.failure) return { completeness: 'truncated', reason: this.#feed.failure };
    if (this.#error) return { completeness: lacking, reason: `reading the log failed: ${this.#error.code}` };
    if (this.#cut?.kind === 'interrupted') return { completeness: lacking, reason: 'left before the end of the log' };
    if (this.#cut?.kind === 'limit') {
      return { completeness: lacking, reason: `the log had not ended ${this.#cut.seconds} s after the run` };
    }
    if (this.#cut && lines === 0) {
      return {
        completeness: 'unavailable',
        reason: `no line arrived within ${this.#cut.seconds} s of the end of the run`,
      };
    }
    if (truncatedLines > 0)
      return { completeness: 'truncated', reason: `${truncatedLines} lines were too long and cut` };
    const told = `taken as complete: the platform marks no end, and no line came for ${this.#cut?.seconds} s`;
    return { completeness: 'complete', reason: this.#cut ? told : null };
  }
}
