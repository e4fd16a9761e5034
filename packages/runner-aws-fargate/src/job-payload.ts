import { isSameJob, JOB_VARIABLE } from '@dativo/runner/drivers';
import type { ResolvedJob } from '@dativo/schema';
import type { TaskDefinition } from './aws-api.ts';

/** Whether the container finds the very same job without being sent it: its task definition carries it. */
export function carriesJob(definition: TaskDefinition, containerName: string, job: ResolvedJob): boolean {
  const container = definition.containers.find(({ name }) => name === containerName);
  return isSameJob(container?.environment.find(({ name }) => name === JOB_VARIABLE)?.value, job);
}
