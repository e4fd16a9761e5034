import { createHash } from 'node:crypto';
import type { Handlers } from '../registry.ts';
import type { Answer } from '../wire/answer.ts';
import { Fault } from '../wire/fault.ts';
import type { Request } from '../wire/read-request.ts';
import { toPlace } from './s3-request.ts';

interface StoredObject {
  readonly body: Buffer;
  /** With its quotation marks. */
  readonly etag: string;
  readonly modifiedAt: Date;
}

/**
 * Buckets with small objects, in path style, and conditional writes.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html
 */
export function s3Handlers(now: () => Date): Handlers {
  const buckets = new Map<string, Map<string, StoredObject>>();
  const open = (request: Request) => {
    const { bucket, key } = toPlace(request.url.pathname);
    const objects = buckets.get(bucket);
    if (objects === undefined) throw new Fault('NoSuchBucket', 'The specified bucket does not exist', 404);
    return { objects, key: key ?? '', known: objects.get(key ?? '') };
  };
  return {
    CreateBucket: (_, { url }) => {
      const { bucket } = toPlace(url.pathname);
      if (buckets.has(bucket)) throw new Fault('BucketAlreadyOwnedByYou', 'You already own it.', 409);
      buckets.set(bucket, new Map());
      return answer(200, { location: `/${bucket}` });
    },
    HeadBucket: (_, request) => answer(open(request) ? 200 : 404),
    GetObject: (_, request) => toObjectAnswer(open(request).known, request),
    HeadObject: (_, request) => ({ ...toObjectAnswer(open(request).known, request), body: '' }),
    PutObject: (_, request) => {
      const { objects, key, known } = open(request);
      checkCondition(known, request);
      const etag = `"${createHash('md5').update(request.body).digest('hex')}"`;
      objects.set(key, { body: request.body, etag, modifiedAt: now() });
      return answer(200, { etag });
    },
    DeleteObject: (_, request) => {
      const { objects, key, known } = open(request);
      checkCondition(known, request);
      objects.delete(key);
      return answer(204);
    },
  };
}

/** `If-None-Match: *` wants nothing there; `If-Match` wants that very object, or any with `*`. */
function checkCondition(known: StoredObject | undefined, { headers }: Request): void {
  const wanted = headers['if-match'];
  if (wanted !== undefined && known === undefined)
    throw new Fault('NoSuchKey', 'The specified key does not exist.', 404);
  const isOther = wanted !== undefined && wanted !== '*' && unquote(wanted) !== unquote(known?.etag);
  if (isOther || (headers['if-none-match'] === '*' && known !== undefined)) {
    const Condition = isOther ? 'If-Match' : 'If-None-Match';
    const message = 'At least one of the pre-conditions you specified did not hold';
    throw new Fault('PreconditionFailed', message, 412, { Condition });
  }
}

function unquote(etag: unknown): string {
  return String(etag).replaceAll('"', '');
}

function toObjectAnswer(known: StoredObject | undefined, { url }: Request): Answer {
  if (known === undefined) {
    const { key } = toPlace(url.pathname);
    throw new Fault('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });
  }
  const { body, etag, modifiedAt } = known;
  const headers = { etag, 'last-modified': modifiedAt.toUTCString(), 'content-length': String(body.length) };
  return { status: 200, headers, body };
}

function answer(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: '' };
}
