import { createCallBudget, DriverError } from '@dativo/runner';
import { createVirtualClock } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';

const throttled = () => Promise.reject(new DriverError('THROTTLED', 'slow down'));

test('a pause saves up a second of calls, and no more are made than the rate allows', async () => {
  const clock = createVirtualClock();
  const budget = createCallBudget({ clock, callsPerSecond: 10 });
  const at = await Promise.all(Array.from({ length: 40 }, () => budget.spend(async () => clock.seconds)));
  expect(at.filter((seconds) => seconds === 0)).toHaveLength(10);
  expect(at.at(-1)).toBeCloseTo(3, 1);
});

test('turns come in the order they were asked for', async () => {
  const clock = createVirtualClock();
  const budget = createCallBudget({ clock, callsPerSecond: 2 });
  const order: number[] = [];
  await Promise.all(Array.from({ length: 20 }, (_, index) => budget.spend(async () => void order.push(index))));
  expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test('a throttled call halves the rate of everybody, and successes give it back', async () => {
  const clock = createVirtualClock();
  const budget = createCallBudget({ clock, callsPerSecond: 8 });
  const secondsFor = async (calls: number, call: () => Promise<unknown> = async () => {}) => {
    const begun = clock.seconds;
    for (let made = 0; made < calls; made += 1) await budget.spend(call).catch(() => {});
    return clock.seconds - begun;
  };
  await secondsFor(1, throttled);
  expect(await secondsFor(1)).toBeCloseTo(1 / 4, 2);
  await secondsFor(6, throttled);
  // Still asking, at a sixteenth of the rate.
  expect(await secondsFor(1)).toBeCloseTo(2, 1);
  await secondsFor(200);
  expect(await secondsFor(16)).toBeCloseTo(16 / 8, 1);
});

test('only THROTTLED slows down, and every error reaches its caller', async () => {
  const clock = createVirtualClock();
  const budget = createCallBudget({ clock, callsPerSecond: 4 });
  const failure = new DriverError('UNAVAILABLE', 'gone');
  for (let made = 0; made < 4; made += 1) {
    await expect(budget.spend(() => Promise.reject(failure))).rejects.toBe(failure);
  }
  expect(clock.seconds).toBe(0);
  await budget.spend(async () => {});
  expect(clock.seconds).toBeCloseTo(1 / 4, 2);
});

test('who leaves before its turn makes no call and takes no turn from others', async () => {
  const clock = createVirtualClock();
  const budget = createCallBudget({ clock, callsPerSecond: 1 });
  const leave = new AbortController();
  const made: string[] = [];
  const first = budget.spend(async () => void made.push('first'));
  const left = budget.spend(async () => made.push('left'), leave.signal);
  const last = budget.spend(async () => void made.push('last'));
  leave.abort();
  expect(await left).toBeUndefined();
  await Promise.all([first, last]);
  expect(made).toEqual(['first', 'last']);
  expect(clock.seconds).toBeCloseTo(1, 2);
  expect(await budget.spend(async () => made.push('late'), leave.signal)).toBeUndefined();
});

test.each([
  { callsPerSecond: 0.8, burst: 3, atOnce: 3 },
  { callsPerSecond: 0.1, atOnce: 1 },
  { callsPerSecond: 4, burst: 1, atOnce: 1 },
])('$callsPerSecond calls a second, $atOnce at once: no minute has more', async ({ atOnce, ...rate }) => {
  const clock = createVirtualClock();
  const budget = createCallBudget({ clock, ...rate });
  const at = await Promise.all(Array.from({ length: 60 }, () => budget.spend(async () => clock.seconds)));
  const seconds = at.map((each) => each ?? Number.NaN);
  expect(seconds.filter((each) => each === 0)).toHaveLength(atOnce);
  expect(seconds.at(-1)).toBeCloseTo((60 - atOnce) / rate.callsPerSecond, 1);
  const most = Math.max(...seconds.map((from) => seconds.filter((each) => each >= from && each < from + 60).length));
  expect(most).toBeLessThanOrEqual(atOnce + Math.ceil(60 * rate.callsPerSecond));
});

test('a rate below one call a second slows down and comes back like any other', async () => {
  const clock = createVirtualClock();
  const budget = createCallBudget({ clock, callsPerSecond: 0.5, burst: 2 });
  await budget.spend(throttled).catch(() => {});
  const begun = clock.seconds;
  await budget.spend(async () => {});
  expect(clock.seconds - begun).toBeCloseTo(4, 1);
  for (let made = 0; made < 100; made += 1) await budget.spend(async () => {});
  const steady = clock.seconds;
  for (let made = 0; made < 4; made += 1) await budget.spend(async () => {});
  expect(clock.seconds - steady).toBeCloseTo(8, 1);
});
