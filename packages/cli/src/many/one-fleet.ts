import { UsageError } from '../usage-error.ts';
import type { FleetMember } from './compare-jobs.ts';
import { FLEET_RUNTIMES } from './fleet-runtimes.ts';

/** Throws {@link UsageError} where the jobs are for several runtimes, or for one without a fleet module. */
export function ofOneRuntime(jobs: readonly FleetMember[]): void {
  const [first, ...others] = jobs;
  const other = others.find(({ runtime }) => runtime !== first?.runtime);
  if (first !== undefined && other !== undefined) {
    const message = `a fleet is of one runtime, but ${first.file} is for ${first.runtime} and ${other.file} for ${other.runtime}`;
    throw new UsageError(message, `Name the one to take: --runtime ${first.runtime}.`);
  }
  if (first !== undefined && !FLEET_RUNTIMES.includes(first.runtime ?? '')) {
    const help = `There are modules for ${FLEET_RUNTIMES.join(', ')}.`;
    throw new UsageError(`${first.file} is for ${first.runtime}, which has no fleet module`, help);
  }
}

/** The region of all jobs that say one. Throws {@link UsageError} where there are two. */
export function oneRegion(jobs: readonly FleetMember[]): string | undefined {
  const first = jobs.find(({ region }) => region !== undefined);
  const other = jobs.find(({ region }) => region !== undefined && region !== first?.region);
  if (first === undefined || other === undefined) return first?.region;
  const message = `a fleet is of one region, but ${first.file} is for ${first.region} and ${other.file} for ${other.region}`;
  throw new UsageError(message, 'Make a fleet of the jobs of each region.');
}
