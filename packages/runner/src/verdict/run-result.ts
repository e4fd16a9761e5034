import type { DriverErrorCode } from '../driver-error.ts';
import type { Report } from '../log/report.ts';
import type { DeadlineName } from '../loop/deadlines.ts';
import type { EndCause } from './diagnosis.ts';
import type { Origin, Verdict } from './outcome.ts';

/** `result.json`: how a run ended, as the schema `run-result.schema.json` describes it. Times are ISO 8601 in UTC. */
export interface RunResult {
  readonly schema_version: 1;
  readonly run_id: string;
  readonly runtime: string;
  readonly job: RunJob;
  readonly verdict: Verdict;
  readonly origin: Origin;
  readonly reason: string;
  /** The container's own code; null where the platform gave none. */
  readonly exit_code: number | null;
  /** The signal that ended the container. */
  readonly signal: string | null;
  /** What `dativo run` exits with. */
  readonly process_exit_code: number;
  /** The deadline that fired. */
  readonly deadline: DeadlineName | null;
  /** Of the last attempt that was submitted; `requested_at` and `finished_at` of the whole run. */
  readonly timeline: RunTimeline;
  /** Of the last attempt that was submitted. */
  readonly logs: RunLogs;
  /** The last lines of that log, redacted. */
  readonly tail: readonly string[];
  /** From the last `job_finished` event of the attempt that gave the verdict. */
  readonly report: Report | null;
  /** Every start, the first one first; the last one gave the verdict. */
  readonly attempts: readonly RunAttempt[];
  /** What the platform's words mean, where it was not simply the container's own end. */
  readonly diagnosis: RunDiagnosis | null;
  /** What all attempts together have used; null where the platform does not say what they were given. */
  readonly cost_unit: CostUnit | null;
  /** The driver's error, when the run could not be started. */
  readonly error: RunError | null;
  /** How to find the run again; null when nothing was submitted. */
  readonly ref: RunHandle | null;
  /** What was hard on the way (failed looks, a lost log, a failed consumer), the last few. */
  readonly warnings: readonly string[];
  /** How a person finds or ends what may be left; null when the end was proven. */
  readonly recovery: string | null;
}

/** The job that was run. */
export interface RunJob {
  readonly name: string | null;
  readonly tenant_id: string | null;
  readonly environment: string | null;
}

/** When what happened, in ISO 8601; null where it did not. */
export interface RunTimeline {
  readonly requested_at: string;
  readonly submitted_at: string | null;
  /** As the platform says; otherwise when it was first seen. */
  readonly started_at: string | null;
  readonly stop_requested_at: string | null;
  readonly ended_at: string | null;
  /** When the log was read to its end and the verdict given. */
  readonly finished_at: string;
  /** When the platform says that things happened, under its own names. */
  readonly moments: Readonly<Record<string, string>>;
}

/** One start of the run. */
export interface RunAttempt {
  readonly attempt: number;
  /** The capacity it was started on; null where there is nothing to choose. */
  readonly rung: string | null;
  /** `not_started`: it is certain that the container never ran. `unknown`: its end was not seen. */
  readonly outcome: 'not_started' | 'ended' | 'unknown';
  readonly cause: EndCause | null;
  readonly reason: string | null;
  readonly exit_code: number | null;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  /** How often the platform itself started the container; null where it does not say. */
  readonly platform_attempts: number | null;
}

/** What is known of the cause, with advice. */
export interface RunDiagnosis {
  readonly cause: EndCause;
  readonly is_transient: boolean;
  readonly summary: string;
  readonly detail: string;
  readonly next_step: string;
  readonly raw: string;
}

/** What the run took of the platform, to be multiplied with a price. */
export interface CostUnit {
  /** Of the last attempt whose size is known. */
  readonly vcpu: number;
  readonly memory_gib: number;
  /** From start to end, all attempts together. */
  readonly seconds: number;
  readonly vcpu_seconds: number;
  readonly memory_gib_seconds: number;
  /** Seconds of the attempts that did not give the verdict. */
  readonly wasted_seconds: number;
}

/** The end of the log, and where the whole is. */
export interface RunLogs {
  readonly completeness: LogCompleteness;
  /** Why it is not complete, or how its end was told. */
  readonly reason: string | null;
  readonly lines: number;
  /** UTF-8 bytes of the lines as delivered, without line endings. */
  readonly bytes: number;
  /** Lines of which only the beginning was kept. */
  readonly truncated_lines: number;
}

/** Whether the log was read to its end. */
export type LogCompleteness = 'complete' | 'truncated' | 'unavailable';

/** What kept the run from being started or watched. */
export interface RunError {
  readonly code: DriverErrorCode;
  readonly message: string;
  readonly help: string | null;
}

/** What the platform calls the run: to find it in a console. */
export interface RunHandle {
  readonly runtime: string;
  readonly run_id: string;
  readonly attempt: number;
  readonly handle: Readonly<Record<string, string>>;
}
