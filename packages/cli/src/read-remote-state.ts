import { DriverError } from '@dativo/runner';
import type { Io } from './io.ts';
import { toGoogleEndpoints } from './runtimes.ts';
import { UsageError } from './usage-error.ts';

/** Host names that may get a token for Azure's storage. Source: https://learn.microsoft.com/azure/storage/common/storage-account-overview#storage-account-endpoints */
const BLOB_HOST =
  /^[a-z0-9]{3,24}(?:\.z\d{2})?\.blob(?:\.storage\.azure\.net|\.core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn))$/;
const KINDS = 's3://BUCKET/KEY, gs://BUCKET/OBJECT or https://ACCOUNT.blob.core.windows.net/CONTAINER/BLOB';

/**
 * The text of a state that lies where Terraform's backends s3, gcs and azurerm keep it. Throws `DriverError`, and `UsageError` for an
 * address of another kind; `named` are the words in front of that.
 */
export function readRemoteState(io: Io, place: string, named = '--outputs names'): Promise<string> {
  const [, scheme = '', host = '', path = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)\/?(.*)$/is.exec(place) ?? [];
  if (scheme === 's3' && host !== '' && path !== '') return readS3(io, host, path);
  if (scheme === 'gs' && host !== '' && path !== '') return readGcs(io, host, path);
  const [, container = '', blob = ''] = /^([^/?#]+)\/([^?#]+)$/.exec(path) ?? [];
  if (scheme === 'https' && BLOB_HOST.test(host) && blob !== '') {
    return readAzure(io, { origin: `https://${host}`, container, blob });
  }
  // What follows the path may be a shared access signature.
  const found = `${scheme}://${host.replace(/^.*@/, '')}/${path.replace(/[?#].*$/s, '')}`;
  throw new UsageError(`${named} "${found}"`, `States are read from ${KINDS}, outputs from files.`);
}

/** S3 sends a reader to the bucket's own region. */
async function readS3({ env }: Io, bucket: string, key: string): Promise<string> {
  const { createS3Api } = await import('@dativo/runner-aws-fargate');
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const found = await createS3Api({ region, attempts: 3 }).getObject({ bucket, key });
  if (found !== undefined) return found.body;
  throw new DriverError('NOT_FOUND', `s3:GetObject: there is no ${key} in the bucket ${bucket}`, {
    help: 'Compare with bucket, key and workspace_key_prefix of the backend.',
  });
}

async function readGcs({ env }: Io, bucket: string, object: string): Promise<string> {
  const { readGcsObject } = await import('@dativo/runner-gcp-cloud-run');
  return readGcsObject({ bucket, object }, { endpoint: toGoogleEndpoints(env) });
}

async function readAzure({ env }: Io, place: { origin: string; container: string; blob: string }): Promise<string> {
  const { readBlob } = await import('@dativo/runner-azure-container-apps');
  return readBlob(place, { endpoint: env['DATIVO_AZURE_ENDPOINT'] || undefined });
}
