import type { DeadlineName } from './deadlines.ts';
import type { RunRef, RunRequest, RunStatus } from './driver.ts';
import { type Ending, toOutcome } from './outcome.ts';
import type { Redact } from './redact.ts';
import type { Report } from './report.ts';
import type { RunHandle, RunJob, RunLogs, RunResult } from './run-result.ts';

export interface RunFacts {
  readonly request: RunRequest;
  readonly runtime: string;
  readonly ending: Ending;
  readonly redact: Redact;
  readonly report: Report | null;
  readonly tail: readonly string[];
  readonly logs: RunLogs;
  readonly warnings: readonly string[];
  readonly ref: RunRef | undefined;
  readonly recoveryHint: string | undefined;
  readonly times: {
    readonly requestedAt: Date;
    readonly submittedAt?: Date | undefined;
    readonly startedAt?: Date | undefined;
    readonly stopRequestedAt?: Date | undefined;
    readonly finishedAt: Date;
  };
}

/** The result file of a run, from everything that was seen of it. Pure. */
export function toRunResult(facts: RunFacts): RunResult {
  const { request, ending, redact, times } = facts;
  const outcome = toOutcome(ending, facts.report ?? undefined);
  const status: Partial<RunStatus> = ending.kind === 'ended' ? ending.status : {};
  const error = ending.kind === 'not_submitted' ? ending.error : undefined;
  return {
    schema_version: 1,
    run_id: request.runId,
    runtime: facts.runtime,
    job: toRunJob(request),
    verdict: outcome.verdict,
    origin: outcome.origin,
    reason: redact(outcome.reason),
    exit_code: Number.isInteger(status.exitCode) ? (status.exitCode ?? null) : null,
    signal: status.signal ?? null,
    process_exit_code: outcome.processExitCode,
    deadline: toDeadline(ending),
    timeline: {
      requested_at: times.requestedAt.toISOString(),
      submitted_at: toIso(times.submittedAt),
      started_at: toIso(times.startedAt),
      stop_requested_at: toIso(times.stopRequestedAt),
      ended_at: toIso(status.endedAt),
      finished_at: times.finishedAt.toISOString(),
    },
    logs: facts.logs,
    tail: [...facts.tail],
    report: facts.report,
    error: error
      ? { code: error.code, message: redact(error.message), help: error.help ? redact(error.help) : null }
      : null,
    ref: facts.ref ? toRunHandle(facts.ref) : null,
    warnings: [...facts.warnings],
    recovery: outcome.verdict === 'unknown' ? (facts.recoveryHint ?? toSearchHint(request)) : null,
  };
}

/** A run's handle as it is written to files. */
export function toRunHandle(ref: RunRef): RunHandle {
  return { runtime: ref.runtime, run_id: ref.runId, handle: { ...ref.handle } };
}

function toRunJob({ job }: RunRequest): RunJob {
  const { tags } = job.infrastructure ?? {};
  return {
    name: tags?.job_name ?? null,
    tenant_id: job.tenant_id,
    environment: job.environment ?? tags?.environment ?? null,
  };
}

function toDeadline(ending: Ending): DeadlineName | null {
  if (ending.kind === 'submit_expired') return 'submit';
  if (ending.kind === 'expired') return ending.deadline;
  return ending.kind === 'ended' && ending.stop?.kind === 'deadline' ? ending.stop.deadline : null;
}

function toSearchHint({ runId }: RunRequest): string {
  return `no handle of the run is known: look for a container whose environment has DATIVO_RUN_ID=${runId}`;
}

function toIso(date: Date | undefined): string | null {
  return date?.toISOString() ?? null;
}
