import { createVirtualClock, holdDuring } from '@dativo/runner-testkit';
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

/** Long enough for time to jump many times, if it could. */
const aWhile = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('time does not jump before the last holder has let go; letting go twice counts once', async () => {
  const clock = createVirtualClock();
  const [first, second] = [clock.hold(), clock.hold()];
  const sleeping = clock.sleep(60_000);
  first();
  first();
  await aWhile();
  expect(clock.seconds).toBe(0);
  second();
  await sleeping;
  expect(clock.seconds).toBe(60);
});

test('a hold that begins just before a jump still keeps time from jumping', async () => {
  const clock = createVirtualClock();
  const sleeping = clock.sleep(1000);
  await new Promise((resolve) => setImmediate(resolve));
  const release = clock.hold();
  await aWhile();
  expect(clock.seconds).toBe(0);
  release();
  await sleeping;
});

test('a held port stops time during its calls, whether they come back, reject or throw', async () => {
  const clock = createVirtualClock();
  let answer = (_: string) => {};
  let refuse = (_: Error) => {};
  const port = holdDuring(clock, {
    name: 'port',
    ask(question: string) {
      return new Promise<string>((resolve, reject) => {
        answer = (word) => resolve(`${this.name}: ${question} ${word}`);
        refuse = reject;
      });
    },
    fail: () => {
      throw new Error('at once');
    },
  });
  const sleeping = clock.sleep(1000);
  const asked = port.ask('how?');
  await aWhile();
  expect(clock.seconds).toBe(0);
  answer('so');
  expect(await asked).toBe('port: how? so');
  await sleeping;

  const refused = port.ask('again?');
  const slept = clock.sleep(1000);
  await aWhile();
  expect(clock.seconds).toBe(1);
  refuse(new Error('no'));
  await expect(refused).rejects.toThrow('no');
  expect(() => port.fail()).toThrow('at once');
  await slept;
  expect(clock.seconds).toBe(2);
  expect(port.name).toBe('port');
});
