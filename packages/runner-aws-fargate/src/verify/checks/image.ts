import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { readImageName } from '../image-name.ts';

/** The image is in its registry, and named so that nobody can change it underneath. */
export async function checkImage(facts: Facts): Promise<VerifyCheck[]> {
  const container = await facts.container();
  if (container.kind !== 'found') return [checkOf('image', 'image').skipped('the container is not known')];
  const image = readImageName(container.value.image);
  const pinned = checkOf('image-digest', image.text);
  const found = await facts.manifest();
  const actual = found?.kind === 'found' ? ` (now ${found.value.digest})` : '';
  return [
    toPresence(image.text, found),
    image.digest === undefined
      ? pinned.warning(
          `named by tag${actual}: the next run may be another program`,
          'Name the image by digest (NAME@sha256:...); require_digest of the module asks for it.',
        )
      : pinned.ok('named by digest'),
  ];
}

function toPresence(text: string, found: Awaited<ReturnType<Facts['manifest']>>): VerifyCheck {
  const check = checkOf('image', text);
  if (found === undefined)
    return check.skipped('it is not in a private registry of ECR; other registries are not asked');
  if (found.kind === 'unknown') return check.unknown(found.why);
  if (found.kind === 'missing') {
    return check.failed(
      'there is no such image in ECR',
      'Push it again, or set the image of the module to one that is there and apply.',
    );
  }
  return check.ok(found.value.digest);
}
