import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { ContainerAppsJob } from '../../azure-api.ts';
import type { Facts } from '../facts.ts';
import { readImageName } from '../image-name.ts';

/** A private registry is pulled from with an identity or a password that the job has. */
export async function checkRegistry({ job, container }: Facts): Promise<VerifyCheck[]> {
  const found = await container();
  const known = await job();
  if (found.kind !== 'found' || known.kind !== 'found') return [];
  const { server } = readImageName(found.value.image ?? '');
  if (!/\.azurecr\.(io|us|cn)$/.test(server)) return [];
  const check = checkOf('registry', server);
  const own = findRegistry(known.value, server);
  if (own?.identity || own?.passwordSecretRef)
    return [check.ok(`pulled as ${own.identity || 'a user with a password'}`)];
  return [
    check.failed(
      'the job has no identity and no password for this registry',
      'Name it in registries of the module; the identity of the job needs the role AcrPull there.',
    ),
  ];
}

/** What the job pulls from a registry with. */
export function findRegistry({ properties }: ContainerAppsJob, server: string) {
  return properties?.configuration?.registries?.find((each) => each.server?.toLowerCase() === server);
}
