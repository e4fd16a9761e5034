import { DriverError } from '@dativo/runner';
import type { CloudRunBinding } from './binding.ts';
import type { CloudRunContainer, CloudRunJob } from './gcp-api.ts';

/** Throws `DriverError` `REFUSED` where Cloud Run would start the work more than once, or side by side. */
export function refuseUnfitJob(job: CloudRunJob, { job: name, maxRetries: allowed }: CloudRunBinding): void {
  const maxRetries = toMaxRetries(job);
  if (maxRetries <= allowed) return;
  throw new DriverError(
    'REFUSED',
    `${name} has ${maxRetries} retries: Cloud Run would run the job again after a failure, unseen by this tooling`,
    {
      help: 'Set job_max_retries of the module to 0 (retry.on of the run repeats a job where that is safe), or write max_retries into the resource identifiers of a job that may run twice.',
    },
  );
}

/**
 * Google fills its default of 3 in when the job is made, so a job that shows no number has 0, which its JSON leaves out.
 * Source: https://cloud.google.com/run/docs/reference/rest/v2/TaskTemplate
 */
export function toMaxRetries({ template }: CloudRunJob): number {
  return template?.template?.maxRetries ?? 0;
}

/**
 * The container that gets the job: the declared one, or the only one there is. Throws `DriverError` `INVALID`.
 */
export function toDeclaredContainer(
  { template }: CloudRunJob,
  { job, containerName }: CloudRunBinding,
): CloudRunContainer {
  const containers = template?.template?.containers ?? [];
  const declared = containers.find(({ name }) => name === containerName);
  const [only] = containers;
  // A job with one container may leave its name out.
  const found = declared ?? (containers.length === 1 && !only?.name ? only : undefined);
  if (found !== undefined) return found;
  const names = containers.map(({ name }) => name ?? 'one without a name').join(', ') || 'none';
  throw new DriverError('INVALID', `${job} has no container ${containerName}, only ${names}`, {
    help: 'Correct container_name, or apply the Terraform module again and resolve the job with its outputs.',
  });
}
