import type { RunRef } from '../driver.ts';
import type { DriverErrorCode } from '../driver-error.ts';
import type { StopCause } from '../verdict/outcome.ts';
import type { RunResult } from '../verdict/run-result.ts';

/**
 * What a run writes down before and after everything that must not happen twice, so that another process can take it over. Every
 * record is one line of `journal.ndjson`; `at` is ISO 8601 in UTC.
 */
export type JournalRecord = { readonly at: string } & JournalRecordBody;

/** What a record says, by its type. A reader passes over types that it does not know. */
export type JournalRecordBody =
  /** First record: everything that is needed to start the run, whoever does it. */
  | { readonly type: 'intent'; readonly schema_version: 1; readonly request: JournaledRequest }
  /** Written before each start. */
  | { readonly type: 'attempt'; readonly attempt: number; readonly rung: string | null }
  | { readonly type: 'submitted'; readonly ref: JournaledRef }
  /** It is certain that this attempt started nothing. */
  | {
      readonly type: 'not_started';
      readonly attempt: number;
      readonly error: { readonly code: DriverErrorCode; readonly message: string; readonly help: string | null };
    }
  | { readonly type: 'running'; readonly attempt: number; readonly started_at: string }
  | { readonly type: 'stop_requested'; readonly attempt: number; readonly cause: StopCause }
  /** The first proven sight of the end, with the platform's whole answer. */
  | { readonly type: 'ended'; readonly attempt: number; readonly status: JournaledStatus }
  /** Last record: the verdict, which no later process changes. */
  | { readonly type: 'finished'; readonly result: RunResult };

/** `RunRequest` as plain JSON; the job is parsed from its text again. */
export interface JournaledRequest {
  readonly runtime: string;
  readonly run_id: string;
  readonly job_text: string;
  readonly container_mode: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout_seconds: number | null;
  readonly grace_seconds: number;
}

/** A {@link RunRef} as JSON. */
export type JournaledRef = Readonly<{
  runtime: string;
  run_id: string;
  attempt: number;
  handle: RunRef['handle'];
}>;

/** `RunStatus` with dates as ISO 8601. */
export type JournaledStatus = Readonly<Record<string, unknown>>;

/** Where a run's records go. A record is durable when the promise resolves; a failure rejects, and then the run does not start. */
export interface Journal {
  /** Resolves once the record can no longer be lost. */
  append(record: JournalRecord): Promise<void>;
}
