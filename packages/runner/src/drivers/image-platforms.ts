import { type Look, look } from './look-up.ts';

/** Platforms that an image is built for: an index names them; a single image keeps its own in its configuration. Never throws. */
export async function listImagePlatforms(
  manifest: string,
  getConfig: (digest: string) => Promise<string | undefined>,
): Promise<Look<readonly string[]>> {
  const platforms = readIndexPlatforms(manifest);
  if (platforms !== undefined) return { kind: 'found', value: platforms };
  const digest = readConfigDigest(manifest);
  if (digest === undefined)
    return { kind: 'unknown', why: 'its manifest has a form that is not known here', isDenied: false };
  const config = await look(() => getConfig(digest));
  return config.kind === 'found' ? { kind: 'found', value: readConfigPlatform(config.value) } : config;
}

/**
 * Platforms of an image index as `os/architecture`; undefined where the manifest is no index. Attestations call theirs `unknown`.
 * Source: https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
function readIndexPlatforms(manifest: string): readonly string[] | undefined {
  const { manifests } = readObject(manifest);
  if (!Array.isArray(manifests)) return undefined;
  const platforms = manifests.flatMap((each: unknown) => toPlatform(toObject(toObject(each)['platform'])));
  return [...new Set(platforms)].filter((platform) => !platform.startsWith('unknown/'));
}

/** Digest of the configuration that a single image's manifest names. */
function readConfigDigest(manifest: string): string | undefined {
  const { digest } = toObject(readObject(manifest)['config']);
  return typeof digest === 'string' ? digest : undefined;
}

/** Source: https://github.com/opencontainers/image-spec/blob/main/config.md */
function readConfigPlatform(config: string): readonly string[] {
  return toPlatform(readObject(config));
}

function toPlatform({ os, architecture }: Readonly<Record<string, unknown>>): string[] {
  return typeof os === 'string' && typeof architecture === 'string' ? [`${os}/${architecture}`] : [];
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return toObject(JSON.parse(text));
  } catch {
    // What is no JSON names nothing.
    return {};
  }
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
