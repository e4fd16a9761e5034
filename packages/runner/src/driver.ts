import type { ResolvedJob } from '@dativo/schema';

/** What a driver needs to start one run. Secrets are not in here: they are references in the infrastructure. */
export interface RunRequest {
  /** The marker by which the run is found again; travels as `DATIVO_RUN_ID`. */
  readonly runId: string;
  readonly job: ResolvedJob;
  /** The resolved job file as it reaches the container: YAML text, UTF-8. */
  readonly jobText: string;
  /** The container's own `--mode`, not the CLI's. */
  readonly containerMode: string;
  /** Extra environment for this run, without secrets. */
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds the container may run; `undefined` means no limit. */
  readonly timeoutSeconds: number | undefined;
  /** Seconds between the polite stop and the hard one. */
  readonly graceSeconds: number;
}

/** How to find a run again. Plain JSON, so that a journal can keep it. */
export interface RunRef {
  readonly runtime: string;
  readonly runId: string;
  /** The vendor's handles (a task ARN, an execution name, a process id). */
  readonly handle: Readonly<Record<string, string>>;
}

/** Phases form a lattice, not a sequence: a short run may be seen as `ended` first. */
export type RunPhase = 'submitted' | 'starting' | 'running' | 'stopping' | 'ended';

/** One look at a run. A look never decides the outcome by itself; `toOutcome` does, from an `ended` one. */
export interface RunStatus {
  readonly phase: RunPhase;
  /** The declared container's exit code, as the platform proves it. */
  readonly exitCode?: number;
  /** Name of the signal that ended the container, for example `SIGKILL`. */
  readonly signal?: string;
  /** The platform's own words. */
  readonly reason?: string;
  /** True when the platform says that the run can no longer be found. */
  readonly isMissing?: boolean;
  /** True when the platform ended the run because somebody asked it to. */
  readonly isCanceled?: boolean;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
}

export interface LogLine {
  readonly stream: 'stdout' | 'stderr';
  /** When the platform took the line in. */
  readonly at: Date;
  /** Without its line ending; control bytes and invalid UTF-8 already made harmless (see `toHarmlessText`). */
  readonly text: string;
  /** Identity of the event, for de-duplication; unique within a run. */
  readonly id: string;
  /** True when the line was longer than the limit and only its beginning is here. */
  readonly isTruncated?: boolean;
}

/**
 * What one runtime must offer. Everything else (the loop, deadlines, retries, cancellation, verdicts, result files)
 * is written once, in this package. Every method throws `DriverError` and nothing else when it cannot do its work.
 */
export interface Driver {
  readonly runtime: string;
  /** Throws `REFUSED` or `INVALID` for what must not be started; touches nothing. */
  check(request: RunRequest): Promise<void>;
  /**
   * Starts the run once per run id, however often it is called: a repeated call finds what a call whose answer was lost
   * has begun. A driver that cannot tell whether the run began throws `AMBIGUOUS`, which is never retried.
   */
  submit(request: RunRequest): Promise<RunRef>;
  describe(ref: RunRef): Promise<RunStatus>;
  /** Asks the run to end: politely, and hard after the grace period. Resolves when asked, not when ended. */
  stop(ref: RunRef, options: { readonly graceSeconds: number }): Promise<void>;
  /**
   * The run's lines, in order per stream, from the first one or from behind the line with the id `after` (lines that were
   * delivered before may come again). Ends when the run has ended and no more lines can come, or when `signal` aborts.
   * The consumer sets the pace: a driver holds a bounded number of lines.
   */
  readLogs(ref: RunRef, options: { readonly signal: AbortSignal; readonly after?: string }): AsyncIterable<LogLine>;
  /** Frees what this process holds for the run (handles, timers, pipes). Never ends the run; may be called twice. */
  release(ref: RunRef): Promise<void>;
  /** One sentence: how a person finds this run, and how to end it by hand. Pure. */
  toRecoveryHint(ref: RunRef): string;
}
