import { type PlayedAttempt, toAttemptOutcome, toKnowledge } from '../attempt/played-attempt.ts';
import type { RunStatus } from '../driver.ts';
import type { Redact } from '../log/redact.ts';
import { toOwnExitCode } from './proof.ts';
import type { RunAttempt } from './run-result.ts';
import { toDiagnosis } from './to-diagnosis.ts';

/** One attempt as the result tells it. */
export function toRunAttempt(played: PlayedAttempt, timeoutSeconds: number | undefined, redact: Redact): RunAttempt {
  const { attempt, rung, ending } = played;
  const status: Partial<RunStatus> = ending?.kind === 'ended' ? ending.status : {};
  const outcome = toAttemptOutcome(played, { timeoutSeconds });
  return {
    attempt,
    rung,
    outcome: toKnowledge(ending),
    cause: (ending && toDiagnosis(ending)?.cause) ?? null,
    reason: outcome ? redact(outcome.reason) : null,
    exit_code: toOwnExitCode(status),
    started_at: played.startedAt?.toISOString() ?? null,
    ended_at: status.endedAt?.toISOString() ?? null,
    platform_attempts: status.platformAttempts ?? null,
  };
}
