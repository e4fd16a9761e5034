import type { RunRef } from '@dativo/runner';
import type { AwsApi } from './aws-api.ts';
import type { TaskHandle } from './task-ref.ts';

/** Seconds between SIGTERM and SIGKILL where the task definition says nothing. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html */
const DEFAULT_STOP_TIMEOUT = 30;
/** Characters of the reason of a stop. */
const REASON_LIMIT = 255;

/**
 * Asks ECS to stop the task, and gives the grace period in seconds that the container really has: ECS takes it from the task
 * definition, not from whoever stops. Undefined where that cannot be read, which is no reason not to stop.
 */
export async function stopTask(api: AwsApi, ref: RunRef, handle: TaskHandle): Promise<number | undefined> {
  const { cluster, taskArn: task, containerName } = handle;
  const reason = `dativo: run ${ref.runId}, attempt ${ref.attempt}, is to end`.slice(0, REASON_LIMIT);
  const { taskDefinitionArn } = await api.stopTask({ cluster, task, reason });
  if (taskDefinitionArn === undefined) return undefined;
  try {
    const { containers } = await api.describeTaskDefinition({ taskDefinition: taskDefinitionArn });
    return containers.find(({ name }) => name === containerName)?.stopTimeout ?? DEFAULT_STOP_TIMEOUT;
  } catch {
    return undefined;
  }
}
