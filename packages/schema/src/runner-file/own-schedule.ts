import type { Finding } from '../rules/report.ts';
import type { PlannedSchedule } from './plan-schedules.ts';

/** JOB009: the job file has a schedule of its own, and it is another one. */
export function checkOwnSchedule({ schedule, job }: PlannedSchedule): Finding[] {
  const own = job.job.infrastructure?.schedule;
  if (own === undefined || own === null) return [];
  const { timezone = 'UTC' } = own;
  const cron = own.cron.trim().replace(/\s+/g, ' ');
  if (cron === schedule.cron && timezone === schedule.timezone && schedule.enabled) return [];
  const here = `"${schedule.cron}" in ${schedule.timezone}${schedule.enabled ? '' : ', not enabled'}`;
  return [
    {
      ruleId: 'JOB009',
      pointer: `${schedule.pointer}/${schedule.timing}`,
      mark: 'value',
      message: `the job starts at ${here}; ${job.file} says "${cron}" in ${timezone}`,
      help: 'What is written follows the runner file. Keep the schedule in one of the two, best in the job file.',
    },
  ];
}
