import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryLockStore, guardOverlap, type LockStore, type OverlapOptions } from '@dativo/runner';
import { createFileLockStore } from '@dativo/runner/files';
import { createVirtualClock, type VirtualClock } from '@dativo/runner-testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
let clock: VirtualClock;
let store: LockStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dativo-overlap-'));
  clock = createVirtualClock();
  store = createMemoryLockStore();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const RACERS = Array.from({ length: 50 }, (_, racer) => racer);
const owner = (runId: string) => ({ runId, host: 'host-a', pid: 7 });
const options = (runId: string, changes: Partial<OverlapOptions> = {}): OverlapOptions => ({
  policy: 'forbid',
  store,
  key: 'demo/sample',
  owner: owner(runId),
  clock,
  leaseSeconds: 30,
  ...changes,
});
/** Holds the lock and stops renewing it: a process that died. */
const die = async (runId: string) => {
  const mortal = { ...clock, now: clock.now, sleep: () => new Promise<never>(() => {}) };
  void guardOverlap(options(runId, { clock: mortal }), () => new Promise(() => {}));
  await new Promise((resolve) => setImmediate(resolve));
};

describe.each([
  ['memory', () => createMemoryLockStore()],
  ['files', () => createFileLockStore(folder)],
] as const)('N10: fifty at once, locks in %s', (_name, open) => {
  beforeEach(() => {
    store = open();
  });

  test('forbid: one works, all others are refused', async () => {
    const works: number[] = [];
    const hold = Promise.withResolvers<void>();
    let refused = 0;
    const all = RACERS.map((racer) =>
      guardOverlap(options(`run-${racer}`), async () => {
        works.push(racer);
        await hold.promise;
      }).then(
        () => 'worked',
        (error: { code: string }) => {
          refused += 1;
          if (refused === RACERS.length - 1) hold.resolve();
          return error.code;
        },
      ),
    );
    const outcomes = await Promise.all(all);
    expect([works.length, outcomes.filter((outcome) => outcome === 'REFUSED').length]).toEqual([1, 49]);
    expect(await store.read('demo/sample')).toBeUndefined();
  });

  test('takeover of a dead owner: one at a time', async () => {
    await store.create('demo/sample', holderOf('dead', -600));
    let working = 0;
    let most = 0;
    const outcomes = await Promise.allSettled(
      RACERS.map((racer) =>
        guardOverlap(options(`run-${racer}`), async () => {
          working += 1;
          most = Math.max(most, working);
          await new Promise((resolve) => setTimeout(resolve, 20));
          working -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  });
});

const holderOf = (runId: string, renewedSeconds: number) => {
  const at = new Date(clock.now().getTime() + renewedSeconds * 1000).toISOString();
  return JSON.stringify({ run_id: runId, host: 'host-b', pid: 9, acquired_at: at, renewed_at: at, lease_seconds: 30 });
};

describe('what happens when the job already runs', () => {
  test('allow: both run, and no lock is taken', async () => {
    await store.create('demo/sample', holderOf('other', 0));
    expect(await guardOverlap(options('run-1', { policy: 'allow' }), async () => 'done')).toBe('done');
  });

  test('forbid: refused by the name of the holder', async () => {
    await store.create('demo/sample', holderOf('other', 0));
    await expect(guardOverlap(options('run-1'), async () => 'done')).rejects.toMatchObject({
      name: 'DriverError',
      code: 'REFUSED',
      message: expect.stringMatching(/demo\/sample is running already: run other, process 9 on host-b, since 2026/),
    });
  });

  test('wait: after the other has ended, one after the other', async () => {
    const spans: string[] = [];
    const work = (runId: string) => async () => {
      spans.push(`${runId} from ${Math.round(clock.seconds)}`);
      await clock.sleep(100_000);
      spans.push(`${runId} until ${Math.round(clock.seconds)}`);
    };
    await Promise.all(['a', 'b'].map((runId) => guardOverlap(options(runId, { policy: 'wait' }), work(runId))));
    expect(spans.map((span) => span.split(' ')[0])).toEqual(['a', 'a', 'b', 'b']);
  });

  test('wait: until it is told to leave', async () => {
    const leave = new AbortController();
    await store.create('demo/sample', holderOf('other', 3_600));
    void clock.sleep(5_000).then(() => leave.abort());
    await expect(
      guardOverlap(options('run-1', { policy: 'wait', signal: leave.signal }), async () => 'done'),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    expect(clock.seconds).toBe(5);
  });

  test('replace: the holder is ended first, then its lock is taken', async () => {
    await store.create('demo/sample', holderOf('other', 0));
    const steps: string[] = [];
    const replaceHolder = async ({ run_id }: { run_id: string }) => void steps.push(`end ${run_id}`);
    await guardOverlap(options('run-1', { policy: 'replace', replaceHolder }), async () => void steps.push('work'));
    expect(steps).toEqual(['end other', 'work']);
  });

  test('replace: a holder whose end cannot be had keeps the lock', async () => {
    await store.create('demo/sample', holderOf('other', 0));
    const replaceHolder = () => Promise.reject(new Error('still alive'));
    await expect(guardOverlap(options('run-1', { policy: 'replace', replaceHolder }), async () => 'x')).rejects.toThrow(
      'still alive',
    );
    expect((await store.read('demo/sample'))?.value).toContain('"other"');
    await expect(guardOverlap(options('run-1', { policy: 'replace' }), async () => 'x')).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  test('a value that is no holder: an error, and it stays', async () => {
    await store.create('demo/sample', 'something else');
    await expect(guardOverlap(options('run-1'), async () => 'x')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a lease', () => {
  test('is renewed as long as the work takes, and given back', async () => {
    const seen: string[] = [];
    await guardOverlap(options('run-1'), async () => {
      for (let look = 0; look < 5; look += 1) {
        await clock.sleep(60_000);
        seen.push(await guardOverlap(options('run-2'), async () => 'overlap').catch(({ code }) => code));
      }
    });
    expect(seen).toEqual(['REFUSED', 'REFUSED', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(await store.read('demo/sample')).toBeUndefined();
  });

  test('of a dead process is taken over when it expired longer ago than it lasts', async () => {
    await die('dead');
    await clock.sleep(59_000);
    await expect(guardOverlap(options('run-1'), async () => 'done')).rejects.toMatchObject({ code: 'REFUSED' });
    await clock.sleep(2_000);
    expect(await guardOverlap(options('run-1'), async () => 'done')).toBe('done');
  });

  test('that expired is taken over at once where the owner is proven dead, never where it is alive', async () => {
    await die('dead');
    await clock.sleep(31_000);
    const alive = options('run-1', { isProvenDead: async () => false });
    await expect(guardOverlap(alive, async () => 'done')).rejects.toMatchObject({ code: 'REFUSED' });
    const dead = options('run-1', { isProvenDead: async ({ run_id }) => run_id === 'dead' });
    expect(await guardOverlap(dead, async () => 'done')).toBe('done');
  });

  test('that was taken over is told to the work, and not given back', async () => {
    await guardOverlap(options('run-1'), async ({ lost }) => {
      const held = await store.read('demo/sample');
      await store.replace('demo/sample', holderOf('thief', 0), held?.version ?? '');
      await clock.sleep(11_000);
      expect(lost.aborted).toBe(true);
    });
    expect((await store.read('demo/sample'))?.value).toContain('"thief"');
  });

  test('survives a store that is out of reach for a while, and is lost when it is for longer than it lasts', async () => {
    let isDown = false;
    const shaky: LockStore = {
      ...store,
      replace: (...args) => (isDown ? Promise.reject(new Error('down')) : store.replace(...args)),
    };
    await guardOverlap(options('run-1', { store: shaky }), async ({ lost }) => {
      isDown = true;
      await clock.sleep(25_000);
      isDown = false;
      await clock.sleep(20_000);
      expect(lost.aborted).toBe(false);
      isDown = true;
      await clock.sleep(61_000);
      expect(lost.aborted).toBe(true);
    });
  });

  test('is given back when the work fails', async () => {
    await expect(guardOverlap(options('run-1'), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await store.read('demo/sample')).toBeUndefined();
  });
});
