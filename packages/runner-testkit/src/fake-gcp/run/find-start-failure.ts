import { objectsOf, textOf } from '../wire/input.ts';
import type { Execution, StartFailure } from './execution.ts';
import { containersOf } from './job.ts';
import { secretOf } from './to-container-start.ts';
import type { World } from './world.ts';

/** What Cloud Run would say that cannot start the execution's containers. */
export function findStartFailure({ template }: Execution, world: World): StartFailure | undefined {
  for (const container of containersOf(template)) {
    const secret = objectsOf(container, 'env')
      .flatMap((variable) => secretOf(variable) ?? [])
      .find((name) => !world.secrets.has(name));
    if (secret !== undefined) return toSecretFailure(secret, world);
    const image = textOf(container, 'image') ?? '';
    if (!world.images.has(image)) return toImageFailure(image);
  }
  return undefined;
}

export function toImageFailure(image: string): StartFailure {
  return { reason: 'CONTAINER_MISSING', message: `Image '${image}' not found.` };
}

export function toSecretFailure(secret: string, { project }: Pick<World, 'project'>): StartFailure {
  const name = `projects/${project.number}/secrets/${secret}/versions/latest`;
  const account = `weather@${project.id}.iam.gserviceaccount.com`;
  return {
    reason: 'SECRETS_ACCESS_CHECK_FAILED',
    message: `Permission denied on secret: ${name} for Revision service account ${account}. The service account used must be granted the 'Secret Manager Secret Accessor' role (roles/secretmanager.secretAccessor) at the secret, project or higher level.`,
  };
}
