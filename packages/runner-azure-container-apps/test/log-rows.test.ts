import { expect, test } from 'vitest';
import { parseLineId } from '../src/log-position.ts';
import { toLogQuery } from '../src/log-query.ts';
import { toLogRows } from '../src/log-rows.ts';

const columns = ['TimeGenerated', 'Ingested', 'Stream', 'Log'];
const [early, late] = ['2026-11-23T10:00:00.1234567Z', '2026-11-23T10:00:09.0000001Z'];
const rows = [
  [early, late, 'stdout', 'same'],
  [early, late, 'stdout', 'same'],
  [early, late, 'stderr', 'other'],
];
const read = (of: readonly (readonly unknown[])[]) => toLogRows({ columns, rows: of, isPartial: false });

test('R6: lines that agree in everything are told apart, and keep their ids in whichever order they come', () => {
  const ids = read(rows).map(({ line }) => line.id);
  expect(new Set(ids).size).toBe(3);
  expect(new Set(read([...rows].reverse()).map(({ line }) => line.id))).toEqual(new Set(ids));
  expect(parseLineId(ids[0] ?? '')).toEqual({ ingested: late, time: early });
});

test('an id from an edited journal never gets into a query', () => {
  expect(() => parseLineId(`${late}) or true //${early}/x/0`)).toThrow(/is not the id of a log line/);
  expect(toLogQuery('weather-1', 'a" or "b', undefined)).toContain('== "a\\" or \\"b"');
});
