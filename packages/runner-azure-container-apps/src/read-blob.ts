import { createSender, type SenderOptions } from './send.ts';

/** Where a blob is. */
export interface BlobPlace {
  /** For example `https://account.blob.core.windows.net`. It gets a token, so it has to be one of Azure's own. */
  readonly origin: string;
  readonly container: string;
  readonly blob: string;
}

/** The oldest version of the service that takes tokens. Source: https://learn.microsoft.com/rest/api/storageservices/authorize-with-azure-active-directory */
const API_VERSION = '2017-11-09';

/**
 * The text of a blob, for example a Terraform state; takes the role Storage Blob Data Reader. Throws `DriverError`, `NOT_FOUND` where
 * nothing is. Source: https://learn.microsoft.com/rest/api/storageservices/get-blob
 *
 * @example
 * // Not run: needs an Azure subscription.
 * import { readBlob } from '@dativo/runner-azure-container-apps';
 *
 * const place = { origin: 'https://acme.blob.core.windows.net', container: 'tfstate', blob: 'orders.tfstate' };
 * export const state = await readBlob(place);
 */
export async function readBlob({ origin, container, blob }: BlobPlace, options: SenderOptions = {}): Promise<string> {
  const { body } = await createSender(options)({
    service: 'storage',
    action: 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read',
    method: 'GET',
    origin,
    path: `/${encodeURIComponent(container)}/${blob.split('/').map(encodeURIComponent).join('/')}`,
    headers: { 'x-ms-version': API_VERSION },
    reads: 'text',
  });
  return String(body);
}
