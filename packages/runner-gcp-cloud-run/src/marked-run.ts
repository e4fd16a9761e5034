import type { MarkedRun } from '@dativo/runner';
import { toRunRef } from './execution-ref.ts';
import type { MarkedExecution } from './list-marked-executions.ts';
import { toRunStatus } from './to-run-status.ts';

/** A marked execution as the port shows it. */
export function toMarkedRun({ execution, runId, attempt }: MarkedExecution, containerName: string): MarkedRun {
  const own = execution.template?.containers?.find(({ env = [] }) => env.some(({ name }) => name === 'DATIVO_RUN_ID'));
  const { phase } = toRunStatus({ execution }, own?.name ?? containerName);
  const startedAt = execution.startTime ?? execution.createTime;
  return {
    ref: toRunRef(execution.name, own?.name ?? containerName, { runId, attempt }),
    phase,
    startedAt: startedAt === undefined ? undefined : new Date(startedAt),
  };
}
