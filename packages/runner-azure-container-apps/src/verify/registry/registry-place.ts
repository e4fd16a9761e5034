import { DriverError } from '@dativo/runner';
import { LOGIN_SERVER } from '../image-name.ts';
import type { RegistryImage } from '../verify-api.ts';

/** Where an image is asked for. */
export interface RegistryPlace {
  /** The registry's login server. */
  readonly server: string;
  readonly repository: string;
  readonly origin: string;
  /** Address of the repository's images. */
  readonly images: string;
  /** Blobs come from a store of Azure's own; it must not be asked without TLS. */
  readonly isTlsNeeded: boolean;
}

/** Throws `DriverError` `INVALID` for a host that is no login server of Azure: a token must not reach it. */
export function toRegistryPlace({ server, repository }: RegistryImage, endpoint: string | undefined): RegistryPlace {
  if (!LOGIN_SERVER.test(server)) throw new DriverError('INVALID', `${server} is no Azure Container Registry`);
  const origin = endpoint === undefined ? `https://${server}` : new URL(endpoint).origin;
  const images = `${origin}/v2/${repository.split('/').map(encodeURIComponent).join('/')}`;
  return { server, repository, origin, images, isTlsNeeded: endpoint === undefined };
}
