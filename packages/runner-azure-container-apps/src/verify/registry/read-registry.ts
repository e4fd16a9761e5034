import { createHash } from 'node:crypto';
import { listImagePlatforms } from '@dativo/runner/drivers';
import { toAzureError } from '../../classify-error.ts';
import type { AzureCredential } from '../../credential.ts';
import type { VerifyApi } from '../verify-api.ts';
import { askRegistry } from './ask-registry.ts';
import { getPullToken } from './get-pull-token.ts';
import { readBlob } from './read-blob.ts';
import { toRegistryPlace } from './registry-place.ts';

export interface RegistryOptions {
  /** One origin for every registry, in place of their own. */
  readonly endpoint?: string | undefined;
  readonly credential: AzureCredential;
}

/** Named in errors: what `AcrPull` gives. Source: https://learn.microsoft.com/azure/container-registry/container-registry-rbac-built-in-roles-directory-reference */
const ACTION = 'Microsoft.ContainerRegistry/registries/pull/read';

/** Without these a registry answers in an older form. Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** Images in Azure Container Registry, looked at as Docker does before it pulls one. */
export function readRegistry({ endpoint, credential }: RegistryOptions): Pick<VerifyApi, 'getImage'> {
  return {
    getImage: (image) =>
      named(async () => {
        const place = toRegistryPlace(image, endpoint);
        const token = await getPullToken(place, credential);
        const manifest = await askRegistry(`${place.images}/manifests/${encodeURIComponent(image.reference)}`, {
          headers: { authorization: `Bearer ${token}`, accept: MANIFEST_TYPES.join(', ') },
          secrets: [token],
        });
        const platforms = await listImagePlatforms(manifest, (digest) => named(() => readBlob(place, digest, token)));
        return { digest: toDigest(manifest), platforms };
      }),
  };
}

async function named<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (thrown) {
    throw toAzureError(ACTION, thrown);
  }
}

/** A manifest's digest is that of its text. */
function toDigest(manifest: string): string {
  return `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
}
