import type { Project } from '../project.ts';
import type { Execution, Task } from './execution.ts';

/** Without what has its default value. */
export interface Condition {
  readonly type: string;
  readonly state: 'CONDITION_PENDING' | 'CONDITION_RECONCILING' | 'CONDITION_FAILED' | 'CONDITION_SUCCEEDED';
  readonly message?: string;
  readonly lastTransitionTime: string;
  readonly reason?: string;
  readonly executionReason?: string;
}

type State = Omit<Condition, 'type' | 'lastTransitionTime'>;

const PROGRESS = ['created', 'container-ready', 'resources-available', 'started'] as const;

/** `Completed` first, then the steps on the way to it. */
export function toConditions(execution: Execution, project: Project, completed: State): readonly Condition[] {
  const lastTransitionTime = project.toStamp(execution.updatedAt);
  const reached = PROGRESS.indexOf(execution.progress);
  const step = (type: string, at: number): Condition => ({
    type,
    ...(reached >= at ? ({ state: 'CONDITION_SUCCEEDED' } as const) : toOpenStep(execution)),
    lastTransitionTime,
  });
  return [
    { type: 'Completed', ...completed, lastTransitionTime },
    step('ContainerReady', 1),
    step('ResourcesAvailable', 2),
    step('Started', 3),
  ];
}

/** The condition `Completed` of an execution. */
export function toCompleted(execution: Execution, hidesResult: boolean): State {
  const { phase, isCancelAsked, failure, tasks } = execution;
  if (phase !== 'ended') return toUnfinished(execution);
  if (isCancelAsked) {
    return { state: 'CONDITION_FAILED', executionReason: 'CANCELLED', message: 'The execution was cancelled.' };
  }
  if (failure !== undefined) return { state: 'CONDITION_FAILED', ...failure };
  const failed = tasks.find((task) => task.phase === 'failed');
  if (failed === undefined) return { state: 'CONDITION_SUCCEEDED', message: 'Execution completed successfully.' };
  if (hidesResult) return { state: 'CONDITION_FAILED', executionReason: 'JOB_STATUS_SERVICE_POLLING_ERROR' };
  return { state: 'CONDITION_FAILED', ...toFailure(failed) };
}

function toFailure({ name, result }: Task): Pick<State, 'message' | 'executionReason'> {
  const message = `Task ${name} failed with message: ${result?.status.message ?? ''}`;
  const isCode = (result?.exitCode ?? 0) !== 0;
  return { message, ...(isCode && { executionReason: 'NON_ZERO_EXIT_CODE' }) };
}

function toUnfinished({ isCancelAsked, progress }: Execution): State {
  if (isCancelAsked) {
    return { state: 'CONDITION_RECONCILING', executionReason: 'CANCELLING', message: 'Cancelling the execution.' };
  }
  if (progress === 'started') return { state: 'CONDITION_RECONCILING' };
  return {
    state: 'CONDITION_RECONCILING',
    reason: 'WAITING_FOR_OPERATION',
    message: 'Waiting for execution to start.',
  };
}

function toOpenStep({ phase, failure, isCancelAsked }: Execution): State {
  if (failure !== undefined) return { state: 'CONDITION_FAILED', ...failure };
  if (phase === 'ended' && isCancelAsked) return { state: 'CONDITION_FAILED', executionReason: 'CANCELLED' };
  return { state: 'CONDITION_PENDING' };
}
