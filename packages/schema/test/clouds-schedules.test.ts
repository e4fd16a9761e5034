import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEveryDayOfMonth, isEveryDayOfWeek, readCron } from '../src/cron.ts';
import { hoursAhead } from '../src/time-zone.ts';
import { cloudJob, marks, type Provider } from './clouds-job.ts';

function scheduled(provider: Provider, cron: string, timezone?: string): string[] {
  return marks(cloudJob(provider, {}, { schedule: { cron, ...(timezone === undefined ? {} : { timezone }) } }));
}

function days(cron: string) {
  const reading = readCron(cron);
  if (reading?.ok !== true) throw new Error(`not a cron line: ${cron}`);
  return reading.days;
}

describe('fields', () => {
  test.each([
    ['0 0 1,15 * *', [1, 15]],
    ['0 0 1-5 * *', [1, 2, 3, 4, 5]],
    ['0 0 */10 * *', [1, 11, 21, 31]],
    ['0 0 5/10 * *', [5, 15, 25]],
    ['0 0 10-20/5,31 * *', [10, 15, 20, 31]],
  ])('days of month of %s', (cron, expected) => {
    expect([...days(cron).daysOfMonth]).toEqual(expected);
  });

  test.each([
    ['0 0 * * 7', [0]],
    ['0 0 * * SUN', [0]],
    ['0 0 * * 5-7', [5, 6, 0]],
    ['0 0 * * mon-wed', [1, 2, 3]],
    ['0 0 * * */3', [0, 3, 6]],
  ])('days of week of %s', (cron, expected) => {
    expect([...days(cron).daysOfWeek]).toEqual(expected);
  });

  test.each([
    ['0 0 * * *', true, true],
    ['0 0 1-31 * 0-6', true, true],
    ['0 0 */1 * 1-7', true, true],
    ['0 0 1-30 * 1-6', false, false],
    ['0 0 */2 * *', false, true],
    ['0 0 * * 0,7', true, false],
  ])('%s narrows nothing: days of month %s, days of week %s', (cron, month, week) => {
    expect([isEveryDayOfMonth(days(cron)), isEveryDayOfWeek(days(cron))]).toEqual([month, week]);
  });
});

const days31 = fc.integer({ min: 1, max: 31 });
const dayOfMonth = fc.oneof(
  fc.constantFrom('*', '1-31', '*/2', '30-31', '31'),
  days31.map(String),
  fc.tuple(days31, days31).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
);
const month = fc.oneof(
  fc.constantFrom('*', 'FEB', '2', '4,6,9,11', '2-4/2'),
  fc.integer({ min: 1, max: 12 }).map(String),
);

/** Every day of a whole round of leap years, one after the other. */
function firesSomeday(cron: string): boolean {
  const { daysOfMonth, months } = days(cron);
  for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
    const date = new Date(day);
    if (daysOfMonth.has(date.getUTCDate()) && months.has(date.getUTCMonth() + 1)) return true;
  }
  return false;
}

describe('JOB622', () => {
  test('agrees with the calendar', () => {
    fc.assert(
      fc.property(dayOfMonth, month, (day, months) => {
        const cron = `0 2 ${day} ${months} *`;
        expect(scheduled('gcp', cron)).toEqual(firesSomeday(cron) ? [] : ['JOB622 cron']);
      }),
    );
  });

  test.each<[Provider, string, string[]]>([
    ['aws', '0 2 30 2 *', ['JOB622 cron']],
    ['azure', '0 2 30 2 *', ['JOB622 cron']],
    ['local', '0 2 30 2 *', ['JOB622 cron']],
    ['gcp', '0 2 30 2 0-6', ['JOB622 cron']],
    ['gcp', '0 2 30 2 1', []],
    ['gcp', '0 2 29 2 *', []],
    ['gcp', '0 25 30 2 *', ['JOB207 cron']],
    ['gcp', '0 2 {{terraform_outputs.day}} 2 *', []],
  ])('on %s %s', (provider, cron, expected) => {
    expect(scheduled(provider, cron)).toEqual(expected);
  });
});

describe('JOB620', () => {
  test.each<[Provider, string, string[]]>([
    ['aws', '0 2 1 * MON', ['JOB620 cron']],
    ['aws', '0 2 1-30 * 1', ['JOB620 cron']],
    ['aws', '0 2 1-31 * 1', []],
    ['aws', '0 2 1 * 1-7', []],
    ['aws', '0 2 1 * *', []],
    ['aws', '0 2 * * 1', []],
    ['azure', '0 2 1 * MON', []],
    ['gcp', '0 2 1 * MON', []],
    ['local', '0 2 1 * MON', []],
  ])('on %s %s', (provider, cron, expected) => {
    expect(scheduled(provider, cron)).toEqual(expected);
  });
});

describe('JOB621', () => {
  test.each(['UTC', 'utc', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Zulu', 'Universal', 'Etc/Greenwich', 'GMT+0'])(
    '%s is UTC',
    (zone) => {
      expect(scheduled('azure', '0 2 * * *', zone)).toEqual([]);
      // What the runtime makes of the name is the proof.
      expect([hoursAhead(zone, new Date('2026-01-01Z')), hoursAhead(zone, new Date('2026-07-01Z'))]).toEqual([0, 0]);
    },
  );

  test.each(['Europe/Berlin', 'Europe/London', 'Africa/Abidjan', 'Etc/GMT+1', 'America/New_York'])(
    '%s is not',
    (zone) => {
      expect(scheduled('azure', '0 2 * * *', zone)).toEqual(['JOB621 timezone']);
      for (const provider of ['aws', 'gcp', 'local'] as const)
        expect(scheduled(provider, '0 2 * * *', zone)).toEqual([]);
    },
  );

  test('a zone that does not exist is only that', () => {
    expect(scheduled('azure', '0 2 * * *', 'Europe/Berln')).toEqual(['JOB207 timezone']);
  });
});

test.each([
  ['UTC', '2026-01-15', 0],
  ['Europe/Berlin', '2026-01-15', 1],
  ['Europe/Berlin', '2026-07-15', 2],
  ['America/New_York', '2026-01-15', -5],
  ['Asia/Kolkata', '2026-01-15', 5.5],
  ['America/St_Johns', '2026-01-15', -3.5],
])('%s on %s is %d hours ahead of UTC', (zone, day, hours) => {
  expect(hoursAhead(zone, new Date(`${day}T12:00:00Z`))).toBe(hours);
});
