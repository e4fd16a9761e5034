import type { Runtime } from './answers.ts';

/** Where Terraform keeps its state. */
export type StateAddress =
  | { readonly kind: 'local' }
  | { readonly kind: 's3'; readonly bucket: string }
  | { readonly kind: 'gcs'; readonly bucket: string }
  | { readonly kind: 'azurerm'; readonly account: string; readonly container: string };

interface StateKind {
  readonly form: string;
  readonly read: (text: string) => StateAddress | undefined;
}

const LOCAL: StateKind = {
  form: 'local',
  read: (text) => (text === 'local' ? { kind: 'local' } : undefined),
};

/** Each runtime with the storage of its own cloud, so that one sign-in is enough. */
const KINDS: Readonly<Record<Runtime, readonly StateKind[]>> = {
  local_process: [LOCAL],
  aws_fargate: [LOCAL, { form: 's3://BUCKET', read: readS3 }],
  gcp_cloud_run: [LOCAL, { form: 'gs://BUCKET', read: readGcs }],
  azure_container_apps: [LOCAL, { form: 'https://ACCOUNT.blob.core.windows.net/CONTAINER', read: readBlob }],
};

/** How an address may be written for a runtime, for example `local or s3://BUCKET`. */
export function stateForms(runtime: Runtime): string {
  return KINDS[runtime].map(({ form }) => form).join(' or ');
}

/** Gives `undefined` for what the runtime's cloud has no such storage for. */
export function readStateAddress(text: string, runtime: Runtime): StateAddress | undefined {
  for (const { read } of KINDS[runtime]) {
    const address = read(text);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function readS3(text: string): StateAddress | undefined {
  const [, bucket] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(text) ?? [];
  return bucket === undefined ? undefined : { kind: 's3', bucket };
}

/** Source: https://cloud.google.com/storage/docs/buckets#naming */
function readGcs(text: string): StateAddress | undefined {
  const [, bucket] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])\/?$/.exec(text) ?? [];
  return bucket === undefined ? undefined : { kind: 'gcs', bucket };
}

/** Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftstorage */
function readBlob(text: string): StateAddress | undefined {
  const form = /^https:\/\/([a-z0-9]{3,24})\.blob\.core\.windows\.net\/([a-z0-9](?:-?[a-z0-9]){2,62})\/?$/;
  const [, account, container] = form.exec(text) ?? [];
  return account === undefined || container === undefined ? undefined : { kind: 'azurerm', account, container };
}
