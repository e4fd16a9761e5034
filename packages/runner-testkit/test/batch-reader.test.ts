import { createBatchReader, DriverError } from '@dativo/runner';
import { createVirtualClock } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';

/** A platform that counts its calls by second, and takes so many a second. */
function createPlatform({ callsPerSecond = Number.POSITIVE_INFINITY, answerMs = 0 } = {}) {
  const clock = createVirtualClock();
  const calls: { readonly at: number; readonly keys: readonly string[]; readonly isThrottled: boolean }[] = [];
  const fetch = async (keys: readonly string[]) => {
    const at = clock.seconds;
    const isThrottled = calls.filter((call) => !call.isThrottled && call.at > at - 1).length >= callsPerSecond;
    calls.push({ at, keys, isThrottled });
    if (answerMs > 0) await clock.sleep(answerMs);
    if (isThrottled) throw new DriverError('THROTTLED', 'slow down');
    return new Map(keys.filter((key) => !key.startsWith('no')).map((key) => [key, `${key}!`]));
  };
  const reader = createBatchReader({ clock, limit: 100, tickMs: 1_000, fetch });
  return { clock, calls, reader };
}

const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `run-${index}`);

test('one ask alone is answered at once', async () => {
  const { clock, calls, reader } = createPlatform();
  expect(await reader.read('run-1')).toBe('run-1!');
  expect(clock.seconds).toBe(0);
  expect(calls).toHaveLength(1);
});

test('what the platform does not show is undefined, and the others are answered', async () => {
  const { reader } = createPlatform();
  expect(await Promise.all([reader.read('nobody'), reader.read('run-1')])).toEqual([undefined, 'run-1!']);
});

test('R14: 500 runs that are watched for a minute make five calls a tick, and each is looked at in every tick', async () => {
  const { clock, calls, reader } = createPlatform();
  const looks = new Map<string, number>();
  const watch = async (key: string, index: number) => {
    await clock.sleep(index);
    while (clock.seconds < 60) {
      await reader.read(key);
      looks.set(key, (looks.get(key) ?? 0) + 1);
    }
  };
  await Promise.all(keysOf(500).map(watch));
  const perTick = new Map<number, number>();
  for (const { at } of calls) perTick.set(Math.floor(at), (perTick.get(Math.floor(at)) ?? 0) + 1);
  expect(Math.max(...perTick.values())).toBeLessThanOrEqual(5);
  expect(Math.max(...calls.map(({ keys }) => keys.length))).toBe(100);
  expect(Math.min(...looks.values())).toBeGreaterThanOrEqual(58);
});

test('asks for one key before its call share the answer; an ask after the call has begun gets a later one', async () => {
  const { clock, calls, reader } = createPlatform({ answerMs: 400 });
  const early = Promise.all([reader.read('run-1'), reader.read('run-1')]);
  await clock.sleep(200);
  expect(await reader.read('run-1')).toBe('run-1!');
  await early;
  expect(calls.map(({ at, keys }) => [at, keys])).toEqual([
    [0, ['run-1']],
    [1, ['run-1']],
  ]);
});

test('a call that hangs holds up nobody else', async () => {
  const { clock, reader } = createPlatform({ answerMs: 20_000 });
  const slow = reader.read('run-1');
  await clock.sleep(10);
  const begun = clock.seconds;
  await reader.read('run-2');
  expect(clock.seconds - begun).toBeLessThan(22);
  await slow;
});

test('an error reaches all who asked in that call and nobody else', async () => {
  const clock = createVirtualClock();
  const failure = new DriverError('UNAVAILABLE', 'gone');
  const fetch = async (keys: readonly string[]) => {
    if (keys.includes('b')) throw failure;
    return new Map(keys.map((key) => [key, key]));
  };
  const reader = createBatchReader({ clock, limit: 2, tickMs: 1_000, fetch });
  const read = await Promise.allSettled(['a', 'b', 'c'].map((key) => reader.read(key)));
  expect(read).toEqual([
    { status: 'rejected', reason: failure },
    { status: 'rejected', reason: failure },
    { status: 'fulfilled', value: 'c' },
  ]);
});

test('R14: under throttling the calls become fewer, every run is still looked at, and the pace comes back', async () => {
  const limits = { callsPerSecond: 2 };
  const { clock, calls, reader } = createPlatform(limits);
  const looks = new Map<string, number>();
  const watch = async (key: string) => {
    while (clock.seconds < 120) {
      await reader.read(key);
      looks.set(key, (looks.get(key) ?? 0) + 1);
    }
  };
  await Promise.all(keysOf(500).map(watch));
  const refused = calls.filter(({ isThrottled }) => isThrottled);
  // Without slowing down, three of five calls would be refused in each of the 120 ticks.
  expect(refused.length).toBeLessThan(calls.length / 3);
  expect(looks.size).toBe(500);
  expect(Math.min(...looks.values())).toBeGreaterThan(15);
  expect(Math.max(...looks.values()) / Math.min(...looks.values())).toBeLessThan(3);
});

test('a throttled ask is made again until an answer would come too late, and the reason is told then', async () => {
  const { clock, calls, reader } = createPlatform({ callsPerSecond: 0 });
  const sooner = reader.read('run-1');
  await expect(Promise.all([sooner, reader.read('run-1')])).rejects.toMatchObject({ code: 'THROTTLED' });
  expect(clock.seconds).toBeGreaterThan(15);
  expect(clock.seconds).toBeLessThan(30);
  expect(calls.length).toBeGreaterThan(5);
});

test('a throttled ask and a later one for the same key get one answer', async () => {
  const clock = createVirtualClock();
  let made = 0;
  const fetch = async (keys: readonly string[]) => {
    made += 1;
    const call = made;
    await clock.sleep(300);
    if (call === 1) throw new DriverError('THROTTLED', 'slow down');
    return new Map(keys.map((key) => [key, call]));
  };
  const reader = createBatchReader({ clock, limit: 2, tickMs: 1_000, fetch });
  const early = reader.read('a');
  await clock.sleep(100);
  expect(await Promise.all([early, reader.read('a')])).toEqual([2, 2]);
});

test('after throttling has ended, the full rate is back within a minute', async () => {
  const clock = createVirtualClock();
  const fetch = async (keys: readonly string[]) => {
    if (clock.seconds < 30) throw new DriverError('THROTTLED', 'slow down');
    return new Map(keys.map((key) => [key, key]));
  };
  const reader = createBatchReader({ clock, limit: 1, tickMs: 1_000, fetch });
  const readAll = () => Promise.allSettled(keysOf(5).map((key) => reader.read(key)));
  while (clock.seconds < 90) await readAll();
  const begun = clock.seconds;
  await readAll();
  await readAll();
  expect(clock.seconds - begun).toBeLessThanOrEqual(2.5);
});
