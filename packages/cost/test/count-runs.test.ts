import { countRuns } from '@dativo/cost';
import { describe, expect, test } from 'vitest';

/** Every minute of the month and two days around it, asked for its wall time. */
function wallTimes(timezone: string, month: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  const start = Date.parse(`${month}-01T00:00:00Z`) - 86_400_000;
  const minutes = Array.from({ length: 33 * 24 * 60 }, (_, index) => format.format(start + index * 60_000));
  return minutes.filter((wall) => wall.startsWith(month));
}

/** By the letters of a wall time, without a reader of cron lines. */
const LINES: readonly (readonly [cron: string, fires: (wall: string) => boolean])[] = [
  ['30 2 * * *', (wall) => wall.endsWith(' 02:30')],
  ['*/15 * * * *', (wall) => /:(?:00|15|30|45)$/.test(wall)],
  ['0 1,2,3 * * SUN', (wall) => / 0[123]:00$/.test(wall) && dayOfWeek(wall) === 0],
  ['0 0 1,15 * *', (wall) => /-(?:01|15) 00:00$/.test(wall)],
  ['0 6 1 * 1', (wall) => wall.endsWith(' 06:00') && (wall.includes('-01 ') || dayOfWeek(wall) === 1)],
  [
    '5 0 * 3,11 1-5',
    (wall) => wall.endsWith(' 00:05') && /-(?:03|11)-/.test(wall) && ![0, 6].includes(dayOfWeek(wall)),
  ],
];

function dayOfWeek(wall: string): number {
  return new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay();
}

/** Clocks are set forward, back, by half an hour, at midnight, not at all; on the other half of the earth; in a leap year. */
describe.each([
  ['Europe/Berlin', '2026-03'],
  ['Europe/Berlin', '2026-10'],
  ['America/New_York', '2026-11'],
  ['Australia/Lord_Howe', '2026-04'],
  ['America/Santiago', '2026-09'],
  ['Asia/Kolkata', '2026-05'],
  ['UTC', '2028-02'],
])('in %s in %s', (timezone, month) => {
  const walls = wallTimes(timezone, month);
  test.each(LINES)('%s is counted as a look at every minute counts it', (cron, fires) => {
    const fired = walls.filter(fires);
    const count = (runtime: 'aws_fargate' | 'gcp_cloud_run') => countRuns({ cron, timezone, runtime }, month);
    expect(count('gcp_cloud_run')).toEqual({ count: fired.length, month, timezone });
    expect(count('aws_fargate')).toEqual({ count: new Set(fired).size, month, timezone });
  });
});

test('without a zone it is UTC, and a number that is listed twice counts once', () => {
  expect(countRuns({ cron: '0,0 2,2 * * *', runtime: 'azure_container_apps' }, '2026-11')).toEqual({
    count: 30,
    month: '2026-11',
    timezone: 'UTC',
  });
});

test.each([
  [{ cron: '0 2 * *' }, 'not-a-cron'],
  [{ cron: '{{terraform_outputs.cron}}' }, 'not-a-cron'],
  [{ cron: '0 25 * * *' }, 'not-a-cron'],
  [{ cron: '0 2 * * *', timezone: 'Mars/Olympus' }, 'not-a-zone'],
])('%j is %s', (schedule, reason) => {
  expect(countRuns({ ...schedule, runtime: 'aws_fargate' }, '2026-11')).toBe(reason);
});

test.each(['2026', '2026-13', '2026-1', 'november'])('%j is no month', (month) => {
  expect(() => countRuns({ cron: '0 2 * * *', runtime: 'aws_fargate' }, month)).toThrow(RangeError);
});
