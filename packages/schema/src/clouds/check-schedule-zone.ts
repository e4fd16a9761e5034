import type { Check } from '../checks.ts';
import { runtimeOf } from './runtime-of.ts';
import { zoneFault } from './schedule-faults.ts';

const TIMEZONE = '/infrastructure/schedule/timezone';

/** JOB621: a zone that the scheduler of the cloud knows. */
export const checkScheduleZone: Check = (job) => {
  const runtime = runtimeOf(job);
  const zone = job.fixedText(TIMEZONE);
  const fault = runtime === undefined || zone === undefined ? undefined : zoneFault(zone, runtime);
  return fault === undefined ? [] : [{ ...fault, pointer: TIMEZONE, mark: 'value' }];
};
