import type { RunPhase, RunSize, RunStatus } from '@dativo/runner';
import type { FargateContainer, FargateTask } from './aws-api.ts';
import { diagnoseStop } from './diagnose/index.ts';
import { toEvidence } from './evidence.ts';

/**
 * Where a task is in its life.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
 */
const PHASES: Readonly<Record<string, RunPhase>> = {
  PROVISIONING: 'starting',
  PENDING: 'starting',
  ACTIVATING: 'starting',
  RUNNING: 'running',
  DEACTIVATING: 'stopping',
  STOPPING: 'stopping',
  DEPROVISIONING: 'stopping',
  STOPPED: 'ended',
  DELETED: 'ended',
};

const MOMENTS = [
  'createdAt',
  'connectivityAt',
  'pullStartedAt',
  'pullStoppedAt',
  'startedAt',
  'stoppingAt',
  'executionStoppedAt',
  'stoppedAt',
] as const satisfies readonly (keyof FargateTask)[];

/** One look at a task. Only the declared container's exit code counts, and only once the task has stopped. */
export function toRunStatus(task: FargateTask, containerName: string): RunStatus {
  const phase = toPhase(task);
  const reason = toReason(task, containerName);
  return {
    phase,
    ...(task.startedAt === undefined ? {} : { startedAt: task.startedAt }),
    ...(reason === '' ? {} : { reason }),
    moments: toMoments(task),
    ...toSize(task),
    ...(phase === 'ended' ? toEnd(task, containerName) : {}),
  };
}

/** The look at a task that ECS does not show: not yet, or no more. */
export const MISSING: RunStatus = {
  phase: 'ended',
  isMissing: true,
  reason: 'ECS does not show the task: it is not visible yet, or it stopped more than an hour ago',
};

function toPhase({ lastStatus = '', desiredStatus, startedAt }: FargateTask): RunPhase {
  const phase = PHASES[lastStatus];
  if (phase === 'running' && desiredStatus === 'STOPPED') return 'stopping';
  return phase ?? (startedAt === undefined ? 'submitted' : 'running');
}

function toEnd(task: FargateTask, containerName: string): Partial<RunStatus> {
  const exitCode = declaredContainer(task, containerName)?.exitCode;
  const endedAt = task.stoppedAt ?? task.executionStoppedAt;
  const hasStarted = toHasStarted(task, containerName);
  const diagnosis = diagnoseStop(task, containerName);
  return {
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(hasStarted === undefined ? {} : { hasStarted }),
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(task.stopCode === 'UserInitiated' ? { isCanceled: true } : {}),
    evidence: toEvidence(task),
  };
}

/**
 * An exit code or a start time proves that the container ran. That it did not is only proven where ECS gave up before it, or had
 * not even begun to pull the image; a container with a runtime id was made, and may have run.
 */
function toHasStarted(task: FargateTask, containerName: string): boolean | undefined {
  const container = declaredContainer(task, containerName);
  if (container?.exitCode !== undefined || task.startedAt !== undefined) return true;
  if (container?.runtimeId !== undefined) return undefined;
  return task.stopCode === 'TaskFailedToStart' || task.pullStartedAt === undefined ? false : undefined;
}

function declaredContainer(task: FargateTask, containerName: string): FargateContainer | undefined {
  return task.containers?.find(({ name }) => name === containerName);
}

/** The platform's own words; an end that is simply the container's needs none. */
function toReason(task: FargateTask, containerName: string): string {
  const container = declaredContainer(task, containerName);
  const isOwnEnd = task.stopCode === 'EssentialContainerExited' && container?.exitCode !== undefined;
  const words = [container?.reason, isOwnEnd ? undefined : task.stoppedReason, isOwnEnd ? undefined : task.stopCode];
  return [...new Set(words.filter((each) => each !== undefined && each !== ''))].join('; ');
}

function toMoments(task: FargateTask): Readonly<Record<string, Date>> {
  return Object.fromEntries(
    MOMENTS.flatMap((name) => {
      const at = task[name];
      return at === undefined ? [] : [[name, at] as const];
    }),
  );
}

/** ECS shows a task's size as CPU units (1024 is one vCPU) and MiB. */
function toSize({ cpu, memory }: FargateTask): { size?: RunSize } {
  const size = { vcpu: Number(cpu) / 1024, memoryGib: Number(memory) / 1024 };
  return size.vcpu > 0 && size.memoryGib > 0 ? { size } : {};
}
