import type { RegistryImage } from './verify-api.ts';

/** What a container's image names. */
export interface ImageName {
  readonly text: string;
  readonly digest: string | undefined;
  /** Host of its registry. */
  readonly server: string;
  /** Only for images in an Azure Container Registry of the public cloud. */
  readonly registry: RegistryImage | undefined;
}

/**
 * The login server of an Azure Container Registry; what is in front may have a hyphen before its hash.
 * Source: https://learn.microsoft.com/azure/container-registry/container-registry-get-started-azure-cli#configure-domain-name-label-dnl-option
 */
export const LOGIN_SERVER = /^[a-z0-9-]+\.azurecr\.io$/;

/** The first part of a name is a host where it looks like one. Source: https://docs.docker.com/reference/cli/docker/image/tag/ */
const HOST = /^(?:[^/]*[.:][^/]*|localhost)$/;

export function readImageName(text: string): ImageName {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(text)?.[1];
  const [first = '', ...rest] = text.split('/');
  const server = rest.length > 0 && HOST.test(first) ? first.toLowerCase() : 'docker.io';
  if (!LOGIN_SERVER.test(server)) return { text, digest, server, registry: undefined };
  const [name = ''] = rest.join('/').split('@');
  const [, repository = name, tag = 'latest'] = /^(.+):([^:/]+)$/.exec(name) ?? [];
  return { text, digest, server, registry: { server, repository, reference: digest ?? tag } };
}
