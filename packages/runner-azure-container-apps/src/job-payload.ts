import { isSameJob, JOB_VARIABLE } from '@dativo/runner/drivers';
import type { ResolvedJob } from '@dativo/schema';
import type { JobContainer } from './azure-api.ts';

/** Whether the container finds the very same job without being sent it: the Container Apps job carries it. */
export function carriesJob(container: JobContainer, job: ResolvedJob): boolean {
  return isSameJob(container.env?.find(({ name }) => name === JOB_VARIABLE)?.value, job);
}
