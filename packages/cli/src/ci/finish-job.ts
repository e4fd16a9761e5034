import type { CommandResult } from '../command.ts';
import { verifyPrepared } from '../commands/verify.ts';
import { EXIT } from '../exit-codes.ts';
import type { PreparedRun } from '../runs/prepare-run.ts';
import { reportStarted } from '../runs/report-started.ts';
import { startRun } from '../runs/start-run.ts';
import { checkRuntime } from '../runtimes.ts';
import { findService } from '../service/find-service.ts';
import { upService } from '../service/up-service.ts';
import { resolveStage } from '../stages/resolve-stage.ts';
import type { Session } from '../stages/session.ts';
import { applyStage, outputStage } from '../stages/terraform-stages.ts';
import { UsageError } from '../usage-error.ts';
import type { PlanOfNow } from './plan-job.ts';
import type { JobStage } from './run-page.ts';

export interface FinishOptions {
  /** `run`, `schedule`, or `auto`: what has a schedule is left to it. */
  readonly choice: string;
  readonly onStage: (stage: JobStage) => void;
}

/** From an approved plan to the end: apply, outputs, resolve, verify, and a run, or none where a schedule starts the job. */
export async function finishJob(
  session: Session,
  now: PlanOfNow,
  { choice, onStage }: FinishOptions,
): Promise<CommandResult> {
  const { infrastructure } = session.loaded.job;
  if (infrastructure === undefined || infrastructure === null) {
    throw new UsageError(
      `${session.loaded.file} has no infrastructure block, so there is nothing to apply`,
      'Add one.',
    );
  }
  const runtime = infrastructure.runtime.type;
  checkRuntime(runtime);
  const applied = await applyStage(session, now.terraform, now.planned.summary);
  onStage('applied');
  const startable = await resolveStage(session, await outputStage(session, now.terraform), now.terraform);
  const prepared: PreparedRun = { runtime, startable, count: 0, findings: [] };
  const verified = await verifyPrepared(session, prepared);
  if (verified.exitCode !== EXIT.ok) {
    const message = 'dativo verify has found what keeps the job from running';
    return { ...verified, error: { code: 'VERIFY', message, help: 'See its checks in the log. Nothing was started.' } };
  }
  onStage('verified');
  const service = await findService(session, prepared);
  if (service !== undefined) return upService(session, { service, runtime, more: {} });
  const hasSchedule = infrastructure.schedule !== undefined && infrastructure.schedule !== null;
  if (choice === 'schedule' || (choice === 'auto' && hasSchedule)) return verified;
  const started = await startRun(session, prepared);
  onStage('run finished');
  return reportStarted(session, started, { terraform: applied });
}
