import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { createVirtualClock, type FakeAws, startFakeAws } from '@dativo/runner-testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toClientOptions } from './fake-aws-stage.ts';

let fake: FakeAws;
let s3: S3Client;
beforeEach(async () => {
  fake = await startFakeAws({ clock: createVirtualClock() });
  s3 = new S3Client(toClientOptions(fake));
  await s3.send(new CreateBucketCommand({ Bucket: 'locks' }));
});
afterEach(async () => {
  s3.destroy();
  await fake.close();
});

const AT = { Bucket: 'locks', Key: 'a b/ü.json' };
const put = (Body: string, condition: object = {}) => s3.send(new PutObjectCommand({ ...AT, Body, ...condition }));
const read = async () => (await s3.send(new GetObjectCommand(AT))).Body?.transformToString();
const remove = (condition: object = {}) => s3.send(new DeleteObjectCommand({ ...AT, ...condition }));

test('writes only where nothing is, or over the very object that was read', async () => {
  const { ETag: first } = await put('one', { IfNoneMatch: '*' });
  await expect(put('two', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  const { ETag: second } = await put('two', { IfMatch: first });
  await expect(put('three', { IfMatch: first })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  expect(await read()).toBe('two');
  expect((await s3.send(new HeadObjectCommand(AT))).ETag).toBe(second);
  await expect(remove({ IfMatch: first })).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
  await remove({ IfMatch: second });
  await expect(read()).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('what is not there has an error of its own', async () => {
  await expect(put('one', { IfMatch: '"0"' })).rejects.toMatchObject({ name: 'NoSuchKey' });
  await expect(s3.send(new HeadObjectCommand(AT))).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
  await expect(s3.send(new GetObjectCommand({ ...AT, Bucket: 'gone' }))).rejects.toMatchObject({
    name: 'NoSuchBucket',
  });
});

test('of many writers at once one wins', async () => {
  const racers = Array.from({ length: 20 }, (_, racer) => put(`racer ${racer}`, { IfNoneMatch: '*' }));
  const results = await Promise.allSettled(racers);
  const winners = results.flatMap(({ status }, racer) => (status === 'fulfilled' ? [`racer ${racer}`] : []));
  expect(winners).toEqual([await read()]);
});

test('a body that comes in chunks is put together', async () => {
  const text = 'x'.repeat(100_000);
  await s3.send(new PutObjectCommand({ ...AT, Body: Readable.from([text]), ContentLength: text.length }));
  expect(await read()).toBe(text);
});

test('the caller is told who it is', async () => {
  const sts = new STSClient(toClientOptions(fake));
  const Arn = `arn:aws:sts::${fake.accountId}:assumed-role/runner/session`;
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: fake.accountId, Arn });
  sts.destroy();
});
