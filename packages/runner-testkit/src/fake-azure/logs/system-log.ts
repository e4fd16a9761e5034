import type { Execution } from '../jobs/execution.ts';
import type { Lies } from '../lies/lies.ts';
import type { Subscription } from '../subscription.ts';
import { toIsoTicks } from './ticks.ts';

export interface SystemRow {
  readonly execution: string;
  readonly jobName: string;
  readonly replica: string;
  readonly reason: string;
  readonly text: string;
  /** ISO 8601 with seven digits of fraction. */
  readonly time: string;
  /** When the workspace took it in, in the same form. */
  readonly ingested: string;
  /** From when on queries find it, on the clock without skew. */
  readonly queryableMs: number;
}

/** What the platform itself writes down of executions. */
export class SystemLog {
  readonly #subscription: Subscription;
  readonly #lies: Lies;
  readonly #ingestionSeconds: number;
  readonly #rows: SystemRow[] = [];

  constructor(subscription: Subscription, lies: Lies, ingestionSeconds: number) {
    this.#subscription = subscription;
    this.#lies = lies;
    this.#ingestionSeconds = ingestionSeconds;
  }

  append({ name, jobName, replica, isStranger }: Execution, reason: string, text: string): void {
    if (isStranger) return;
    const { clock, skewSeconds, pace } = this.#subscription;
    const nowMs = clock.now().getTime();
    const lateMs = (this.#lies.find('late_logs')?.seconds ?? 0) * 1000;
    const queryableMs = nowMs + lateMs + this.#ingestionSeconds * pace * 1000;
    this.#rows.push({
      execution: name,
      jobName,
      replica: replica ?? '',
      reason,
      text,
      time: toIsoTicks(nowMs + skewSeconds * 1000, this.#rows.length % 10_000),
      ingested: toIsoTicks(queryableMs + skewSeconds * 1000, 0),
      queryableMs,
    });
  }

  /** Rows that a query finds now. */
  get queryable(): readonly SystemRow[] {
    if (this.#lies.find('no_logs') !== undefined) return [];
    const nowMs = this.#subscription.clock.now().getTime();
    return this.#rows.filter(({ queryableMs }) => queryableMs <= nowMs);
  }
}
