import { createSender, type GcpPlace } from './gcp-sdk.ts';

/**
 * The text of an object in Cloud Storage, for example a Terraform state; takes the permission `storage.objects.get`. Throws `DriverError`,
 * `NOT_FOUND` where nothing is. Source: https://cloud.google.com/storage/docs/json_api/v1/objects/get
 *
 * @example
 * // Not run: needs a Google Cloud project.
 * import { readGcsObject } from '@dativo/runner-gcp-cloud-run';
 *
 * export const state = await readGcsObject({ bucket: 'acme-tfstate', object: 'orders/default.tfstate' });
 */
export function readGcsObject(
  { bucket, object }: { readonly bucket: string; readonly object: string },
  place: GcpPlace = {},
): Promise<string> {
  return createSender(place)<string>({
    service: 'storage',
    action: 'storage.objects.get',
    method: 'GET',
    path: `/storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(object)}`,
    query: { alt: 'media' },
    reads: 'text',
  });
}
