import { type Job, parseJob } from '@dativo/schema';
import { expect, test } from 'vitest';
import { jobText } from '../../bench/fleet/job-text.ts';

const TEXTS = Array.from({ length: 1000 }, (_, index) => jobText(index));

function shareOf(mark: string): number {
  return TEXTS.filter((text) => text.includes(mark)).length / TEXTS.length;
}

test('generated jobs are the same each time, and no two are alike', () => {
  expect(jobText(7)).toBe(TEXTS[7]);
  expect(new Set(TEXTS).size).toBe(TEXTS.length);
});

test('generated jobs have the sizes and habits of real ones', () => {
  const lines = TEXTS.map((text) => text.split('\n').length - 1);
  expect(Math.min(...lines)).toBeGreaterThanOrEqual(62);
  expect(Math.max(...lines)).toBeLessThanOrEqual(110);
  const bytes = TEXTS.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / TEXTS.length;
  expect(bytes).toBeGreaterThan(2100);
  expect(bytes).toBeLessThan(2300);
  expect(shareOf('&connection')).toBeCloseTo(0.03, 1.5);
  expect(shareOf(': |\n')).toBeCloseTo(0.15, 1.5);
});

test('generated jobs have no findings', () => {
  for (const [index, text] of TEXTS.slice(0, 200).entries()) {
    expect(parseJob(text, { file: `job-${index}.yaml` })).toMatchObject({ ok: true, diagnostics: [] });
  }
});

test('the original platform could load generated jobs: it takes nothing but texts here', () => {
  for (const text of TEXTS.slice(0, 6)) {
    const { job } = parseJob(text) as { job?: Job };
    const { runtime, resource_identifiers: identifiers } = job?.infrastructure ?? {};
    expect(identifiers).toBeTypeOf('object');
    const values = [runtime?.cpu, runtime?.memory, ...Object.values(identifiers ?? {})];
    expect(values.map((value) => typeof value)).toEqual(values.map(() => 'string'));
  }
});
