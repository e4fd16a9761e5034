import type { CostEstimate } from './estimate.ts';
import { formatUsd } from './money.ts';

/**
 * An estimate in one line without the name of the job, for comments and logs.
 *
 * @example
 * import { describeCost, estimateCost } from '@dativo/cost';
 *
 * const job = { tenant_id: 'acme', source_connector_path: 'a', target_connector_path: 'b', asset_path: 'c' };
 * describeCost(estimateCost(job, { month: '2026-11' })); // => 'not known: the job does not say where it runs'
 */
export function describeCost(estimate: CostEstimate): string {
  const { perRun, perMonth, runs, basis, wasted } = estimate;
  if (basis.kind === 'free') return 'nothing: it runs on this machine';
  if (perRun === null && perMonth === null) return unknownLine(estimate);
  const most = basis.kind === 'limit' ? 'at most ' : '';
  const parts = [
    perMonth === null ? undefined : `${most}${formatUsd(perMonth.typical)} a month`,
    perRun === null ? undefined : `${perMonth === null ? most : ''}${formatUsd(perRun.typical)} a run`,
    runs === null ? undefined : `${runs.count} ${runs.count === 1 ? 'run' : 'runs'}`,
    describeBasis(estimate),
    wasted === null || wasted.amount === 0 ? undefined : `${wasted.percent} % of it for attempts that failed`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function unknownLine({ perHour, notes }: CostEstimate): string {
  const reason = notes.find(({ severity }) => severity === 'warning') ?? notes[0];
  const rate = perHour === null ? '' : ` (an hour is ${formatUsd(perHour)})`;
  return `not known: ${reason?.words ?? 'nothing is known of the job'}${rate}`;
}

/**
 * What the time of a run rests on, in a few words.
 *
 * @example
 * import { describeBasis } from '@dativo/cost';
 *
 * describeBasis({ basis: { kind: 'measured', runs: 12 } }); // => 'measured from 12 runs'
 */
export function describeBasis({ basis }: Pick<CostEstimate, 'basis'>): string {
  switch (basis.kind) {
    case 'measured':
      return `measured from ${basis.runs} ${basis.runs === 1 ? 'run' : 'runs'}`;
    case 'given':
      return `runs of ${basis.seconds} s`;
    case 'limit':
      return `timeout of ${basis.seconds} s`;
    case 'service':
      return `${basis.replicas} ${basis.replicas === 1 ? 'replica' : 'replicas'} all month`;
    case 'free':
      return 'this machine';
    case 'unknown':
      return 'unknown';
  }
}
