import { type CostRange, describeBasis, toDecimal } from '@dativo/cost';
import type { JobCost } from './job-cost.ts';

const HEAD = [
  ...['file', 'job', 'runtime', 'region', 'team', 'cost_center', 'environment', 'vcpu', 'memory_mib'],
  ...[
    'per_run_usd',
    'per_run_p95_usd',
    'runs_per_month',
    'per_month_usd',
    'per_month_p95_usd',
    'wasted_percent',
    'basis',
  ],
];

/** A row for each job, as RFC 4180 has it; amounts in full. Source: https://www.rfc-editor.org/rfc/rfc4180 */
export function renderCostCsv(jobs: readonly JobCost[]): string {
  return [HEAD, ...jobs.map(toRow)].map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

function toRow({ file, estimate }: JobCost): readonly string[] {
  const { job, runtime, region, tags, size, perRun, runs, perMonth, wasted } = estimate;
  return [
    ...[file, job ?? '', runtime ?? '', region ?? ''],
    ...['team', 'cost_center', 'environment'].map((tag) => tags[tag] ?? ''),
    ...(size === null ? ['', ''] : [String(size.vcpu), String(size.memoryMib)]),
    ...amounts(perRun),
    runs === null ? '' : String(runs.count),
    ...amounts(perMonth),
    wasted === null ? '' : String(wasted.percent),
    describeBasis(estimate),
  ];
}

function amounts(range: CostRange | null): readonly [string, string] {
  return range === null ? ['', ''] : [toDecimal(range.typical), toDecimal(range.high)];
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe. Source: https://owasp.org/www-community/attacks/CSV_Injection */
function toCell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
