import type { MarkedRun } from '@dativo/runner';
import { type FargateBinding, toFamily } from './binding.ts';
import type { MarkedTask } from './list-marked-tasks.ts';
import { toRunRef } from './task-ref.ts';
import { toRunStatus } from './to-run-status.ts';

/** A marked task as the port shows it. Of another job's task this binding knows neither container nor log. */
export function toMarkedRun({ task, runId, attempt }: MarkedTask, own: FargateBinding): MarkedRun {
  const isOwn = toFamily(task.taskDefinitionArn ?? '') === own.family;
  const containerName = task.overrides?.containerOverrides?.[0]?.name ?? own.containerName;
  const binding = isOwn ? own : { ...own, containerName, log: undefined };
  const { phase, startedAt } = toRunStatus(task, binding.containerName);
  return { ref: toRunRef(binding, task.taskArn, { runId, attempt }), phase, startedAt: startedAt ?? task.createdAt };
}
