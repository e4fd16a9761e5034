import { expect, test } from 'vitest';
import { isFailure, judge } from '../../bench/judge.ts';
import type { Row } from '../../bench/row.ts';
import { runRounds } from '../../bench/run-rounds.ts';
import { createMeasured, createRow } from './rows.ts';

const silent = () => undefined;

/** Rows that write down how they were called. */
function recording(what: string, calls: string[], changes: Partial<Row> = {}): Row {
  const sample = (isTurned: boolean) => {
    calls.push(`${what}${isTurned ? ' turned' : ''}`);
    return { value: calls.length };
  };
  return createRow({ what, sample, ...changes });
}

test('every row is measured in each round, in turn and turned round', () => {
  const calls: string[] = [];
  const rows = [
    recording('quick', calls, { samplesPerRound: 2 }),
    recording('usual', calls),
    recording('slow', calls, { mostRounds: 1 }),
  ];
  const measured = runRounds(rows, 2, silent);
  expect(calls).toEqual(['quick', 'quick turned', 'usual', 'slow', 'quick turned', 'quick', 'usual turned']);
  expect(measured.map(({ samples }) => samples.length)).toEqual([4, 2, 1]);
});

test('what one row lacks or breaks leaves the others alone', () => {
  const missing = createRow({ what: 'missing', prepare: () => ({ kind: 'missing', why: 'no such tool' }) });
  const breaking = createRow({
    what: 'breaking',
    sample: () => {
      throw new Error('ended with exit code 3');
    },
  });
  const measured = runRounds([missing, breaking, createRow()], 3, silent);
  expect(measured.map(({ samples, fault }) => [samples.length, fault?.why])).toEqual([
    [0, 'no such tool'],
    [0, 'ended with exit code 3'],
    [3, undefined],
  ]);
  expect(measured.map((one) => judge(one).verdict)).toEqual(['skipped', 'not met', 'met']);
});

test.each<{ values: number[]; changes: Partial<Row>; verdict: string; fails: boolean }>([
  { values: [1, 2, 99], changes: {}, verdict: 'met', fails: false },
  { values: [1, 2.01, 2.02], changes: {}, verdict: 'not met', fails: true },
  { values: [1, 2.01, 2.02], changes: { weight: 'stretch' }, verdict: 'not met', fails: false },
  { values: [9], changes: { weight: 'comparison' }, verdict: 'compared', fails: false },
  { values: [2], changes: { target: { bound: 'at least', limit: 2, unit: '×' } }, verdict: 'met', fails: false },
  { values: [1.9], changes: { target: { bound: 'at least', limit: 2, unit: '×' } }, verdict: 'not met', fails: true },
])('$values of $changes is $verdict', ({ values, changes, verdict, fails }) => {
  const judged = judge(createMeasured(values, changes));
  expect(judged.verdict).toBe(verdict);
  expect(isFailure(judged)).toBe(fails);
});
