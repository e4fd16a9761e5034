import type { MarkedRun } from '@dativo/runner';
import type { ContainerAppsBinding } from './binding.ts';
import { toRunRef } from './execution-ref.ts';
import type { MarkedExecution } from './list-marked-executions.ts';
import { toRunStatus } from './to-run-status.ts';

/** A marked execution as the port shows it. */
export function toMarkedRun({ execution, runId, attempt }: MarkedExecution, binding: ContainerAppsBinding): MarkedRun {
  const { phase, startedAt } = toRunStatus(execution, binding.containerName);
  return { ref: toRunRef(binding, execution.name, { runId, attempt }), phase, startedAt };
}
