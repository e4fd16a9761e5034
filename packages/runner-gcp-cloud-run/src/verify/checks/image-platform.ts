import type { VerifyCheck } from '@dativo/runner';
import { checkOf, type Look, listImagePlatforms, look } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { readImageName } from '../image-name.ts';
import type { RegistryImage } from '../verify-api.ts';

/** Source: https://cloud.google.com/run/docs/container-contract#languages */
const WANTED = 'linux/amd64';

/** The image is built for the one operating system and CPU that Cloud Run has. */
export async function checkImagePlatform(facts: Facts): Promise<VerifyCheck[]> {
  const container = await facts.container();
  if (container.kind !== 'found') return [checkOf('image-platform', 'image').skipped('the container is not known')];
  const check = checkOf('image-platform', container.value.image ?? 'image');
  const { registry } = readImageName(container.value.image ?? '');
  if (registry === undefined) return [check.skipped('it is not in Artifact Registry; other registries are not asked')];
  const offered = await listPlatforms(facts, registry);
  if (offered.kind === 'unknown') return [check.unknown(offered.why)];
  if (offered.kind === 'missing') return [check.skipped('the image is not there')];
  if (offered.value.includes(WANTED)) return [check.ok(WANTED)];
  return [
    check.failed(
      `it is built for ${offered.value.join(', ') || 'no platform that it names'}; Cloud Run starts ${WANTED} only`,
      `Build it with docker buildx build --platform ${WANTED}, and push it again.`,
    ),
  ];
}

async function listPlatforms({ api }: Facts, image: RegistryImage): Promise<Look<readonly string[]>> {
  const manifest = await look(() => api.getManifest(image));
  if (manifest.kind !== 'found') return manifest;
  return listImagePlatforms(manifest.value, (digest) => api.getImageConfig(image, digest));
}
