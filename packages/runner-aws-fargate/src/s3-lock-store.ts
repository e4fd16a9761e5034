import type { LockStore } from '@dativo/runner';
import type { S3Api } from './s3-api.ts';

/** Where the locks lie. */
export interface S3LockStoreOptions {
  readonly bucket: string;
  /** Put before each key as it is, for example `locks/`. */
  readonly prefix?: string;
  readonly api: S3Api;
}

/**
 * Locks as small objects in a bucket, changed by conditional writes alone: two writers never both succeed. The version is the ETag.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html
 *
 * @example
 * import { createS3LockStore } from '@dativo/runner-aws-fargate';
 *
 * const objects = new Map<string, string>();
 * const api = {
 *   getObject: async () => undefined,
 *   putObject: async ({ key, body }: { key: string; body: string }) => (objects.set(key, body), '"etag-1"'),
 *   deleteObject: async () => true,
 * };
 * const store = createS3LockStore({ bucket: 'acme-locks', prefix: 'locks/', api });
 * await store.create('acme/orders', 'orders-1'); // => '"etag-1"'
 * [...objects.keys()]; // => ['locks/acme%2Forders.json']
 */
export function createS3LockStore({ bucket, prefix = '', api }: S3LockStoreOptions): LockStore {
  const at = (key: string) => ({ bucket, key: `${prefix}${encodeURIComponent(key)}.json` });
  return {
    create: (key, value) => api.putObject({ ...at(key), body: value, condition: 'absent' }),
    replace: (key, value, version) => api.putObject({ ...at(key), body: value, condition: { etag: version } }),
    async read(key) {
      const found = await api.getObject(at(key));
      return found && { value: found.body, version: found.etag };
    },
    remove: (key, version) => api.deleteObject({ ...at(key), etag: version }),
  };
}
