import type { RegistryImage } from './verify-api.ts';

/** What a container's image names; a tag is `latest` where none is said. */
export interface ImageName {
  readonly text: string;
  readonly digest: string | undefined;
  /** Only for images in Artifact Registry. */
  readonly registry: RegistryImage | undefined;
}

/** `LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/NAME`. Source: https://cloud.google.com/artifact-registry/docs/docker/names */
const ARTIFACT_REGISTRY =
  /^(?<location>[a-z0-9-]+)-docker\.pkg\.dev\/(?<project>[^/]+)\/(?<repository>[^/]+)\/(?<name>[^:@]+)/;
/** Projects of a domain are written `example.com:project` in IAM, and `example.com/project` in names of images. */
const DOMAIN_PROJECT =
  /^(?<location>[a-z0-9-]+)-docker\.pkg\.dev\/(?<domain>[^/]+\.[^/]+)\/(?<project>[^/]+)\/(?<repository>[^/]+)\/(?<name>[^:@]+)/;

export function readImageName(text: string): ImageName {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(text)?.[1];
  const ofDomain = DOMAIN_PROJECT.exec(text)?.groups;
  const groups = ofDomain ?? ARTIFACT_REGISTRY.exec(text)?.groups;
  if (groups === undefined) return { text, digest, registry: undefined };
  const { domain, project = '', location = '', repository = '', name = '' } = groups;
  const tag = /:([^:@/]+)$/.exec(text.replace(/@sha256:.*$/, ''))?.[1];
  return {
    text,
    digest,
    registry: {
      project: domain === undefined ? project : `${domain}:${project}`,
      location,
      repository,
      name,
      digest,
      tag: digest === undefined ? (tag ?? 'latest') : undefined,
    },
  };
}
