import { type CronSchedule, readCronSchedule } from '@dativo/schema';
import { BILLING } from './billing.ts';
import type { PricedRuntime } from './prices/price-table.ts';
import { type Zone, zoneOf } from './zone.ts';

/** How often a schedule starts its job in one calendar month of its zone. */
export interface MonthlyRuns {
  readonly count: number;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly timezone: string;
}

/** The count, or what kept it from being made. */
export type RunCount = MonthlyRuns | 'not-a-cron' | 'not-a-zone';

/** A schedule as the job file has it, on the runtime whose scheduler reads it. */
export interface CountedSchedule {
  readonly cron: string;
  readonly timezone?: string | undefined;
  readonly runtime: PricedRuntime;
}

/**
 * Counts the starts of a month, day by day. A time that clocks are set forward over does not come; one that comes twice, when they are
 * set back, counts as the scheduler of the runtime has it ({@link BILLING}). Throws `RangeError` for a month that is not `YYYY-MM`.
 *
 * @example
 * import { countRuns } from '@dativo/cost';
 *
 * // Clocks were set forward on 29 March 2026, from 2:00 to 3:00.
 * const runs = countRuns({ cron: '30 2 * * *', timezone: 'Europe/Berlin', runtime: 'aws_fargate' }, '2026-03');
 * runs; // => { count: 30, month: '2026-03', timezone: 'Europe/Berlin' }
 */
export function countRuns({ cron, timezone = 'UTC', runtime }: CountedSchedule, month: string): RunCount {
  const days = daysOf(month);
  const schedule = readCronSchedule(cron);
  if (schedule === undefined) return 'not-a-cron';
  const zone = knownZone(timezone);
  if (zone === undefined) return 'not-a-zone';
  const most = BILLING[runtime].repeatedHour === 'once' ? 1 : 2;
  const count = days
    .filter((midnight) => schedule.firesOn(toDay(midnight)))
    .reduce((total, midnight) => total + countDay(schedule, zone, midnight, most), 0);
  return { count, month, timezone };
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The midnights of a month, as if they were in UTC. */
function daysOf(month: string): readonly number[] {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (number === undefined) throw new RangeError(`${JSON.stringify(month)} is no month; write YYYY-MM`);
  const first = Date.UTC(Number(year), Number(number) - 1);
  const next = Date.UTC(Number(year), Number(number));
  return Array.from({ length: (next - first) / DAY_MS }, (_, index) => first + index * DAY_MS);
}

function knownZone(timezone: string): Zone | undefined {
  try {
    return zoneOf(timezone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function toDay(midnight: number): Parameters<CronSchedule['firesOn']>[0] {
  const date = new Date(midnight);
  return { month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate(), dayOfWeek: date.getUTCDay() };
}

/** On most days no clock is set, and every time of day comes once. */
function countDay({ times: { hours, minutes } }: CronSchedule, zone: Zone, midnight: number, most: number): number {
  if (!zone.changesAround(midnight)) return hours.length * minutes.length;
  let count = 0;
  for (const hour of hours)
    for (const minute of minutes)
      count += Math.min(most, zone.occurrences(midnight + hour * HOUR_MS + minute * MINUTE_MS));
  return count;
}

/** Seconds of a calendar month in UTC, in which bills are made. */
export function secondsOf(month: string): number {
  return (daysOf(month).length * DAY_MS) / 1000;
}
