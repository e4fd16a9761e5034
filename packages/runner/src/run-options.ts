import type { LingeringPolicy } from './attempt/end-lingering.ts';
import type { RetryPolicy } from './attempt/retry-policy.ts';
import type { LogLine } from './driver.ts';
import type { Journal } from './journal/journal.ts';
import type { Redact } from './log/redact.ts';
import type { Clock } from './loop/clock.ts';
import type { Deadlines } from './loop/deadlines.ts';
import type { Cutoff, SignalSource } from './loop/interruption.ts';
import type { RunEvent } from './loop/run-event.ts';

/** What `run` and `resume` can be told. Everything has a default. */
export interface RunOptions {
  readonly clock?: Clock;
  /** Where SIGINT and SIGTERM come from; without it a run cannot be canceled. */
  readonly signals?: SignalSource;
  /**
   * An abort leaves the run alone: a start under way is waited for, then nothing more is watched, asked or stopped. The result is
   * `unknown`, and the journal stays open for whoever takes the run over.
   */
  readonly leave?: AbortSignal;
  /** Stops the run as a signal would, with the verdict `timed_out`: for runs that share a time with others. */
  readonly cutoff?: Cutoff;
  /** Gets every step of the run as it happens. One that throws is not called again. */
  readonly onEvent?: (event: RunEvent) => void;
  /** Gets every line, redacted. While its promise is pending no further line is read, down to the container's own pipe. */
  readonly onLog?: (line: LogLine) => void | Promise<void>;
  /** Where the run writes down what another process needs to take it over; without it nobody can. */
  readonly journal?: Journal;
  /** When another attempt follows. Default: up to 3 attempts as long as nothing of the job has run. */
  readonly retry?: Partial<RetryPolicy>;
  /**
   * What becomes of a run whose container has exited, and which its platform shows as going on (`RunStatus.isLingering`): it is told,
   * or also asked to end. The verdict is the container's either way. Default `report`.
   */
  readonly lingering?: LingeringPolicy;
  /** Milliseconds between two looks; the first looks come quicker. Default 2000. */
  readonly pollMs?: number;
  readonly deadlines?: Partial<Deadlines>;
  /** Values that must not appear in any event, line, record or result; those shorter than 8 characters are left alone. */
  readonly secrets?: Iterable<string>;
  /** Replaces the built-in redaction of `secrets`. */
  readonly redact?: Redact;
  /** 0 to 1, for the spread of retries. Default `Math.random`. */
  readonly random?: () => number;
}
