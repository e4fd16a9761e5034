const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * The cron line that fires evenly, so many seconds apart; undefined where there is none. Cron begins anew with every hour, day
 * and week, so only what fits into one of them without a rest is even.
 */
export function intervalToCron(seconds: number): string | undefined {
  if (seconds === WEEK) return '0 0 * * 0';
  if (seconds === DAY) return '0 0 * * *';
  if (seconds === HOUR) return '0 * * * *';
  if (seconds === MINUTE) return '* * * * *';
  if (seconds > HOUR && seconds % HOUR === 0 && DAY % seconds === 0) return `0 */${seconds / HOUR} * * *`;
  if (seconds < HOUR && seconds % MINUTE === 0 && HOUR % seconds === 0) return `*/${seconds / MINUTE} * * * *`;
  return undefined;
}

/** Every interval that a cron line can say, in seconds. */
const EVEN: readonly number[] = [
  ...range(1, 59).map((minutes) => minutes * MINUTE),
  ...range(1, 24).map((hours) => hours * HOUR),
  WEEK,
].filter((seconds) => intervalToCron(seconds) !== undefined);

/** The nearest intervals below and above that a cron line can say. */
export function evenNeighbours(seconds: number): readonly number[] {
  const below = EVEN.findLast((one) => one < seconds);
  const above = EVEN.find((one) => one > seconds);
  return [below, above].filter((one) => one !== undefined);
}

/** `5400` → `90 minutes`. */
export function intervalText(seconds: number): string {
  const [unit, name] =
    seconds % DAY === 0
      ? [DAY, 'day']
      : seconds % HOUR === 0
        ? [HOUR, 'hour']
        : seconds % MINUTE === 0
          ? [MINUTE, 'minute']
          : [1, 'second'];
  const count = seconds / unit;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
