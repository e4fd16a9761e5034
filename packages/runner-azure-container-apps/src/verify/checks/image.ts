import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';

/** The image stands still, and a private registry is pulled from with an identity or a password that the job has. */
export async function checkImage({ job, container }: Facts): Promise<VerifyCheck[]> {
  const found = await container();
  const known = await job();
  if (found.kind !== 'found' || known.kind !== 'found') {
    return [checkOf('image', 'image').skipped('the container is not known')];
  }
  const { image = '' } = found.value;
  const check = checkOf('image', image);
  const pinned = /@sha256:[0-9a-f]{64}$/.test(image)
    ? check.ok('named by its digest')
    : check.warning(
        'named by a tag, so another image may run under the same name',
        'Name it by its digest: REGISTRY/NAME@sha256:DIGEST.',
      );
  const server = image.split('/')[0] ?? '';
  if (!/\.azurecr\.(io|us|cn)$/.test(server)) return [pinned];
  const registries = known.value.properties?.configuration?.registries ?? [];
  const registry = checkOf('registry', server);
  const own = registries.find((each) => each.server === server);
  if (own?.identity || own?.passwordSecretRef)
    return [pinned, registry.ok(`pulled as ${own.identity || 'a user with a password'}`)];
  return [
    pinned,
    registry.failed(
      'the job has no identity and no password for this registry',
      'Name it in registries of the module; the identity of the job needs the role AcrPull there.',
    ),
  ];
}
