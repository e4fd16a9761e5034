import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarker, toClientToken, toMarker, toRunName } from '../src/start-identity.ts';

const runId = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z0-9_-]{1,200}$/));
const attempt = fc.integer({ min: 1, max: 999_999 });
const rung = fc.constantFrom(null, 'FARGATE', 'FARGATE_SPOT');
const start = fc.record({ runId, attempt, rung });

test('a marker holds a usual run id as it is', () => {
  expect(toMarker('weather-2026_11_23', 2)).toBe('dativo/weather-2026_11_23/2');
});

test('a run id with other characters, or one that is too long, is hashed', () => {
  for (const id of ['läuft', 'a/b', '', 'x'.repeat(111), 'sha256-of-something']) {
    expect(toMarker(id, 1)).toMatch(/^dativo\/sha256-[0-9a-f]{64}\/1$/);
  }
});

test('every marker is one that ECS takes, and says its run and attempt', () => {
  fc.assert(
    fc.property(start, (each) => {
      const marker = toMarker(each.runId, each.attempt);
      expect(marker).toMatch(/^[A-Za-z0-9/_-]{1,128}$/);
      expect(parseMarker(marker)).toEqual({ runName: toRunName(each.runId), attempt: each.attempt });
    }),
  );
});

test('two starts share a marker only where run and attempt are the same, and a token only where the rung is too', () => {
  fc.assert(
    fc.property(start, start, (one, other) => {
      const isSameAttempt = one.runId === other.runId && one.attempt === other.attempt;
      expect(toMarker(one.runId, one.attempt) === toMarker(other.runId, other.attempt)).toBe(isSameAttempt);
      expect(toClientToken(one) === toClientToken(other)).toBe(isSameAttempt && one.rung === other.rung);
    }),
  );
});

test('a token is as long as ECS takes it', () => {
  fc.assert(fc.property(start, (each) => /^[0-9a-f]{64}$/.test(toClientToken(each))));
});

test.each([
  undefined,
  '',
  'ecs-svc/123',
  'dativo',
  'dativo/a',
  'dativo/a/0',
  'dativo/a/x',
  'dativo/a/1/2',
  'x/dativo/a/1',
])('%j is no marker', (text) => expect(parseMarker(text)).toBeUndefined());
