import type { Fate } from '../../fake-cloud/start-lies.ts';
import type { LiveStart } from '../../fake-cloud/to-start.ts';
import type { Input } from '../wire/input.ts';
import type { Cluster } from './cluster.ts';
import type { ContainerDefinition, TaskDefinition } from './task-definition.ts';

export type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED';

/** Why a task ends, in ECS's words. */
export interface Ending {
  readonly stopCode:
    | 'TaskFailedToStart'
    | 'EssentialContainerExited'
    | 'UserInitiated'
    | 'SpotInterruption'
    | 'TerminationNotice';
  readonly stoppedReason: string;
}

export type Moment =
  | 'createdAt'
  | 'connectivityAt'
  | 'pullStartedAt'
  | 'pullStoppedAt'
  | 'startedAt'
  | 'stoppingAt'
  | 'executionStoppedAt'
  | 'stoppedAt';

export interface TaskContainer {
  readonly definition: ContainerDefinition;
  readonly arn: string;
  readonly runtimeId: string;
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED';
  exitCode?: number;
  reason?: string;
}

export interface Task {
  readonly id: string;
  /** From 1, in the order in which tasks were made. */
  readonly number: number;
  readonly arn: string;
  readonly cluster: Cluster;
  readonly definition: TaskDefinition;
  readonly order: TaskOrder;
  /** What lies have in store for it. */
  readonly fate: Fate<string, Ending>;
  readonly isStranger: boolean;
  readonly containers: readonly TaskContainer[];
  readonly moments: Partial<Record<Moment, Date>>;
  /** Aborts when somebody or something wants the task to end. */
  readonly stop: AbortController;
  lastStatus: TaskStatus;
  desiredStatus: 'RUNNING' | 'STOPPED';
  ending?: Ending;
  tags: readonly Input[];
  /** Grows with every change. */
  version: number;
  /** Its entry among the starts, once its containers run. */
  start?: LiveStart;
}

/** What was asked for in RunTask. */
export interface TaskOrder {
  readonly startedBy: string | undefined;
  readonly group: string;
  readonly capacityProvider: string | undefined;
  readonly containerOverrides: readonly Input[];
  readonly overrides: Input;
}

/** Marks the task to end; the first ending stays. */
export function markEnding(task: Task, ending: Ending): void {
  if (task.desiredStatus === 'STOPPED') return;
  task.desiredStatus = 'STOPPED';
  task.ending = ending;
  task.version += 1;
}
