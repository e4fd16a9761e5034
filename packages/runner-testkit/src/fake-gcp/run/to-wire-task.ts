import { toProtoJson } from '../wire/to-proto-json.ts';
import type { Execution, Task, TaskPhase } from './execution.ts';
import { toConditions } from './to-conditions.ts';
import { type Shown, toExecutionName, toLogUri, toShownTemplate } from './to-wire.ts';
import type { World } from './world.ts';

/** A task as API v2 shows it now. */
export function toWireTask(task: Task, execution: Execution, world: World): Shown {
  const { project } = world;
  const { name, uid, index, retried, result, startedAt, completedAt } = task;
  const stamp = (moment: Date | undefined) => moment && project.toStamp(moment);
  const own = toProtoJson({
    name: `${toExecutionName(execution, world)}/tasks/${name}`,
    uid,
    generation: '1',
    labels: execution.job.input['labels'],
    createTime: stamp(execution.createdAt),
    scheduledTime: stamp(startedAt),
    startTime: stamp(startedAt),
    completionTime: stamp(completedAt),
    updateTime: stamp(completedAt ?? startedAt ?? execution.createdAt),
    job: execution.job.name,
    execution: execution.name,
    reconciling: completedAt === undefined,
    conditions: toConditions(execution, project, toCompletedTask(task, execution)),
    observedGeneration: '1',
    index,
    retried,
    lastAttemptResult: result,
    logUri: toLogUri(execution, world),
    etag: execution.etag,
  });
  return { ...own, ...toShownTemplate(execution, world) };
}

const STATES: Readonly<Record<TaskPhase, 'CONDITION_RECONCILING' | 'CONDITION_FAILED' | 'CONDITION_SUCCEEDED'>> = {
  pending: 'CONDITION_RECONCILING',
  running: 'CONDITION_RECONCILING',
  succeeded: 'CONDITION_SUCCEEDED',
  failed: 'CONDITION_FAILED',
  cancelled: 'CONDITION_FAILED',
};

function toCompletedTask({ phase, result }: Task, { failure }: Execution) {
  const state = STATES[phase];
  if (phase === 'cancelled') return { state, executionReason: 'CANCELLED' };
  if (failure !== undefined) return { state, ...failure };
  const isCode = phase === 'failed' && (result?.exitCode ?? 0) !== 0;
  return {
    state,
    ...(result && result.status.message !== '' && { message: result.status.message }),
    ...(isCode && { executionReason: 'NON_ZERO_EXIT_CODE' }),
  };
}
