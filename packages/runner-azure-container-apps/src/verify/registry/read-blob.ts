import { DriverError } from '@dativo/runner';
import { openRegistry, toText } from './ask-registry.ts';
import type { RegistryPlace } from './registry-place.ts';

/**
 * The text of a blob. A registry keeps none itself: it leads to its store by an address that is signed, so the token stays behind.
 * Source: https://learn.microsoft.com/azure/container-registry/container-registry-dedicated-data-endpoints
 */
export async function readBlob(place: RegistryPlace, digest: string, token: string): Promise<string> {
  const secrets = [token];
  const headers = { authorization: `Bearer ${token}` };
  const answer = await openRegistry(`${place.images}/blobs/${digest}`, { headers, secrets }, 'manual');
  const location = answer.headers.get('location');
  if (answer.status < 300 || answer.status > 399 || location === null) return toText(answer, secrets);
  await answer.body?.cancel();
  return toText(await openRegistry(toStore(location, place), { secrets }, 'error'), secrets);
}

function toStore(location: string, { origin, server, isTlsNeeded }: RegistryPlace): string {
  const address = new URL(location, origin);
  if (address.protocol === 'https:' || !isTlsNeeded) return address.href;
  throw new DriverError('UNAVAILABLE', `${server} leads to a store without TLS (${address.host})`);
}
