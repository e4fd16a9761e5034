import { type PlayedAttempt, toOutcomeFacts } from '../attempt/played-attempt.ts';
import type { RunRequest, RunStatus } from '../driver.ts';
import type { Redact } from '../log/redact.ts';
import { NO_LOGS } from '../log/to-run-logs.ts';
import { toCostUnit } from './cost-unit.ts';
import { type Ending, toOutcome } from './outcome.ts';
import { toOwnExitCode } from './proof.ts';
import type { RunError, RunJob, RunResult, RunTimeline } from './run-result.ts';
import { toDiagnosis, toRunDiagnosis } from './to-diagnosis.ts';
import { toRunAttempt } from './to-run-attempt.ts';
import { toRunHandle } from './to-run-handle.ts';

export interface RunFacts {
  readonly request: RunRequest;
  readonly runtime: string;
  /** Of the whole run. */
  readonly ending: Ending;
  readonly attempts: readonly PlayedAttempt[];
  readonly redact: Redact;
  readonly warnings: readonly string[];
  readonly recoveryHint: string | undefined;
  readonly requestedAt: Date;
  readonly finishedAt: Date;
}

/** The result file of a run, from everything that was seen of it. Pure. */
export function toRunResult(facts: RunFacts): RunResult {
  const { request, ending, attempts, redact } = facts;
  const { timeoutSeconds } = request;
  const judged = attempts.findLast((played) => played.ending === ending);
  const submitted = attempts.findLast((played) => played.ref);
  const report = judged?.log?.report ?? null;
  const outcome = toOutcome(ending, report ?? undefined, toOutcomeFacts(judged, { timeoutSeconds }));
  const status: Partial<RunStatus> = ending.kind === 'ended' ? ending.status : {};
  const diagnosis = toDiagnosis(ending);
  return {
    schema_version: 1,
    run_id: request.runId,
    runtime: facts.runtime,
    job: toRunJob(request),
    verdict: outcome.verdict,
    origin: outcome.origin,
    reason: redact(outcome.reason),
    exit_code: toOwnExitCode(status),
    signal: status.signal ?? null,
    process_exit_code: outcome.processExitCode,
    deadline: outcome.deadline ?? null,
    timeline: toTimeline(facts, submitted),
    logs: submitted?.log?.logs ?? NO_LOGS,
    tail: [...(submitted?.log?.tail ?? [])],
    report,
    attempts: attempts.map((played) => toRunAttempt(played, timeoutSeconds, redact)),
    diagnosis: diagnosis ? toRunDiagnosis(diagnosis, redact) : null,
    cost_unit: toCostUnit(attempts, judged),
    error: toRunError(ending, redact),
    ref: submitted?.ref ? toRunHandle(submitted.ref) : null,
    warnings: [...facts.warnings],
    recovery: outcome.verdict === 'unknown' ? (facts.recoveryHint ?? toSearchHint(request)) : null,
  };
}

function toTimeline({ requestedAt, finishedAt, redact }: RunFacts, played: PlayedAttempt | undefined): RunTimeline {
  const status: Partial<RunStatus> = played?.ending?.kind === 'ended' ? played.ending.status : {};
  const moments = Object.entries(status.moments ?? {}).map(([name, date]) => [redact(name), date.toISOString()]);
  return {
    requested_at: requestedAt.toISOString(),
    submitted_at: toIso(played?.submittedAt),
    started_at: toIso(played?.startedAt),
    stop_requested_at: toIso(played?.stopRequestedAt),
    ended_at: toIso(status.endedAt),
    finished_at: finishedAt.toISOString(),
    moments: Object.fromEntries(moments),
  };
}

function toRunError(ending: Ending, redact: Redact): RunError | null {
  if (ending.kind !== 'not_submitted') return null;
  const { code, message, help } = ending.error;
  return { code, message: redact(message), help: help ? redact(help) : null };
}

function toRunJob({ job }: RunRequest): RunJob {
  const { tags } = job.infrastructure ?? {};
  return {
    name: tags?.job_name ?? null,
    tenant_id: job.tenant_id,
    environment: job.environment ?? tags?.environment ?? null,
  };
}

function toSearchHint({ runId }: RunRequest): string {
  return `no handle of the run is known: look for a container whose environment has DATIVO_RUN_ID=${runId}`;
}

function toIso(date: Date | undefined): string | null {
  return date?.toISOString() ?? null;
}
