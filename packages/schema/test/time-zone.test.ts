import { expect, test } from 'vitest';
import { isTimezone, USUAL_ZONES } from '../src/time-zone.ts';

test.each([...USUAL_ZONES])('the runtime knows the usual zone %s', (name) => {
  expect(() => new Intl.DateTimeFormat('en', { timeZone: name })).not.toThrow();
});

test.each([
  ['UTC', true],
  ['Antarctica/Troll', true],
  ['Europe/Atlantis', false],
  ['+02:00', false],
])('%s: %s', (name, isKnown) => {
  expect(isTimezone(name)).toBe(isKnown);
});
