import type { Moment, TaskStatus } from './task.ts';

export interface Step {
  readonly status: TaskStatus;
  /** How long it takes: observed ranges of Fargate's, in the middle. */
  readonly seconds: number;
  /** Set when the step begins. */
  readonly moment?: Moment;
}

/**
 * From RunTask to the start of the containers.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
 */
export const START_STEPS: readonly Step[] = [
  { status: 'PROVISIONING', seconds: 8, moment: 'createdAt' },
  { status: 'PENDING', seconds: 2, moment: 'connectivityAt' },
  { status: 'PENDING', seconds: 10, moment: 'pullStartedAt' },
  { status: 'PENDING', seconds: 1, moment: 'pullStoppedAt' },
  { status: 'ACTIVATING', seconds: 1 },
];

/** From the wish to end, or the end of an essential container, to the signal for those that still run. */
export const BEFORE_SIGNAL: readonly Step[] = [{ status: 'DEACTIVATING', seconds: 1, moment: 'stoppingAt' }];

/** After the last container has ended. */
export const AFTER_CONTAINERS: readonly Step[] = [
  { status: 'STOPPING', seconds: 1, moment: 'executionStoppedAt' },
  { status: 'DEPROVISIONING', seconds: 9 },
];

/** Seconds that an ended task can still be seen. Source: API model of ECS, DescribeTasks ("at least one hour"). */
export const FORGET_AFTER_SECONDS = 3600;
