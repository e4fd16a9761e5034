import type { ContainerStart } from '../../containers/container.ts';
import type { ContainerSpec } from './container-spec.ts';
import { readSecret } from './find-start-fault.ts';
import type { Job } from './job.ts';
import type { World } from './world.ts';

/** What the container is started with: what its own template says, and the values of the secrets that it names. */
export function toContainerStart(
  { command = [], args = [], env = [] }: ContainerSpec,
  job: Job,
  world: World,
): ContainerStart {
  const values = new Map(job.secrets.map((secret) => [secret.name, readSecret(secret, world) ?? '']));
  const environment = Object.fromEntries(
    env.map(({ name, value = '', secretRef }) => [
      name,
      secretRef === undefined ? value : (values.get(secretRef) ?? ''),
    ]),
  );
  return { entryPoint: command, args, environment: { CONTAINER_APP_JOB_NAME: job.resource.name, ...environment } };
}
