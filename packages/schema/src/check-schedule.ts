import { readCron } from './cron.ts';
import type { Diagnostic } from './diagnostic.ts';
import { found } from './rules/found.ts';
import { placeAt } from './rules/place.ts';
import { report } from './rules/report.ts';
import { didYouMean, replaceWord } from './rules/suggest.ts';
import { isTimezone } from './time-zone.ts';
import type { YamlDocument } from './yaml/nodes.ts';

const CRON = '/infrastructure/schedule/cron';
const TIMEZONE = '/infrastructure/schedule/timezone';

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
  const reading = readCron(cron);
  if (reading === undefined || reading.ok) return [];
  const { field, text } = reading;
  return [
    report(document, {
      ruleId: 'JOB207',
      pointer: CRON,
      mark: 'value',
      message: `the ${field.name} of \`cron\` is ${found(text, CRON)}; use numbers from ${field.from} to ${field.to}, *, lists, ranges or steps`,
      help: 'Five fields: minute, hour, day of month, month, day of week; for example "0 2 * * *".',
    }),
  ];
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

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
