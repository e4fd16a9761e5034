import { describeBasis } from './describe-cost.ts';
import { describeTotal } from './describe-total.ts';
import type { CostEstimate } from './estimate.ts';
import { EXCLUSIONS } from './exclusions.ts';
import { formatUsd } from './money.ts';
import { sumCosts } from './sum-costs.ts';

/**
 * A table of jobs in Markdown with their sum, for comments on a plan and reports; empty text for no jobs. Names of jobs stay text.
 *
 * @example
 * import { type CostEstimate, renderCostMarkdown } from '@dativo/cost';
 *
 * const none: CostEstimate[] = [];
 * renderCostMarkdown(none); // => ''
 */
export function renderCostMarkdown(estimates: readonly CostEstimate[]): string {
  const [total] = sumCosts(estimates);
  if (total === undefined) return '';
  const rows = estimates.map((estimate) => `| ${costCells(estimate).map(literal).join(' | ')} |\n`);
  return [
    '| job | per run | runs a month | per month | wasted | basis |\n',
    '| --- | ---: | ---: | ---: | ---: | --- |\n',
    ...rows,
    `\nTogether ${literal(formatUsd(total.perMonth.typical))} a month in list prices${describeTotal(total)}. ${NOT_INCLUDED}\n`,
  ].join('');
}

/** One line of what no estimate includes. */
export const NOT_INCLUDED = `Not included: ${EXCLUSIONS.map(({ words }) => words).join('; ')}.`;

/** Job, per run, runs, per month, wasted, basis. */
function costCells(estimate: CostEstimate): readonly string[] {
  const { job, perRun, runs, perMonth, wasted, basis } = estimate;
  const most = basis.kind === 'limit' ? '≤ ' : '';
  const isFree = basis.kind === 'free';
  return [
    job ?? '-',
    perRun === null ? (isFree ? '$0' : '-') : most + formatUsd(perRun.typical),
    runs === null ? '-' : String(runs.count),
    perMonth === null ? (isFree ? '$0' : '-') : most + formatUsd(perMonth.typical),
    wasted === null ? '-' : `${wasted.percent} %`,
    describeBasis(estimate),
  ];
}

/** Characters that Markdown or HTML read as structure become references. */
function literal(text: string): string {
  return text.replace(/[&<>"'\\`*_[\]|~$@#:!^]/g, (character) => `&#${character.charCodeAt(0)};`);
}
