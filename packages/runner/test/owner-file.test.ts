import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '@dativo/runner';
import { isOwnerAlive, keepOwnerFile, type Owner, readOwnerFile } from '@dativo/runner/files';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dativo-owner-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the file names this process, is renewed, and is gone when it is closed', async () => {
  const wakes: (() => void)[] = [];
  let now = new Date('2026-03-01T12:00:00.000Z');
  const clock: Clock = {
    ...systemClock,
    now: () => now,
    sleep: (_ms, signal) =>
      new Promise((resolve) => {
        wakes.push(resolve);
        signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
  const file = await keepOwnerFile(folder, { clock });
  const owner = await readOwnerFile(folder);
  expect(owner).toMatchObject({ pid: process.pid, host: hostname(), started_at: now.toISOString() });
  expect((await stat(join(folder, 'owner.json'))).mode & 0o777).toBe(0o600);
  expect(owner && (await isOwnerAlive(owner, clock))).toBe(true);
  now = new Date('2026-03-01T12:00:10.000Z');
  wakes[0]?.();
  await expect.poll(async () => (await readOwnerFile(folder))?.beat_at).toBe(now.toISOString());
  await file.close();
  expect([await readOwnerFile(folder), await readdir(folder)]).toEqual([undefined, []]);
});

test('a file that is none', async () => {
  await writeFile(join(folder, 'owner.json'), '{"pid":"7"}');
  expect(await readOwnerFile(folder)).toBeUndefined();
  await writeFile(join(folder, 'owner.json'), 'half a li');
  expect(await readOwnerFile(folder)).toBeUndefined();
});

describe('an owner', () => {
  const now = new Date('2026-03-01T12:00:00.000Z');
  const clock: Clock = { ...systemClock, now: () => now };
  const owner = async (changes: Partial<Owner>): Promise<Owner> => {
    const file = await keepOwnerFile(folder);
    const own = await readOwnerFile(folder);
    await file.close();
    if (own === undefined) throw new Error('no owner file');
    return { ...own, ...changes };
  };
  const gone = () => spawnSync(process.execPath, ['-e', '']).pid;
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();

  test.each<[string, () => Partial<Owner>, boolean]>([
    ['here, and there', () => ({}), true],
    ['here, asleep for an hour', () => ({ beat_at: ago(3_600) }), true],
    ['here, gone', () => ({ pid: gone() }), false],
    ['elsewhere, with a beat just now', () => ({ host: 'elsewhere', beat_at: ago(5) }), true],
    ['elsewhere, silent for two minutes', () => ({ host: 'elsewhere', beat_at: ago(120) }), false],
    ['of a system that gives neither boot nor ticks', () => ({ boot_id: null, start_ticks: null }), true],
  ])('%s', async (_name, changes, expected) => {
    expect(await isOwnerAlive(await owner(changes()), clock)).toBe(expected);
  });

  test.runIf(process.platform === 'linux')(
    'before the last boot, or whose id another process has now: dead',
    async () => {
      expect(await isOwnerAlive(await owner({ boot_id: 'another' }), clock)).toBe(false);
      expect(await isOwnerAlive(await owner({ start_ticks: 1 }), clock)).toBe(false);
    },
  );
});
