import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryLockStore, type LockStore } from '@dativo/runner';
import { createFileLockStore } from '@dativo/runner/files';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dativo-locks-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const RACERS = 50;
const won = <T>(results: readonly (T | undefined | false)[]) =>
  results.filter((result) => result !== undefined && result !== false);

describe.each<[string, () => LockStore]>([
  ['memory', createMemoryLockStore],
  ['files', () => createFileLockStore(folder)],
])('N10: locks in %s', (_name, open) => {
  let store: LockStore;
  beforeEach(() => {
    store = open();
  });

  test('are created once, replaced and removed only in the version that was read', async () => {
    expect(await store.read('job')).toBeUndefined();
    const first = await store.create('job', 'one');
    expect(first).toEqual(expect.any(String));
    expect(await store.create('job', 'two')).toBeUndefined();
    expect(await store.read('job')).toEqual({ value: 'one', version: first });
    const second = await store.replace('job', 'one', first ?? '');
    expect(second).not.toBe(first);
    expect([await store.replace('job', 'x', first ?? ''), await store.remove('job', first ?? '')]).toEqual([
      undefined,
      false,
    ]);
    expect(await store.remove('job', second ?? '')).toBe(true);
    expect([await store.read('job'), await store.remove('job', second ?? '')]).toEqual([undefined, false]);
    expect(await store.create('job', 'three')).toEqual(expect.any(String));
  });

  test('of different keys know nothing of each other', async () => {
    const keys = ['a/b', 'a_b', 'a b', '../a', 'A/B', `${'long'.repeat(60)}1`, `${'long'.repeat(60)}2`];
    for (const key of keys) expect(await store.create(key, key)).toEqual(expect.any(String));
    for (const key of keys) expect(await store.read(key)).toMatchObject({ value: key });
  });

  test('of fifty that create at once, one wins', async () => {
    const results = await Promise.all(
      Array.from({ length: RACERS }, (_, racer) => store.create('job', `racer ${racer}`)),
    );
    expect(won(results)).toHaveLength(1);
    const winner = results.findIndex((result) => result !== undefined);
    expect(await store.read('job')).toEqual({ value: `racer ${winner}`, version: results[winner] });
  });

  test('of fifty that replace or remove the same version, one wins, round after round', async () => {
    let version = (await store.create('job', 'start')) ?? '';
    for (let round = 0; round < 3; round += 1) {
      const results = await Promise.all(
        Array.from({ length: RACERS }, (_, racer) => store.replace('job', `${round}/${racer}`, version)),
      );
      expect(won(results)).toHaveLength(1);
      version = String(won(results)[0]);
    }
    const last = await Promise.all(
      Array.from({ length: RACERS }, (_, racer) =>
        racer % 2 === 0 ? store.remove('job', version) : store.replace('job', `last/${racer}`, version),
      ),
    );
    expect(won(last)).toHaveLength(1);
  });
});

test('a lock in files leaves one file behind, however often it was written', async () => {
  const store = createFileLockStore(folder);
  let version = (await store.create('job', 'v')) ?? '';
  for (let round = 0; round < 10; round += 1) version = (await store.replace('job', `v${round}`, version)) ?? '';
  const [name = ''] = await readdir(folder);
  expect(await readdir(join(folder, name))).toHaveLength(1);
});
