import type { VerifyCheck } from '@dativo/runner';
import { checkOf } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { NOT_ASKED, TO_PULL } from './image.ts';
import { toUnknown } from './to-unknown.ts';

/** Source: https://learn.microsoft.com/azure/container-apps/containers#limitations */
const WANTED = 'linux/amd64';

/** The image is built for the one operating system and CPU that Container Apps have. */
export async function checkImagePlatform({ container, image }: Facts): Promise<VerifyCheck[]> {
  const declared = await container();
  if (declared.kind !== 'found') return [checkOf('image-platform', 'image').skipped('the container is not known')];
  const check = checkOf('image-platform', declared.value.image ?? 'image');
  const found = await image();
  if (found === undefined) return [check.skipped(NOT_ASKED)];
  if (found.kind === 'missing') return [check.skipped('the image is not there')];
  if (found.kind === 'unknown') return [toUnknown(check, found, TO_PULL)];
  const { platforms } = found.value;
  if (platforms.kind === 'unknown') return [toUnknown(check, platforms, TO_PULL)];
  if (platforms.kind === 'missing') return [check.unknown('the registry has the image, and not its configuration')];
  if (platforms.value.includes(WANTED)) return [check.ok(WANTED)];
  return [
    check.failed(
      `it is built for ${platforms.value.join(', ') || 'no platform that it names'}; Container Apps start ${WANTED} only`,
      `Build it with docker buildx build --platform ${WANTED}, and push it again.`,
    ),
  ];
}
