import {
  type CostEstimate,
  describeTotal,
  formatUsd,
  NOT_INCLUDED,
  renderCostMarkdown,
  standardPrices,
  sumCosts,
} from '@dativo/cost';
import { plural } from '../render/count.ts';
import { renderTable } from '../render/table.ts';
import { visible } from '../render/visible.ts';
import type { Report } from '../report.ts';
import { toCells } from './cost-cells.ts';
import type { CostChoices } from './cost-choices.ts';
import { renderCostCsv } from './cost-csv.ts';
import type { JobCost } from './job-cost.ts';

/** What goes to standard output; warnings go to standard error. */
export function renderCosts(jobs: readonly JobCost[], choices: CostChoices, report: Report): string {
  if (report.isJson) return '';
  for (const line of warningLines(jobs)) report.say(line);
  const estimates = jobs.map(({ estimate }) => estimate);
  if (choices.format === 'markdown') return renderCostMarkdown(estimates);
  return choices.format === 'csv' ? renderCostCsv(jobs) : renderText(jobs, choices, report);
}

const HEAD = ['JOB', 'SIZE', 'PER RUN', 'P95', 'RUNS/MONTH', 'PER MONTH', 'WASTED', 'BASIS'];

function renderText(jobs: readonly JobCost[], { by, options, pricesFile }: CostChoices, report: Report): string {
  const estimates = jobs.map(({ estimate }) => estimate);
  const [total] = sumCosts(estimates);
  if (total === undefined) return '';
  const own = pricesFile === undefined ? '' : `, and ${visible(pricesFile)}`;
  const parts = [
    renderTable(HEAD, jobs.map(toCells), report.out),
    by === undefined ? undefined : renderGroups(estimates, by, report),
    [
      `${formatUsd(total.perMonth.typical)} in ${options.month}${describeTotal(total)}.`,
      ` List prices of ${standardPrices().compiled_on}${own}, in US dollars${unverified(estimates)}.\n${NOT_INCLUDED}\n`,
    ].join(''),
  ];
  return parts.filter((part) => part !== undefined).join('\n');
}

/** Prices are typed in by people, and not all of them were compared. */
function unverified(estimates: readonly CostEstimate[]): string {
  const count = estimates.filter(({ notes }) => notes.some(({ code }) => code === 'unverified-price')).length;
  return count === 0 ? '' : `; those of ${plural(count, 'job')} were not compared with the page of the vendor`;
}

function renderGroups(estimates: readonly CostEstimate[], by: NonNullable<CostChoices['by']>, report: Report): string {
  const rows = sumCosts(estimates, by).map(({ name, jobs, perMonth, unknown, bounded, wasted }) => [
    visible(name ?? '-'),
    String(jobs),
    formatUsd(perMonth.typical),
    wasted === null ? '-' : `${wasted.percent}%`,
    describeTotal({ jobs, unknown, bounded }).slice(2),
  ]);
  return renderTable([by.toUpperCase(), 'JOBS', 'PER MONTH', 'WASTED', ''], rows, report.out);
}

/** Each warning once, with the jobs that it is about. */
function warningLines(jobs: readonly JobCost[]): readonly string[] {
  const warnings = jobs.flatMap(({ file, estimate }) =>
    estimate.notes
      .filter(({ severity }) => severity === 'warning')
      .map(({ words }) => ({ name: estimate.job ?? file, words })),
  );
  return [...Map.groupBy(warnings, ({ words }) => words)].map(([words, all]) => {
    const [first, ...others] = all;
    const rest = others.length === 0 ? '' : ` and ${plural(others.length, 'other')}`;
    return visible(`warning: ${first?.name}${rest}: ${words}`);
  });
}
