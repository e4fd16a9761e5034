import { DriverError } from '@dativo/runner';
import type { ContainerAppsJob, JobContainer, JobTemplate } from './azure-api.ts';

/** What an execution template can hold of a container. Source: https://learn.microsoft.com/rest/api/resource-manager/containerapps/jobs/start (JobExecutionContainer) */
const CARRIED: readonly string[] = ['name', 'image', 'command', 'args', 'env', 'resources'];
/** Fields that Azure shows with what they mean anyway. */
const DEFAULTS: Readonly<Record<string, unknown>> = { imageType: 'ContainerImage' };

/**
 * Throws `DriverError` `REFUSED` where a start would not run this job once, with everything that the job has: the containers of a
 * start take the place of the job's own, and what a start cannot hold would silently be gone.
 */
export function refuseUnfitJob(job: ContainerAppsJob): void {
  const { configuration, template } = job.properties ?? {};
  const { replicaRetryLimit = 0, triggerType, manualTriggerConfig, scheduleTriggerConfig } = configuration ?? {};
  if (replicaRetryLimit !== 0) {
    throw refuse(
      `the platform would start a failed container again up to ${replicaRetryLimit} times (replicaRetryLimit)`,
      'Set replica_retry_limit of the module to 0; whether a run is repeated is decided by its retry policy.',
    );
  }
  if (triggerType?.toLowerCase() === 'event') {
    throw refuse('its trigger is Event, so events start it', 'Use a job whose trigger is Manual or Schedule.');
  }
  const { parallelism = 1, replicaCompletionCount = 1 } = manualTriggerConfig ?? scheduleTriggerConfig ?? {};
  if (parallelism !== 1 || replicaCompletionCount !== 1) {
    throw refuse(
      `parallelism is ${parallelism} and replicaCompletionCount is ${replicaCompletionCount}; one run is one container`,
      'Set parallelism and replica_completion_count of the module to 1.',
    );
  }
  const lost = listLost(template ?? {});
  if (lost.length > 0) {
    throw refuse(
      `a start takes the place of its containers and cannot hold ${lost.join(', ')}`,
      'Take it out of the job; keep state in a storage account instead of a mounted volume.',
    );
  }
}

function refuse(why: string, help: string): DriverError {
  return new DriverError('REFUSED', `the job cannot be started for one run: ${why}`, { help });
}

/** `volumeMounts of etl`: what is set, and would be lost. */
function listLost(template: JobTemplate): string[] {
  return [...(template.containers ?? []), ...(template.initContainers ?? [])].flatMap((container) => {
    const lasting = { ...container, volumeMounts: listMounts(template, container, false) };
    return Object.entries(lasting)
      .filter(([field, value]) => !CARRIED.includes(field) && !isEmpty(value) && DEFAULTS[field] !== value)
      .map(([field]) => `${field} of ${container.name ?? 'a container'}`);
  });
}

/** Paths where a container has a scratch volume (EmptyDir), which holds nothing that outlives a run, or any other. */
export function listMounts(template: JobTemplate, container: JobContainer, isScratch: boolean): readonly string[] {
  const typeOf = (name: string | undefined) => template.volumes?.find((volume) => volume.name === name)?.storageType;
  return (container.volumeMounts ?? [])
    .filter(({ volumeName }) => (typeOf(volumeName) === 'EmptyDir') === isScratch)
    .map(({ mountPath = '' }) => mountPath);
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Throws `DriverError` `INVALID` where the job has no such container. */
export function findDeclared(template: JobTemplate | undefined, containerName: string): JobContainer {
  const containers = template?.containers ?? [];
  const declared = containers.find(({ name }) => name === containerName);
  if (declared) return declared;
  const names = containers.map(({ name }) => name).join(', ') || 'none';
  throw new DriverError('INVALID', `the job has no container ${containerName}, only ${names}`, {
    help: 'Correct container_name in the resource identifiers, or apply the module and resolve the job again.',
  });
}
