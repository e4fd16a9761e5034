import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { ContainerAppsJob } from '../../azure-api.ts';
import type { Facts } from '../facts.ts';
import { type ImageName, readImageName } from '../image-name.ts';
import { findRegistry } from './registry.ts';
import { toUnknown } from './to-unknown.ts';

/** The image is in its registry, and named so that nobody can change it underneath. */
export async function checkImage({ job, container, image }: Facts): Promise<VerifyCheck[]> {
  const declared = await container();
  const known = await job();
  if (declared.kind !== 'found' || known.kind !== 'found') {
    return [checkOf('image', 'image').skipped('the container is not known')];
  }
  const name = readImageName(declared.value.image ?? '');
  const found = await image();
  const actual = found?.kind === 'found' ? ` (now ${found.value.digest})` : '';
  const pinned = checkOf('image-digest', name.text);
  return [
    toPresence(name, found, known.value),
    name.digest === undefined
      ? pinned.warning(
          `named by a tag${actual}, so another image may run under the same name`,
          'Name it by its digest: REGISTRY/NAME@sha256:DIGEST.',
        )
      : pinned.ok('named by its digest'),
  ];
}

/**
 * A registry that gives permissions by repository does not heed AcrPull.
 * Source: https://learn.microsoft.com/azure/container-registry/container-registry-rbac-abac-repository-permissions
 */
export const TO_PULL =
  'Give these credentials the role AcrPull on the registry (Container Registry Repository Reader where it has permissions by repository); behind a firewall, also let their address in. The run itself pulls with the identity of the job.';

function toPresence(
  { text, server }: ImageName,
  found: Awaited<ReturnType<Facts['image']>>,
  job: ContainerAppsJob,
): VerifyCheck {
  const check = checkOf('image', text);
  const hasPassword = Boolean(findRegistry(job, server)?.passwordSecretRef);
  if (found === undefined && hasPassword) return check.warning(`unknown: ${toPasswordReason(server)}`, LOOK_YOURSELF);
  if (found === undefined) return check.skipped(NOT_ASKED);
  if (found.kind === 'found') return check.ok(found.value.digest);
  if (found.kind === 'missing') {
    return check.failed(
      `there is no such image in ${server}`,
      'Push it again, or set container_image of the module to one that is there and apply.',
    );
  }
  const why = hasPassword ? `${toPasswordReason(server)}; ${found.why}` : found.why;
  return toUnknown(check, { ...found, why }, TO_PULL);
}

export const NOT_ASKED =
  'its name does not begin with the login server of an Azure Container Registry; other registries are not asked';
const LOOK_YOURSELF =
  'Nothing need be done where the job has run with this image before; else look with docker manifest inspect.';

function toPasswordReason(server: string): string {
  return `the job pulls from ${server} as a user with a password, which verify does not read`;
}
