import type { Diagnostic } from './diagnostic.ts';
import { found } from './rules/found.ts';
import { placeAt } from './rules/place.ts';
import { report } from './rules/report.ts';
import { didYouMean, replaceWord } from './rules/suggest.ts';
import type { YamlDocument } from './yaml/nodes.ts';

const CRON = '/infrastructure/schedule/cron';
const TIMEZONE = '/infrastructure/schedule/timezone';

/** The fields of a cron line as POSIX has them, with the names of months and days; 7 is Sunday too. */
const CRON_FIELDS = [
  { name: 'minute', from: 0, to: 59, words: [] },
  { name: 'hour', from: 0, to: 23, words: [] },
  { name: 'day of month', from: 1, to: 31, words: [] },
  {
    name: 'month',
    from: 1,
    to: 12,
    words: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  { name: 'day of week', from: 0, to: 7, words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
] as const;

type CronField = (typeof CRON_FIELDS)[number];

/** What a pattern cannot say about a schedule: the bounds of the cron fields, and whether the time zone exists. */
export function checkSchedule(document: YamlDocument, value: unknown): Diagnostic[] {
  const schedule = memberOf(memberOf(value, 'infrastructure'), 'schedule');
  return [
    ...checkCron(document, memberOf(schedule, 'cron')),
    ...checkTimezone(document, memberOf(schedule, 'timezone')),
  ];
}

function checkCron(document: YamlDocument, cron: unknown): Diagnostic[] {
  if (typeof cron !== 'string' || cron.includes('{{')) return [];
  const fields = cron.trim().split(/\s+/);
  if (fields.length !== CRON_FIELDS.length) return [];
  const wrong = CRON_FIELDS.find((field, index) => !isCronField(fields[index] ?? '', field));
  if (wrong === undefined) return [];
  const text = fields[CRON_FIELDS.indexOf(wrong)] ?? '';
  return [
    report(document, {
      ruleId: 'JOB207',
      pointer: CRON,
      mark: 'value',
      message: `the ${wrong.name} of \`cron\` is ${found(text, CRON)}; use numbers from ${wrong.from} to ${wrong.to}, *, lists, ranges or steps`,
      help: 'Five fields: minute, hour, day of month, month, day of week; for example "0 2 * * *".',
    }),
  ];
}

function isCronField(text: string, field: CronField): boolean {
  return text.split(',').every((part) => {
    const match = /^(?:\*|([^-/*]+)(?:-([^-/*]+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null || Number(match[3] ?? 1) < 1) return false;
    const [from, to] = [match[1], match[2]].map((limit) =>
      limit === undefined ? undefined : cronNumber(limit, field),
    );
    if (Number.isNaN(from) || Number.isNaN(to)) return false;
    return from === undefined || to === undefined || from <= to;
  });
}

/** NaN for what is neither a number within the bounds nor a name. */
function cronNumber(text: string, { from, to, words }: CronField): number {
  const index = (words as readonly string[]).indexOf(text.toUpperCase());
  if (index !== -1) return index + from;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : Number.NaN;
}

function checkTimezone(document: YamlDocument, timezone: unknown): Diagnostic[] {
  if (typeof timezone !== 'string' || timezone === '' || timezone.includes('{{') || isTimezone(timezone)) return [];
  const { help, suggestion } = didYouMean(timezone, Intl.supportedValuesOf('timeZone'));
  return [
    report(document, {
      ruleId: 'JOB207',
      pointer: TIMEZONE,
      mark: 'value',
      message: `\`timezone\` is ${found(timezone, TIMEZONE)}, which is not in the IANA time zone list`,
      help: help ?? 'Use a name such as UTC, Europe/Berlin or America/New_York.',
      fix: suggestion === undefined ? undefined : replaceWord(document, placeAt(document, TIMEZONE).value, suggestion),
    }),
  ];
}

/** Offsets such as `+02:00` are known to the runtime but not to the schedulers of the clouds. */
function isTimezone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
