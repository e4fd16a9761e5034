import { cronFieldFault } from './clouds/schedule-faults.ts';
import { readCron } from './cron.ts';
import { found } from './rules/found.ts';
import type { JobView } from './rules/job-view.ts';
import { placeAt } from './rules/place.ts';
import type { Finding } from './rules/report.ts';
import { didYouMean, replaceWord } from './rules/suggest.ts';
import { isTimezone } from './time-zone.ts';

const CRON = '/infrastructure/schedule/cron';
const TIMEZONE = '/infrastructure/schedule/timezone';

/** What a pattern cannot say about a schedule: the bounds of the cron fields, and whether the time zone exists. */
export function checkSchedule(job: JobView): readonly Finding[] {
  return [...checkCron(job.at(CRON)), ...checkTimezone(job, job.at(TIMEZONE))];
}

function checkCron(cron: unknown): Finding[] {
  if (typeof cron !== 'string' || cron.includes('{{')) return [];
  const reading = readCron(cron);
  if (reading === undefined || reading.ok) return [];
  return [{ ruleId: 'JOB207', pointer: CRON, mark: 'value', ...cronFieldFault(reading) }];
}

function checkTimezone(job: JobView, timezone: unknown): Finding[] {
  if (typeof timezone !== 'string' || timezone === '' || timezone.includes('{{') || isTimezone(timezone)) return [];
  const { help, suggestion } = didYouMean(timezone, Intl.supportedValuesOf('timeZone'));
  return [
    {
      ruleId: 'JOB207',
      pointer: TIMEZONE,
      mark: 'value',
      message: `\`timezone\` is ${found(timezone, TIMEZONE)}, which is not in the IANA time zone list`,
      help: help ?? 'Use a name such as UTC, Europe/Berlin or America/New_York.',
      fix:
        suggestion === undefined
          ? undefined
          : replaceWord(job.document, placeAt(job.document, TIMEZONE).value, suggestion),
    },
  ];
}
