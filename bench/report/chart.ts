import type { Judged } from '../judge.ts';
import type { Row } from '../row.ts';
import { medianOf } from '../statistics.ts';
import { type Bar, drawPanels, type Panel } from './draw-panels.ts';
import { numberOf } from './words.ts';

/** The picture of a run: what one file costs, how other tools do on the same files, and how much of each allowance is used. */
export function drawChart(all: readonly Judged[]): string {
  const measured = all.filter(({ measured: { samples } }) => samples.length > 0);
  const panels: readonly Panel[] = [
    { title: 'On top of a bare Node, in milliseconds', scale: 'linear', bars: coldBars(measured), mark: 'target' },
    {
      title: 'Times as long as dativo validate on the same files',
      scale: 'log',
      bars: toolBars(measured),
      mark: 'dativo',
    },
    { title: 'Measured, as a part of what is allowed', scale: 'log', bars: allowanceBars(measured), mark: 'target' },
  ];
  const drawn = panels.filter(({ bars }) => bars.length > 0);
  return drawPanels('How fast dativo is', descriptionOf(drawn), drawn);
}

function coldBars(all: readonly Judged[]): readonly Bar[] {
  return pick(all, ({ target }) => target.unit === 'ms').map((judged) => {
    const { row } = judged.measured;
    const { median } = judged.spread;
    const text = `${numberOf(median)} ms of ${row.target.limit} ms`;
    return { label: row.what, value: Math.max(0, median), target: row.target.limit, text, isGood: isMet(judged) };
  });
}

/** Where a row says how much longer dativo takes, the other way round. */
function toolBars(all: readonly Judged[]): readonly Bar[] {
  const isTool = ({ topic, target }: Row) =>
    topic === 'other tools' || target.than?.startsWith('read + parse') === true;
  return pick(all, isTool).map(({ measured: { row, samples }, spread }) => {
    const isTold = row.target.bound === 'at least';
    const value = isTold ? spread.median : medianOf(samples.map((sample) => 1 / sample.value));
    const label = isTold
      ? row.what
      : `${row.target.than}, ${row.what.replace(/^validate /, '').replace(/, stretch$/, '')}`;
    return { label, value, text: `${numberOf(value)} ×`, isGood: value >= 1 };
  });
}

function allowanceBars(all: readonly Judged[]): readonly Bar[] {
  const isAllowed = ({ target, weight }: Row) => weight === 'goal' && target.unit !== 'ms' && target.limit > 0;
  return pick(all, isAllowed).map((judged) => {
    const { row } = judged.measured;
    const { bound, limit, unit } = row.target;
    const value = bound === 'at most' ? judged.spread.median / limit : limit / judged.spread.median;
    const text = `${numberOf(judged.spread.median)} ${unit}, ${bound === 'at most' ? '≤' : '≥'} ${limit}`;
    return { label: row.what, value, text, isGood: isMet(judged) };
  });
}

function pick(all: readonly Judged[], isWanted: (row: Row) => boolean): readonly Judged[] {
  return all.filter(({ measured }) => isWanted(measured.row));
}

function isMet({ verdict }: Judged): boolean {
  return verdict === 'met';
}

/** What the picture shows, for those who hear it. */
function descriptionOf(panels: readonly Panel[]): string {
  return panels
    .map(({ title, bars }) => `${title}: ${bars.map(({ label, text }) => `${label} ${text}`).join('; ')}.`)
    .join(' ');
}
