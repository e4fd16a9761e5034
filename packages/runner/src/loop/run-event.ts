import type { RetryCause } from '../attempt/retry-policy.ts';
import type { RunPhase } from '../driver.ts';
import type { Origin, Verdict } from '../verdict/outcome.ts';
import type { RunHandle } from '../verdict/run-result.ts';

/** One line of `events.ndjson`, as the schema `run-event.schema.json` describes it. */
export type RunEvent = RunEventBody & {
  readonly schema_version: 1;
  readonly at: string;
  readonly run_id: string;
};

/** Why an attempt is made; `resumed`: it was begun by another process and is taken over. */
export type AttemptReason = 'first' | 'resumed' | RetryCause;

/** What happened, by its type. */
export type RunEventBody =
  | { readonly type: 'attempt'; readonly attempt: number; readonly rung: string | null; readonly why: AttemptReason }
  | { readonly type: 'submitted'; readonly ref: RunHandle }
  | { readonly type: 'phase'; readonly phase: RunPhase }
  | {
      readonly type: 'log';
      readonly stream: 'stdout' | 'stderr';
      /** When the platform took the line in; `at` is when it reached us. */
      readonly logged_at: string;
      readonly text: string;
      readonly is_truncated: boolean;
    }
  | { readonly type: 'log_gap'; readonly reason: string }
  | { readonly type: 'notice'; readonly message: string }
  | { readonly type: 'stopping'; readonly cause: string; readonly grace_seconds: number }
  | {
      readonly type: 'ended';
      readonly verdict: Verdict;
      readonly origin: Origin;
      readonly reason: string;
      readonly exit_code: number | null;
      readonly process_exit_code: number;
    };
