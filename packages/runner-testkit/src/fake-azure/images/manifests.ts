import { createHash } from 'node:crypto';

export interface ImageFiles {
  readonly manifest: object;
  readonly digest: string;
  readonly config: object;
}

/** An image's manifest and configuration: an index where it is built for several platforms (`os/architecture`). */
export function toImageFiles(name: string, platforms: readonly string[]): ImageFiles {
  const [first = 'linux/amd64', ...others] = platforms;
  const [os, architecture] = first.split('/');
  const config = { os, architecture, config: {}, rootfs: { type: 'layers', diff_ids: [] } };
  const single = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: toDigest(config) },
    layers: [],
    annotations: { 'org.opencontainers.image.ref.name': name },
  };
  const manifest = others.length === 0 ? single : toIndex(name, platforms);
  return { manifest, digest: toDigest(manifest), config };
}

function toIndex(name: string, platforms: readonly string[]): object {
  const manifests = platforms.map((platform) => {
    const [os, architecture] = platform.split('/');
    return { digest: toDigest({ name, platform }), platform: { os, architecture } };
  });
  return { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests };
}

function toDigest(content: object): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
}
