const DAY_MINUTES = 24 * 60;

/**
 * The shortest time between two starts of a cron schedule, in seconds; days are taken to follow one another. Undefined where minute
 * or hour cannot be read.
 */
export function toShortestGapSeconds(cron: string): number | undefined {
  const [minuteField, hourField] = cron.trim().split(/\s+/);
  const minutes = readField(minuteField ?? '', 59);
  const hours = readField(hourField ?? '', 23);
  if (minutes === undefined || hours === undefined) return undefined;
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
  const [first = 0] = times;
  const gaps = times.map((time, index) => (times[index + 1] ?? first + DAY_MINUTES) - time);
  return Math.min(...gaps) * 60;
}

/** Values of one field, ascending: `*`, a number, a range, a step, or a list of these. */
function readField(field: string, max: number): number[] | undefined {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null) return undefined;
    const [, from, to, step] = match;
    const start = Number(from ?? 0);
    const end = to === undefined ? (from !== undefined && step === undefined ? start : max) : Number(to);
    const width = Number(step ?? 1);
    if (end > max || width === 0) return undefined;
    for (let value = start; value <= end; value += width) values.add(value);
  }
  return [...values].sort((one, other) => one - other);
}
