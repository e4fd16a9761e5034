import type { Judged } from '../judge.ts';
import type { Row, Target } from '../row.ts';
import { medianOf } from '../statistics.ts';

/** The cells of one line of the table. */
export interface Words {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly range: string;
  readonly figures: string;
  readonly verdict: string;
}

export const HEADINGS: Words = {
  what: 'what',
  target: 'target',
  measured: 'measured',
  range: 'quartiles (rounds)',
  figures: 'dativo / the other',
  verdict: 'verdict',
};

export function wordsOf(judged: Judged): Words {
  const { row, samples, fault } = judged.measured;
  const shared = { what: row.what, target: targetOf(row) };
  if (fault !== undefined)
    return { ...shared, measured: '', range: '', figures: '', verdict: `${judged.verdict}: ${fault.why}` };
  const { median, lowerQuartile, upperQuartile } = judged.spread;
  const { unit } = row.target;
  const isOnce = samples.length === 1;
  return {
    ...shared,
    measured: withUnit(median, unit),
    range: isOnce ? '(1)' : `${numberOf(lowerQuartile)} … ${numberOf(upperQuartile)} (${samples.length})`,
    figures: figuresOf(judged),
    verdict: VERDICTS[row.weight](judged.verdict),
  };
}

const VERDICTS: Readonly<Record<Row['weight'], (verdict: string) => string>> = {
  goal: (verdict) => verdict,
  stretch: (verdict) => `${verdict} (stretch)`,
  comparison: () => '–',
};

function targetOf({ target, weight }: Row): string {
  if (weight === 'comparison') return target.than ?? '';
  return `${target.bound === 'at most' ? '≤' : '≥'} ${limitOf(target)}`;
}

function limitOf({ limit, unit, than }: Target): string {
  if (unit === 'ms') return `${than} + ${limit} ms`;
  return than === undefined ? `${limit} ${unit}` : `${limit} ${unit} ${than}`;
}

function withUnit(value: number, unit: Target['unit']): string {
  return `${numberOf(value)} ${unit}`;
}

/** Three digits that count, or whole numbers. */
export function numberOf(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** The medians of the two processes. */
function figuresOf({ measured: { row, samples } }: Judged): string {
  if (row.parts === undefined) return '';
  const median = (part: 'own' | 'other') => numberOf(medianOf(samples.map((sample) => sample[part] ?? Number.NaN)));
  return `${median('own')} / ${median('other')} ${row.parts}`;
}
