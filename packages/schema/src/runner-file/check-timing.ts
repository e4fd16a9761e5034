import { cronFieldFault, FIVE_FIELDS, neverFiresFault } from '../clouds/schedule-faults.ts';
import { readCron } from '../cron.ts';
import { found, quoted } from '../rules/found.ts';
import { placeAt } from '../rules/place.ts';
import type { Finding } from '../rules/report.ts';
import { didYouMean, replaceWord } from '../rules/suggest.ts';
import { isTimezone } from '../time-zone.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { evenNeighbours, intervalText, intervalToCron } from './interval-to-cron.ts';
import { readWhole } from './shape.ts';

/** The keys of a schedule that say when; their kinds are known to be right. */
export interface Timing {
  readonly cron?: string | null;
  readonly interval_seconds?: number | string | null;
  readonly timezone?: string;
}

/** JOB001, JOB003, JOB004 and JOB622: exactly one of `cron` and `interval_seconds`, one that there is, in a zone that there is. */
export function checkTiming(document: YamlDocument, schedule: Timing, pointer: string): Finding[] {
  return [...checkTimes(schedule, pointer), ...checkZone(document, schedule.timezone, `${pointer}/timezone`)];
}

function checkTimes({ cron, interval_seconds: interval }: Timing, pointer: string): Finding[] {
  const hasCron = cron !== undefined && cron !== null;
  const seconds = readWhole(interval);
  if (hasCron && seconds !== undefined) {
    const message = 'a schedule has `cron` or `interval_seconds`, and this one has both';
    const help = 'Take one of them away.';
    return [{ ruleId: 'JOB001', pointer: `${pointer}/interval_seconds`, mark: 'key', message, help }];
  }
  if (hasCron) return checkCron(cron, `${pointer}/cron`);
  if (seconds !== undefined) return checkInterval(seconds, `${pointer}/interval_seconds`);
  const message = 'a schedule has `cron` or `interval_seconds`, and this one has neither';
  const help = 'Add one of them, for example `cron: "0 2 * * *"`.';
  return [{ ruleId: 'JOB001', pointer: `${pointer}/name`, mark: 'value', message, help }];
}

function checkCron(cron: string, pointer: string): Finding[] {
  const reading = readCron(cron);
  if (reading === undefined) {
    const message = `\`cron\` is ${quoted(cron)}, which does not have five fields`;
    return [{ ruleId: 'JOB003', pointer, mark: 'value', message, help: helpFor(cron) }];
  }
  if (!reading.ok) return [{ ruleId: 'JOB003', pointer, mark: 'value', ...cronFieldFault(reading) }];
  const fault = neverFiresFault(cron, reading.days);
  return fault === undefined ? [] : [{ ...fault, pointer, mark: 'value' }];
}

/** What the orchestrators of the original know beside five fields, in five fields. */
const MACROS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

function helpFor(cron: string): string {
  const fields = MACROS[cron.trim().toLowerCase()];
  return fields === undefined ? FIVE_FIELDS : `Write "${fields}".`;
}

function checkInterval(seconds: number, pointer: string): Finding[] {
  if (intervalToCron(seconds) !== undefined) return [];
  const near = evenNeighbours(seconds).map((one) => `${one} (${intervalText(one)})`);
  return [
    {
      ruleId: 'JOB004',
      pointer,
      mark: 'value',
      message: `\`interval_seconds\` is ${seconds} (${intervalText(seconds)}), which no cron line says: cron begins anew with every hour and day`,
      help: `Use ${near.join(' or ')}, or write the times as \`cron\`.`,
    },
  ];
}

function checkZone(document: YamlDocument, zone: string | undefined, pointer: string): Finding[] {
  if (zone === undefined || isTimezone(zone)) return [];
  const { help, suggestion } = didYouMean(zone, Intl.supportedValuesOf('timeZone'));
  const { value } = placeAt(document, pointer);
  return [
    {
      ruleId: 'JOB003',
      pointer,
      mark: 'value',
      message: `\`timezone\` is ${found(zone, pointer)}, which is not in the IANA time zone list`,
      help: help ?? 'Use a name such as UTC, Europe/Berlin or America/New_York.',
      fix: suggestion === undefined ? undefined : replaceWord(document, value, suggestion),
    },
  ];
}
