import type { VerifyCheck } from '@dativo/runner';
import { checkOf, type Look, listImagePlatforms } from '@dativo/runner/drivers';
import type { Facts } from '../facts.ts';
import { readImageName } from '../image-name.ts';

/** The image is built for the operating system and the CPU that the task definition asks for. */
export async function checkImagePlatform(facts: Facts): Promise<VerifyCheck[]> {
  const container = await facts.container();
  const definition = await facts.definition();
  if (container.kind !== 'found' || definition.kind !== 'found') {
    return [checkOf('image-platform', 'image').skipped('the container is not known')];
  }
  const check = checkOf('image-platform', container.value.image);
  const offered = await listPlatforms(facts, container.value.image);
  if (offered === undefined)
    return [check.skipped('it is not in a private registry of ECR; other registries are not asked')];
  if (offered.kind === 'unknown') return [check.unknown(offered.why)];
  if (offered.kind === 'missing') return [check.skipped('the image is not there')];
  const wanted = toImagePlatform(definition.value.platform);
  if (offered.value.includes(wanted)) return [check.ok(wanted)];
  return [
    check.failed(
      `it is built for ${offered.value.join(', ') || 'no platform that it names'}, but the task definition asks for ${wanted}`,
      `Build it with docker buildx build --platform ${wanted}, or change cpu_architecture of the module.`,
    ),
  ];
}

async function listPlatforms(facts: Facts, image: string): Promise<Look<readonly string[]> | undefined> {
  const manifest = await facts.manifest();
  const { ecr } = readImageName(image);
  if (manifest === undefined || ecr === undefined) return undefined;
  if (manifest.kind !== 'found') return manifest;
  return listImagePlatforms(manifest.value.text, (digest) => facts.api.getImageConfig(ecr, digest));
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html */
function toImagePlatform({ os, architecture }: { readonly os: string; readonly architecture: string }): string {
  return `${os.startsWith('WINDOWS') ? 'windows' : 'linux'}/${architecture === 'ARM64' ? 'arm64' : 'amd64'}`;
}
