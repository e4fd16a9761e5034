import type { CostTotal } from './sum-costs.ts';

/**
 * What stands behind a sum, so that nobody takes it for more than it is: jobs that are not in it, and upper bounds that are.
 *
 * @example
 * import { describeTotal } from '@dativo/cost';
 *
 * describeTotal({ jobs: 9, unknown: 2, bounded: 1 }); // => ', 2 of 9 jobs not known, at most for 1 job (its timeout)'
 */
export function describeTotal({ jobs, unknown, bounded }: Pick<CostTotal, 'jobs' | 'unknown' | 'bounded'>): string {
  const missing = unknown === 0 ? '' : `, ${unknown} of ${jobs} ${jobs === 1 ? 'job' : 'jobs'} not known`;
  const most =
    bounded === 0 ? '' : `, at most for ${bounded === 1 ? '1 job (its timeout)' : `${bounded} jobs (their timeouts)`}`;
  return missing + most;
}
