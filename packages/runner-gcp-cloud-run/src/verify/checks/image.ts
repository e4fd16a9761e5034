import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { readImageName } from '../image-name.ts';

/** The image is in its registry, and named so that nobody can change it underneath. */
export async function checkImage({ container, image }: Facts): Promise<VerifyCheck[]> {
  const declared = await container();
  if (declared.kind !== 'found') return [checkOf('image', 'image').skipped('the container is not known')];
  const name = readImageName(declared.value.image ?? '');
  const found = await image();
  const actual = found?.kind === 'found' ? ` (now ${found.value.digest})` : '';
  const pinned = checkOf('image-digest', name.text);
  return [
    toPresence(name.text, found),
    name.digest === undefined
      ? pinned.warning(
          `named by tag${actual}: the next execution may be another program`,
          'Name the image by digest (NAME@sha256:...); require_digest of the module asks for it.',
        )
      : pinned.ok('named by digest'),
  ];
}

function toPresence(text: string, found: Awaited<ReturnType<Facts['image']>>): VerifyCheck {
  const check = checkOf('image', text);
  if (found === undefined) return check.skipped('it is not in Artifact Registry; other registries are not asked');
  if (found.kind === 'unknown') return check.unknown(found.why);
  if (found.kind === 'found') return check.ok(found.value.digest);
  return check.failed(
    'there is no such image in Artifact Registry',
    'Push it again, or set container_image of the module to one that is there and apply.',
  );
}
