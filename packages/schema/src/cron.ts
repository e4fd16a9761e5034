import { remembered } from './remembered.ts';

/** One field of a cron line as POSIX has it, with the names of months and days; 7 is Sunday too. */
export interface CronField {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const FIELDS = [
  { name: 'minute', from: 0, to: 59, words: [] },
  { name: 'hour', from: 0, to: 23, words: [] },
  { name: 'day of month', from: 1, to: 31, words: [] },
  { name: 'month', from: 1, to: 12, words: MONTHS },
  { name: 'day of week', from: 0, to: 7, words: DAYS },
] as const satisfies readonly CronField[];

/** The days of a cron line: what each field lets through. */
export interface CronDays {
  readonly daysOfMonth: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** Sunday is 0. */
  readonly daysOfWeek: ReadonlySet<number>;
}

/** The times of a day at which a cron line fires: every minute with every hour. */
export interface CronTimes {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
}

export type CronReading =
  | { readonly ok: true; readonly days: CronDays; readonly times: CronTimes }
  | { readonly ok: false; readonly field: CronField; readonly text: string };

/** Reads a cron line; `undefined` where it does not have five fields. */
export const readCron = remembered(readLine);

function readLine(cron: string): CronReading | undefined {
  const texts = cron.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) return undefined;
  const numbers = FIELDS.map((field, index) => fieldNumbers(texts[index] ?? '', field));
  const wrong = numbers.indexOf(undefined);
  if (wrong !== -1) return { ok: false, field: FIELDS[wrong] ?? FIELDS[0], text: texts[wrong] ?? '' };
  const [minutes = [], hours = [], daysOfMonth = [], months = [], daysOfWeek = []] = numbers;
  return {
    ok: true,
    times: { minutes, hours },
    days: {
      daysOfMonth: new Set(daysOfMonth),
      months: new Set(months),
      daysOfWeek: new Set(daysOfWeek.map((day) => day % DAYS.length)),
    },
  };
}

/** True where the field narrows nothing, however it is written: `*`, `1-31`, `0-6`. */
export function isEveryDayOfMonth({ daysOfMonth }: CronDays): boolean {
  return daysOfMonth.size === 31;
}

export function isEveryDayOfWeek({ daysOfWeek }: CronDays): boolean {
  return daysOfWeek.size === DAYS.length;
}

function fieldNumbers(text: string, field: CronField): number[] | undefined {
  const parts = text.split(',').map((part) => partNumbers(part, field));
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** `*`, `a` or `a-b`, each with an optional step; `a/n` runs from a to the end of the field. */
function partNumbers(part: string, field: CronField): number[] | undefined {
  const match = /^(?:\*|([^-/*]+)(?:-([^-/*]+))?)(?:\/(\d+))?$/.exec(part);
  const step = Number(match?.[3] ?? 1);
  if (match === null || step < 1) return undefined;
  const from = match[1] === undefined ? field.from : cronNumber(match[1], field);
  const isSingle = match[1] !== undefined && match[3] === undefined;
  const to = match[2] === undefined ? (isSingle ? from : field.to) : cronNumber(match[2], field);
  if (Number.isNaN(from) || Number.isNaN(to) || from > to) return undefined;
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** NaN for what is neither a number within the bounds nor a name. */
function cronNumber(text: string, { from, to, words }: CronField): number {
  const index = words.indexOf(text.toUpperCase());
  if (index !== -1) return index + from;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : Number.NaN;
}
