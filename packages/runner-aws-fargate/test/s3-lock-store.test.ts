import { DriverError } from '@dativo/runner';
import { createS3Api, createS3LockStore } from '@dativo/runner-aws-fargate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFakeStage } from './fake-stage.ts';

let stage: Awaited<ReturnType<typeof openFakeStage>>;
beforeAll(async () => {
  stage = await openFakeStage();
  await fetch(`${stage.fake.endpoint}/${BUCKET}`, { method: 'PUT', headers: { authorization: 'test' } });
});
afterAll(() => stage.close());

const BUCKET = 'locks-of-tests';

const openStore = (prefix = 'locks/') => {
  const { region, endpoint } = stage.fake;
  return createS3LockStore({ bucket: BUCKET, prefix, api: createS3Api({ region, endpoint }) });
};

test('N10: a lock is made once, read, replaced and removed, each only over the version that was seen', async () => {
  const store = openStore();
  expect(await store.read('tenant a/weather')).toBeUndefined();
  const first = await store.create('tenant a/weather', '{"owner":1}');
  expect(first).toEqual(expect.any(String));
  expect(await store.create('tenant a/weather', '{"owner":2}')).toBeUndefined();
  expect(await store.read('tenant a/weather')).toEqual({ value: '{"owner":1}', version: first });
  const second = await store.replace('tenant a/weather', '{"owner":3}', first ?? '');
  expect(second).not.toBe(first);
  expect(await store.replace('tenant a/weather', '{"owner":4}', first ?? '')).toBeUndefined();
  expect(await store.remove('tenant a/weather', first ?? '')).toBe(false);
  expect(await store.remove('tenant a/weather', second ?? '')).toBe(true);
  expect(await store.remove('tenant a/weather', second ?? '')).toBe(false);
  expect(await store.replace('tenant a/weather', '{"owner":5}', second ?? '')).toBeUndefined();
  expect(await store.read('tenant a/weather')).toBeUndefined();
});

test('N10: fifty racers, one winner', async () => {
  const store = openStore();
  const won = await Promise.all(Array.from({ length: 50 }, (_, racer) => store.create('race', `{"owner":${racer}}`)));
  expect(won.filter((version) => version !== undefined)).toHaveLength(1);
  const version = won.find((each) => each !== undefined) ?? '';
  const taken = await Promise.all(
    Array.from({ length: 50 }, (_, racer) => store.replace('race', `{"next":${racer}}`, version)),
  );
  expect(taken.filter((each) => each !== undefined)).toHaveLength(1);
});

test('keys with the same letters in other places are other locks', async () => {
  const [one, other] = [openStore('a/'), openStore('a/b/')];
  expect(await one.create('b/c', '1')).toBeDefined();
  expect(await other.create('c', '2')).toBeDefined();
  expect(await one.create('d/c', '3')).toBeDefined();
  expect((await one.read('b/c'))?.value).toBe('1');
});

test('what keeps a lock from being read is a DriverError', async () => {
  const api = createS3Api({ region: 'eu-central-1', endpoint: 'http://127.0.0.1:1' });
  const read = createS3LockStore({ bucket: 'b', api }).read('k');
  await expect(read).rejects.toBeInstanceOf(DriverError);
  await expect(read).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringMatching(/^s3:GetObject failed: /),
  });
});
