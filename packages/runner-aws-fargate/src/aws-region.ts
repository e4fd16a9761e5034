import { type BatchReader, type CallBudget, type Clock, createBatchReader, createCallBudget } from '@dativo/runner';
import type { AwsApi, FargateTask } from './aws-api.ts';

/**
 * Calls a second that this process allows itself, well under the account's quota, which others share.
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html (cluster resource read: 20 a second),
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html (GetLogEvents: 10 to 25 a second)
 */
const CALLS_PER_SECOND = { describeTasks: 10, getLogEvents: 8 } as const;
/** Tasks of one DescribeTasks. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html */
export const TASKS_PER_CALL = 100;
const TICK_MS = 1_000;

/** What all runs of a process in one region share. */
export interface AwsRegion {
  readonly api: AwsApi;
  readonly logBudget: CallBudget;
  /** The shared looks at the tasks of one cluster. */
  tasksOf(cluster: string): BatchReader<FargateTask>;
}

export function createAwsRegion(api: AwsApi, clock: Clock): AwsRegion {
  const readers = new Map<string, BatchReader<FargateTask>>();
  return {
    api,
    logBudget: createCallBudget({ clock, callsPerSecond: CALLS_PER_SECOND.getLogEvents }),
    tasksOf(cluster) {
      const reader = readers.get(cluster) ?? createTaskReader(api, clock, cluster);
      readers.set(cluster, reader);
      return reader;
    },
  };
}

function createTaskReader(api: AwsApi, clock: Clock, cluster: string): BatchReader<FargateTask> {
  return createBatchReader({
    clock,
    limit: TASKS_PER_CALL,
    tickMs: TICK_MS,
    callsPerSecond: CALLS_PER_SECOND.describeTasks,
    async fetch(tasks) {
      const { tasks: found } = await api.describeTasks({ cluster, tasks });
      return new Map(found.map((task) => [task.taskArn, task]));
    },
  });
}
