import type { Check } from '../checks.ts';
import { type CronDays, isEveryDayOfMonth, isEveryDayOfWeek, readCron } from '../cron.ts';
import { cloudRules } from '../generated/cloud-rules.ts';
import { found } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import type { Finding } from '../rules/report.ts';
import { RUNTIME_TITLES, runtimeOf } from './runtime-of.ts';

const CRON = '/infrastructure/schedule/cron';

/** JOB620 and JOB622: days that the scheduler of the cloud can say, and that there are. */
export const checkScheduleDays: Check = (job) => {
  const cron = job.fixedText(CRON);
  const reading = cron === undefined ? undefined : readCron(cron);
  if (cron === undefined || reading === undefined || !reading.ok) return [];
  return [...checkBothDays(job, cron, reading.days), ...checkEverFires(cron, reading.days)];
};

function checkBothDays(job: JobView, cron: string, days: CronDays): Finding[] {
  const runtime = runtimeOf(job);
  if (runtime === undefined || cloudRules.schedules[runtime].allows_day_of_month_and_day_of_week) return [];
  if (isEveryDayOfMonth(days) || isEveryDayOfWeek(days)) return [];
  const [, , dayOfMonth, , dayOfWeek] = cron.trim().split(/\s+/);
  return [
    {
      ruleId: 'JOB620',
      pointer: CRON,
      mark: 'value',
      message: `\`cron\` is ${found(cron, CRON)}, which restricts both the day of month (${dayOfMonth}) and the day of week (${dayOfWeek}); ${RUNTIME_TITLES[runtime]} takes one of them`,
      help: 'Put * in one of the two fields. Cron fires when either of them fits, so to keep both write two jobs, with one of them each.',
    },
  ];
}

/** A leap year has them all. */
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** With a day of week beside it, cron fires on either. */
function checkEverFires(cron: string, days: CronDays): Finding[] {
  if (!isEveryDayOfWeek(days) || isEveryDayOfMonth(days)) return [];
  const longest = Math.max(...[...days.months].map((month) => DAYS_IN_MONTH[month - 1] ?? 0));
  const first = Math.min(...days.daysOfMonth);
  if (first <= longest) return [];
  const months = days.months.size === 1 ? 'the month it names has' : 'the months it names have';
  return [
    {
      ruleId: 'JOB622',
      pointer: CRON,
      mark: 'value',
      message: `\`cron\` is ${found(cron, CRON)}, which never fires: it asks for day ${first}, and ${months} at most ${longest} days`,
      help: `Use a day of month up to ${longest}, or other months.`,
    },
  ];
}
