import { isSameJob, JOB_VARIABLE } from '@dativo/runner/drivers';
import type { ResolvedJob } from '@dativo/schema';
import type { CloudRunContainer } from './gcp-api.ts';

/** Whether the container finds the very same job without being sent it: the Cloud Run job carries it. */
export function carriesJob(container: CloudRunContainer, job: ResolvedJob): boolean {
  return isSameJob(container.env?.find(({ name }) => name === JOB_VARIABLE)?.value, job);
}
