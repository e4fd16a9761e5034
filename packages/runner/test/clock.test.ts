import { processSignals, systemClock } from '@dativo/runner';
import { expect, test } from 'vitest';

test('sleeps as long as it is told', async () => {
  const startedMs = systemClock.monotonicMs();
  await systemClock.sleep(30);
  expect(systemClock.monotonicMs() - startedMs).toBeGreaterThanOrEqual(29);
});

test('an abort wakes it, before or during the sleep; a time beyond all timers does not', async () => {
  const controller = new AbortController();
  const sleeping = systemClock.sleep(10 ** 12, controller.signal);
  await systemClock.sleep(10);
  controller.abort();
  await sleeping;
  await systemClock.sleep(10 ** 12, controller.signal);
});

test('signals of this process are heard until the listener is taken off', () => {
  const heard: string[] = [];
  const off = processSignals.on('SIGTERM', () => void heard.push('SIGTERM'));
  process.emit('SIGTERM');
  off();
  expect(heard).toEqual(['SIGTERM']);
  expect(process.listenerCount('SIGTERM')).toBe(0);
});
