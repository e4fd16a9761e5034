import { describeBasis, formatUsd, type NanoUsd } from '@dativo/cost';
import { visible } from '../render/visible.ts';
import type { JobCost } from './job-cost.ts';

/** A job as a row of the table. */
export function toCells({ file, estimate }: JobCost): readonly string[] {
  const { job, size, basis, perRun, runs, perMonth, wasted } = estimate;
  const most = basis.kind === 'limit' ? '<= ' : '';
  const money = (amount: NanoUsd | undefined) => {
    if (amount !== undefined) return `${most}${formatUsd(amount)}`;
    return basis.kind === 'free' ? '$0' : '-';
  };
  return [
    visible(job ?? file),
    size === null ? '-' : `${size.vcpu} vCPU, ${inGib(size.memoryMib)} GiB`,
    money(perRun?.typical),
    basis.kind === 'measured' ? money(perRun?.high) : '-',
    runs === null ? (basis.kind === 'service' ? '-' : 'on demand') : String(runs.count),
    money(perMonth?.typical),
    wasted === null ? '-' : `${wasted.percent}%`,
    describeBasis(estimate),
  ];
}

function inGib(mib: number): number {
  return Math.round((mib / 1024) * 1000) / 1000;
}
