import { constants } from 'node:os';
import type { RunPhase, RunSize, RunStatus } from '@dativo/runner';
import { diagnoseEnd, isCanceled, toCompleted } from './diagnose/index.ts';
import { toEvidence } from './evidence.ts';
import type { ExecutionLook } from './execution-look.ts';
import type { TaskTemplate } from './gcp-api.ts';
import { toQuantity } from './to-quantity.ts';

/** Of an execution whose task has completed, and which is shown as going on. */
export interface Lag {
  /** Seconds since the end of the task was first seen. */
  readonly seconds: number;
  /** Whether that is long enough to take the task's end as the end. */
  readonly isEnd: boolean;
}

/**
 * One look at an execution. Only the task says how its container ended, and only once the execution has ended as well, or should have
 * long ago.
 */
export function toRunStatus(look: ExecutionLook, containerName: string, lag?: Lag): RunStatus {
  const { execution, task } = look;
  const phase = lag?.isEnd ? 'ended' : toPhase(look);
  const reason = lag?.isEnd ? toLagWords(look, lag) : toReason(look);
  const startedAt = toDate(task?.startTime);
  const retries = Math.max(execution?.retriedCount ?? 0, task?.retried ?? 0);
  return {
    phase,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(reason === '' ? {} : { reason }),
    moments: toMoments(look),
    ...toSize(execution?.template, containerName),
    ...(retries === 0 ? {} : { platformAttempts: 1 + retries }),
    ...(phase === 'ended' ? toEnd(look, lag?.isEnd ?? false) : {}),
  };
}

/** The look at an execution that Cloud Run does not show: not yet, or no more. */
export const MISSING: RunStatus = {
  phase: 'ended',
  isMissing: true,
  reason: 'Cloud Run does not show the execution: it is not visible yet, or was deleted',
};

/** Whether the task has told how its container ended while its execution is shown as going on. */
export function isLagging(look: ExecutionLook): boolean {
  const { execution, task } = look;
  if (execution === undefined || task?.completionTime === undefined || task.lastAttemptResult === undefined)
    return false;
  return toPhase(look) !== 'ended';
}

function toPhase(look: ExecutionLook): RunPhase {
  const { execution, task } = look;
  const completed = toCompleted(look);
  const isDecided = completed?.state === 'CONDITION_SUCCEEDED' || completed?.state === 'CONDITION_FAILED';
  if (execution?.completionTime !== undefined) return 'ended';
  if (completed?.executionReason === 'CANCELLING') return 'stopping';
  if (isDecided && !execution?.runningCount) return 'ended';
  if (isDecided || task?.completionTime !== undefined) return 'stopping';
  if (task?.startTime !== undefined || execution?.runningCount) return 'running';
  return 'starting';
}

function toEnd(look: ExecutionLook, isLingering: boolean): Partial<RunStatus> {
  const { execution, task } = look;
  const exitCode = toExitCode(look, isLingering);
  const signal = toSignal(task?.lastAttemptResult?.termSignal);
  const endedAt = toDate(task?.completionTime ?? execution?.completionTime);
  const diagnosis = diagnoseEnd(look);
  return {
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(signal === undefined ? {} : { signal }),
    ...(endedAt === undefined ? {} : { endedAt }),
    hasStarted: hasStarted(look),
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(isCanceled(look) ? { isCanceled: true } : {}),
    ...(isLingering ? { isLingering } : {}),
    evidence: toEvidence(look),
  };
}

/**
 * Zeros are left out of JSON, so a code that is not there is 0 only where everything else says so: the task has completed, its last
 * attempt has a result that is OK, and the execution counts it as a success; where that one lags, the task itself has to. A completed
 * operation or execution proves nothing.
 * Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs.executions.tasks#TaskAttemptResult
 */
function toExitCode(look: ExecutionLook, isLingering = false): number | undefined {
  const { task } = look;
  const result = task?.lastAttemptResult;
  if (result === undefined || task?.completionTime === undefined || result.termSignal) return undefined;
  if (result.exitCode) return result.exitCode;
  const isOk = !result.status?.code;
  const judge = isLingering ? task.conditions?.find(({ type }) => type === 'Completed') : toCompleted(look);
  const hasSucceeded = judge?.state === 'CONDITION_SUCCEEDED';
  return isOk && hasSucceeded ? 0 : undefined;
}

const NAMES = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));

function toSignal(number: number | undefined): string | undefined {
  return number ? (NAMES.get(number) ?? `signal ${number}`) : undefined;
}

function hasStarted({ execution, task }: ExecutionLook): boolean {
  if (task?.startTime !== undefined || task?.lastAttemptResult?.exitCode) return true;
  return Boolean(execution?.succeededCount || execution?.failedCount) && task?.lastAttemptResult !== undefined;
}

/** The platform's own words; an end that is simply the container's needs none. */
function toReason(look: ExecutionLook): string {
  const { execution, task } = look;
  const result = task?.lastAttemptResult;
  if (execution?.completionTime !== undefined && (result?.exitCode || toExitCode(look) === 0)) return '';
  const open = (execution?.conditions ?? []).filter(
    ({ type, state }) => type !== 'Retry' && state !== 'CONDITION_SUCCEEDED',
  );
  const words = open.flatMap(({ message, reason, executionReason }) => [message, reason, executionReason]);
  const told = [result?.status?.message, ...words];
  return [...new Set(told.filter((each) => each !== undefined && each !== ''))].join('; ');
}

function toLagWords(look: ExecutionLook, { seconds }: Lag): string {
  const signal = toSignal(look.task?.lastAttemptResult?.termSignal);
  const code = toExitCode(look, true);
  const end = signal === undefined ? `exited with code ${code ?? 'unknown'}` : `been ended by ${signal}`;
  return `the container has ${end}, but the execution is still shown as running after ${Math.round(seconds)} s`;
}

function toMoments({ execution, task }: ExecutionLook): Readonly<Record<string, Date>> {
  const moments = {
    createTime: execution?.createTime ?? task?.createTime,
    scheduledTime: task?.scheduledTime,
    startTime: task?.startTime,
    taskCompletionTime: task?.completionTime,
    completionTime: execution?.completionTime,
  };
  return Object.fromEntries(
    Object.entries(moments).flatMap(([name, text]) => {
      const at = toDate(text);
      return at === undefined ? [] : [[name, at] as const];
    }),
  );
}

function toSize(template: TaskTemplate | undefined, containerName: string): { size?: RunSize } {
  const containers = template?.containers ?? [];
  const own = containers.find(({ name }) => name === containerName) ?? containers[0];
  const { cpu = '', memory = '' } = own?.resources?.limits ?? {};
  const size = { vcpu: toQuantity(cpu), memoryGib: toQuantity(memory) / 1024 ** 3 };
  return size.vcpu > 0 && size.memoryGib > 0 ? { size } : {};
}

function toDate(text: string | undefined): Date | undefined {
  const at = new Date(text ?? '');
  return Number.isNaN(at.getTime()) ? undefined : at;
}
