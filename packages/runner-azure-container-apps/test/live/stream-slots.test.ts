import { expect, test } from 'vitest';
import { createStreamSlots } from '../../src/live/stream-slots.ts';

const NEVER = new AbortController().signal;

test('so many at a time, and the next one when one is given back', async () => {
  const slots = createStreamSlots(2);
  expect([await slots.take(NEVER), await slots.take(NEVER)]).toEqual([true, true]);
  expect(slots.hasPlace).toBe(false);
  let isIn = false;
  const third = slots.take(NEVER).then((hasPlace) => {
    isIn = true;
    return hasPlace;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isIn).toBe(false);
  slots.giveBack();
  expect(await third).toBe(true);
});

test('whoever leaves the queue takes no place', async () => {
  const slots = createStreamSlots(1);
  await slots.take(NEVER);
  const leaving = new AbortController();
  const waiting = slots.take(leaving.signal);
  leaving.abort();
  expect(await waiting).toBe(false);
  slots.giveBack();
  expect(slots.hasPlace).toBe(true);
});
