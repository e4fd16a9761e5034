import { type CronDays, type CronReading, isEveryDayOfMonth, isEveryDayOfWeek } from '../cron.ts';
import { cloudRules } from '../generated/cloud-rules.ts';
import { quoted } from '../rules/found.ts';
import { hoursAhead, isTimezone } from '../time-zone.ts';
import { RUNTIME_TITLES, type RuntimeType } from './runtime-of.ts';

/** What is wrong with a cron line or a time zone, wherever it is written. */
export interface ScheduleFault {
  readonly ruleId: 'JOB620' | 'JOB621' | 'JOB622';
  readonly message: string;
  readonly help: string;
}

/** JOB620: days that the scheduler of the cloud can say. */
export function bothDaysFault(cron: string, days: CronDays, runtime: RuntimeType): ScheduleFault | undefined {
  if (cloudRules.schedules[runtime].allows_day_of_month_and_day_of_week) return undefined;
  if (isEveryDayOfMonth(days) || isEveryDayOfWeek(days)) return undefined;
  const [, , dayOfMonth, , dayOfWeek] = cron.trim().split(/\s+/);
  return {
    ruleId: 'JOB620',
    message: `\`cron\` is ${quoted(cron)}, which restricts both the day of month (${dayOfMonth}) and the day of week (${dayOfWeek}); ${RUNTIME_TITLES[runtime]} takes one of them`,
    help: 'Put * in one of the two fields. Cron fires when either of them fits, so to keep both write two jobs, with one of them each.',
  };
}

/** A leap year has them all. */
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** JOB622: days that there are. With a day of week beside it, cron fires on either. */
export function neverFiresFault(cron: string, days: CronDays): ScheduleFault | undefined {
  if (!isEveryDayOfWeek(days) || isEveryDayOfMonth(days)) return undefined;
  const longest = Math.max(...[...days.months].map((month) => DAYS_IN_MONTH[month - 1] ?? 0));
  const first = Math.min(...days.daysOfMonth);
  if (first <= longest) return undefined;
  const months = days.months.size === 1 ? 'the month it names has' : 'the months it names have';
  return {
    ruleId: 'JOB622',
    message: `\`cron\` is ${quoted(cron)}, which never fires: it asks for day ${first}, and ${months} at most ${longest} days`,
    help: `Use a day of month up to ${longest}, or other months.`,
  };
}

const UTC_NAMES = new Set(cloudRules.schedules.utc_names.map((name) => name.toLowerCase()));

/** JOB621: a zone that the scheduler of the cloud knows. A zone that nobody knows is none of its business. */
export function zoneFault(zone: string, runtime: RuntimeType): ScheduleFault | undefined {
  if (cloudRules.schedules[runtime].zones === 'any') return undefined;
  if (UTC_NAMES.has(zone.toLowerCase()) || !isTimezone(zone)) return undefined;
  return {
    ruleId: 'JOB621',
    message: `\`timezone\` is ${quoted(zone)}; ${RUNTIME_TITLES[runtime]} starts jobs in UTC only`,
    help: `Write \`cron\` in UTC and take \`timezone\` away. ${distance(zone)}`,
  };
}

/** Summer and winter of any year; which one does not matter. */
const JANUARY = new Date('2026-01-15T12:00:00Z');
const JULY = new Date('2026-07-15T12:00:00Z');

function distance(zone: string): string {
  const [january, july] = [hoursAhead(zone, JANUARY), hoursAhead(zone, JULY)];
  if (january === july) return `${zone} is UTC${signed(january)}.`;
  return `${zone} is UTC${signed(january)} in January and UTC${signed(july)} in July; a schedule in UTC does not follow that change.`;
}

function signed(hours: number): string {
  return hours < 0 ? String(hours) : `+${hours}`;
}

/** What a field of a cron line must hold, where it does not. */
export function cronFieldFault({ field, text }: Extract<CronReading, { ok: false }>): {
  message: string;
  help: string;
} {
  return {
    message: `the ${field.name} of \`cron\` is ${quoted(text)}; use numbers from ${field.from} to ${field.to}, *, lists, ranges or steps`,
    help: FIVE_FIELDS,
  };
}

export const FIVE_FIELDS = 'Five fields: minute, hour, day of month, month, day of week; for example "0 2 * * *".';
