import { type CronDays, type CronTimes, isEveryDayOfMonth, isEveryDayOfWeek, readCron } from './cron.ts';

export type { CronDays, CronTimes } from './cron.ts';

/** When a cron line fires, in the wall clock of its zone. */
export interface CronSchedule {
  readonly days: CronDays;
  readonly times: CronTimes;
  /** Whether it fires on a day. Months are 1 to 12; Sunday is 0. */
  firesOn(day: { readonly month: number; readonly dayOfMonth: number; readonly dayOfWeek: number }): boolean;
}

/**
 * Reads the five fields of a cron line; `undefined` where it is not one, or a placeholder. Where both fields of days narrow, either is enough.
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html
 *
 * @example
 * import { readCronSchedule } from '@dativo/schema';
 *
 * const schedule = readCronSchedule('30 6,18 * * MON-FRI');
 * schedule?.times; // => { minutes: [30], hours: [6, 18] }
 * schedule?.firesOn({ month: 11, dayOfMonth: 24, dayOfWeek: 2 }); // => true
 */
export function readCronSchedule(cron: string): CronSchedule | undefined {
  const reading = readCron(cron);
  if (reading === undefined || !reading.ok) return undefined;
  const { days, times } = reading;
  const isEither = !isEveryDayOfMonth(days) && !isEveryDayOfWeek(days);
  return {
    days,
    times: { minutes: inOrder(times.minutes), hours: inOrder(times.hours) },
    firesOn({ month, dayOfMonth, dayOfWeek }) {
      if (!days.months.has(month)) return false;
      const [fitsMonth, fitsWeek] = [days.daysOfMonth.has(dayOfMonth), days.daysOfWeek.has(dayOfWeek)];
      return isEither ? fitsMonth || fitsWeek : fitsMonth && fitsWeek;
    },
  };
}

/** Each number once: `0,0` fires no more often than `0`. */
function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
