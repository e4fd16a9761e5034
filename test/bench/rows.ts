import type { Measured, Row } from '../../bench/row.ts';

/** A row that is at most 2 ×, with what a test changes of it. */
export function createRow(changes: Partial<Row> = {}): Row {
  return {
    what: 'validate 3 files',
    topic: 'many files',
    target: { bound: 'at most', limit: 2, unit: '×', than: 'reading <them>' },
    weight: 'goal',
    parts: 'ms',
    prepare: () => undefined,
    sample: () => ({ value: 1, own: 10, other: 10 }),
    ...changes,
  };
}

export function createMeasured(values: readonly number[], changes: Partial<Row> = {}): Measured {
  return { row: createRow(changes), samples: values.map((value) => ({ value, own: value * 10, other: 10 })) };
}
