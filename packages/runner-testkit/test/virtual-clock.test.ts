import { createVirtualClock } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';

test('sleepers wake in the order of their time, without waiting', async () => {
  const clock = createVirtualClock();
  const woken: string[] = [];
  const sleep = (name: string, seconds: number) =>
    clock.sleep(seconds * 1000).then(() => woken.push(`${name} at ${clock.seconds}`));
  await Promise.all([sleep('hour', 3600), sleep('second', 1), sleep('now', 0)]);
  expect(woken).toEqual(['now at 0', 'second at 1', 'hour at 3600']);
  expect(clock.now().toISOString()).toBe('2026-03-01T13:00:00.000Z');
});

test('an aborted sleep takes no time', async () => {
  const clock = createVirtualClock();
  const controller = new AbortController();
  const sleeping = clock.sleep(1e12, controller.signal);
  await clock.sleep(5);
  controller.abort();
  await sleeping;
  expect(clock.monotonicMs()).toBe(5);
});
