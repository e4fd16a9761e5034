import type { Check } from '../checks.ts';
import { cloudRules } from '../generated/cloud-rules.ts';
import { found } from '../rules/found.ts';
import { hoursAhead, isTimezone } from '../time-zone.ts';
import { RUNTIME_TITLES, runtimeOf } from './runtime-of.ts';

const TIMEZONE = '/infrastructure/schedule/timezone';
const UTC_NAMES = new Set(cloudRules.schedules.utc_names.map((name) => name.toLowerCase()));

/** Summer and winter of any year; which one does not matter. */
const JANUARY = new Date('2026-01-15T12:00:00Z');
const JULY = new Date('2026-07-15T12:00:00Z');

/** JOB621: a zone that the scheduler of the cloud knows. */
export const checkScheduleZone: Check = (job) => {
  const runtime = runtimeOf(job);
  const zone = job.fixedText(TIMEZONE);
  if (runtime === undefined || zone === undefined || cloudRules.schedules[runtime].zones === 'any') return [];
  if (UTC_NAMES.has(zone.toLowerCase()) || !isTimezone(zone)) return [];
  return [
    {
      ruleId: 'JOB621',
      pointer: TIMEZONE,
      mark: 'value',
      message: `\`timezone\` is ${found(zone, TIMEZONE)}; ${RUNTIME_TITLES[runtime]} starts jobs in UTC only`,
      help: `Write \`cron\` in UTC and take \`timezone\` away. ${distance(zone)}`,
    },
  ];
};

function distance(zone: string): string {
  const [january, july] = [hoursAhead(zone, JANUARY), hoursAhead(zone, JULY)];
  if (january === july) return `${zone} is UTC${signed(january)}.`;
  return `${zone} is UTC${signed(january)} in January and UTC${signed(july)} in July; a schedule in UTC does not follow that change.`;
}

function signed(hours: number): string {
  return hours < 0 ? String(hours) : `+${hours}`;
}
