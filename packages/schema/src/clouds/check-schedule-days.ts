import type { Check } from '../checks.ts';
import { readCron } from '../cron.ts';
import { runtimeOf } from './runtime-of.ts';
import { bothDaysFault, neverFiresFault } from './schedule-faults.ts';

const CRON = '/infrastructure/schedule/cron';

/** JOB620 and JOB622: days that the scheduler of the cloud can say, and that there are. */
export const checkScheduleDays: Check = (job) => {
  const cron = job.fixedText(CRON);
  const reading = cron === undefined ? undefined : readCron(cron);
  if (cron === undefined || reading === undefined || !reading.ok) return [];
  const runtime = runtimeOf(job);
  const faults = [runtime && bothDaysFault(cron, reading.days, runtime), neverFiresFault(cron, reading.days)];
  return faults.flatMap((fault) => (fault === undefined ? [] : [{ ...fault, pointer: CRON, mark: 'value' }]));
};
