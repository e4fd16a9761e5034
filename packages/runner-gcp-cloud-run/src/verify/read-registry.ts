import type { Send } from '../gcp-sdk.ts';
import type { RegistryImage, VerifyApi } from './verify-api.ts';

/** Without these a registry answers in an older form. Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/**
 * Manifests and configurations of images: Artifact Registry tells them as a registry of Docker does, to the same tokens.
 * Source: https://cloud.google.com/artifact-registry/docs/reference/docker-api
 */
export function readRegistry(send: Send): Pick<VerifyApi, 'getManifest' | 'getImageConfig'> {
  const read = (image: RegistryImage, path: string, accept?: string) =>
    send<string>({
      service: 'artifactregistry',
      action: 'artifactregistry.repositories.downloadArtifacts',
      method: 'GET',
      host: `${image.location}-docker.pkg.dev`,
      path: `${toRepositoryPath(image)}/${path}`,
      reads: 'text',
      ...(accept === undefined ? {} : { accept }),
    });
  return {
    getManifest: (image) =>
      read(image, `manifests/${image.digest ?? encodeURIComponent(image.tag ?? 'latest')}`, MANIFEST_TYPES.join(', ')),
    getImageConfig: (image, digest) => read(image, `blobs/${digest}`),
  };
}

/** Slashes of an image's name stay as they are; a project of a domain is written with one. */
function toRepositoryPath({ project, repository, name }: RegistryImage): string {
  const parts = [...project.split(':'), repository, ...name.split('/')];
  return `/v2/${parts.map(encodeURIComponent).join('/')}`;
}
