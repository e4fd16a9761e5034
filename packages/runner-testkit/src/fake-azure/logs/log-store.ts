import type { ContainerSpec } from '../jobs/container-spec.ts';
import type { Execution } from '../jobs/execution.ts';
import type { Lies } from '../lies/lies.ts';
import type { Subscription } from '../subscription.ts';
import { toIsoTicks } from './ticks.ts';

/** The table that an environment writes to: by its own connection to the workspace, or by diagnostic settings. */
export type ConsoleTable = 'ContainerAppConsoleLogs_CL' | 'ContainerAppConsoleLogs';

export interface LogRow {
  readonly execution: string;
  readonly jobName: string;
  readonly replica: string;
  readonly container: string;
  readonly image: string;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  /** ISO 8601 with seven digits of fraction: the clocks that stamp lines are finer than milliseconds. */
  readonly time: string;
  /** When the workspace took it in, in the same form. */
  readonly ingested: string;
  readonly writtenMs: number;
  /** From when on queries find it, on the clock without skew. */
  readonly queryableMs: number;
}

/** The console lines of all containers, in the order in which they were written. */
export class LogStore {
  readonly #subscription: Subscription;
  readonly #lies: Lies;
  readonly #ingestionSeconds: number;
  readonly #rows = new Map<string, LogRow[]>();
  readonly #listeners = new Set<(row: LogRow) => void>();

  constructor(subscription: Subscription, lies: Lies, ingestionSeconds: number) {
    this.#subscription = subscription;
    this.#lies = lies;
    this.#ingestionSeconds = ingestionSeconds;
  }

  append(execution: Execution, { name, image }: ContainerSpec, stream: LogRow['stream'], text: string): void {
    const rows = this.#rows.get(execution.name) ?? [];
    this.#rows.set(execution.name, rows);
    const { clock, skewSeconds, pace } = this.#subscription;
    const writtenMs = clock.now().getTime();
    const ofThisMoment = rows.length - rows.findLastIndex((row) => row.writtenMs < writtenMs) - 1;
    const queryableMs = writtenMs + this.lateMs + this.#ingestionSeconds * pace * 1000;
    const row: LogRow = {
      execution: execution.name,
      jobName: execution.jobName,
      replica: execution.replica ?? execution.name,
      container: name,
      image,
      stream,
      text,
      time: toIsoTicks(writtenMs + skewSeconds * 1000, ofThisMoment),
      writtenMs,
      ingested: toIsoTicks(queryableMs + skewSeconds * 1000, 0),
      queryableMs,
    };
    rows.push(row);
    for (const listen of this.#listeners) listen(row);
  }

  /** How much later than usual lines can be read, whichever way. */
  get lateMs(): number {
    return (this.#lies.find('late_logs')?.seconds ?? 0) * 1000;
  }

  /** Whether no query would find anything. */
  get isEmpty(): boolean {
    if (this.#lies.find('no_logs') !== undefined) return true;
    const now = this.#subscription.clock.now().getTime();
    for (const rows of this.#rows.values()) if (rows.some(({ queryableMs }) => queryableMs <= now)) return false;
    return true;
  }

  /** Rows that a query finds now; only those of these executions, where they are given. */
  queryable(executions: readonly string[] | undefined): readonly LogRow[] {
    if (this.#lies.find('no_logs') !== undefined) return [];
    const now = this.#subscription.clock.now().getTime();
    const groups = executions?.flatMap((name) => [this.#rows.get(name) ?? []]) ?? [...this.#rows.values()];
    return groups.flat().filter(({ queryableMs }) => queryableMs <= now);
  }

  /** Which of these texts is the name of an execution that wrote lines, or of a replica of it. */
  findExecutions(texts: readonly string[]): readonly string[] {
    const candidates = texts.flatMap((text) => [text, text.replace(/-[^-]*$/, '')]);
    return [...new Set(candidates.filter((name) => this.#rows.has(name)))];
  }

  /** Lines of an execution that a log stream has now, without the delay of the workspace. */
  streamable(execution: string): readonly LogRow[] {
    if (this.#lies.find('no_logs') !== undefined) return [];
    const now = this.#subscription.clock.now().getTime();
    return (this.#rows.get(execution) ?? []).filter(({ writtenMs }) => writtenMs + this.lateMs <= now);
  }

  /** Tells every line to come. Gives what ends that. */
  listen(listener: (row: LogRow) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
