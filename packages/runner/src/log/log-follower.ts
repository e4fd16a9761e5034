import { REACTIONS, toBackoffMs } from '../attempt/retry.ts';
import type { Driver, RunRef } from '../driver.ts';
import { type DriverError, toDriverError } from '../driver-error.ts';
import type { Clock } from '../loop/clock.ts';
import type { RunFeed } from '../loop/run-feed.ts';
import { pause } from '../loop/settle.ts';
import type { LogRecord } from './log-record.ts';

interface FollowerTools {
  readonly clock: Clock;
  readonly random: () => number;
  readonly record: LogRecord;
  readonly feed: RunFeed;
}

/** Reads the log of one attempt from its first line, beside the loop, at the pace of its consumer. */
export class LogFollower {
  /** The last failure, until the log was read again. */
  error: DriverError | undefined;
  isDelivering = false;
  /** On the monotonic clock. */
  lastLineMs: number;
  /** On the monotonic clock: when the driver last had nothing new; undefined for a driver that never says so. */
  caughtUpMs: number | undefined;
  readonly #driver: Driver;
  readonly #ref: RunRef;
  readonly #tools: FollowerTools;
  readonly #stop = new AbortController();
  readonly #done = new AbortController();
  #caughtUp = new AbortController();

  constructor(driver: Driver, ref: RunRef, tools: FollowerTools) {
    this.#driver = driver;
    this.#ref = ref;
    this.#tools = tools;
    this.lastLineMs = tools.clock.monotonicMs();
    this.#read().finally(() => this.#done.abort());
  }

  /** Aborts when there is nothing more to read. */
  get done(): AbortSignal {
    return this.#done.signal;
  }

  /** Aborts the next time that the driver has nothing new. */
  get nextCaughtUp(): AbortSignal {
    return this.#caughtUp.signal;
  }

  /** Reads no further line. */
  leave(): void {
    this.#stop.abort();
  }

  async #read(): Promise<void> {
    const { record, feed, clock, random } = this.#tools;
    for (let failures = 1; !this.#stop.signal.aborted; failures += 1) {
      const linesBefore = record.lines;
      try {
        await this.#readOnce();
        this.error = undefined;
        return;
      } catch (thrown) {
        this.error = toDriverError(thrown);
      }
      if (record.lines > linesBefore) failures = 1;
      if (failures === 1) feed.emit({ type: 'log_gap', reason: this.error.code });
      feed.warn(`reading the log failed: ${this.error.message} (${this.error.code})`);
      if (REACTIONS[this.error.code].readLogs === 'give_up') return;
      await pause(clock, toBackoffMs(failures, random), [this.#stop.signal]);
    }
  }

  async #readOnce(): Promise<void> {
    const { record, feed, clock } = this.#tools;
    const { signal } = this.#stop;
    const after = record.lastId === undefined ? {} : { after: record.lastId };
    const onCaughtUp = () => this.#noteCaughtUp();
    for await (const line of this.#driver.readLogs(this.#ref, { signal, onCaughtUp, ...after })) {
      if (signal.aborted) return;
      this.error = undefined;
      const accepted = record.accept(line);
      if (accepted === undefined) continue;
      this.isDelivering = true;
      await feed.line(accepted);
      this.isDelivering = false;
      this.lastLineMs = clock.monotonicMs();
    }
  }

  #noteCaughtUp(): void {
    this.error = undefined;
    this.caughtUpMs = this.#tools.clock.monotonicMs();
    const waiting = this.#caughtUp;
    this.#caughtUp = new AbortController();
    waiting.abort();
  }
}
