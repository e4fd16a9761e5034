/** The bucket and the key of a request in path style; null where it names none. */
export function toPlace(path: string): { readonly bucket: string; readonly key: string | null } {
  const [, bucket = '', key] = /^\/([^/]*)(?:\/(.*))?$/.exec(path) ?? [];
  return { bucket, key: key === undefined || key === '' ? null : decodeURIComponent(key) };
}

/** The action of an HTTP method on a bucket and on an object. */
const ACTIONS: Readonly<Record<string, readonly [onBucket: string, onObject: string]>> = {
  GET: ['ListObjectsV2', 'GetObject'],
  HEAD: ['HeadBucket', 'HeadObject'],
  PUT: ['CreateBucket', 'PutObject'],
  DELETE: ['DeleteBucket', 'DeleteObject'],
};

export function toS3Action(method: string, path: string): string {
  const [onBucket = method, onObject = method] = ACTIONS[method] ?? [];
  return toPlace(path).key === null ? onBucket : onObject;
}
