import { createHash } from 'node:crypto';
import { DriverError } from '@dativo/runner';

/** Where a row stands in the order in which it is read: both times as Log Analytics writes them, with seven digits of a second. */
export interface LogPosition {
  readonly ingested: string;
  readonly time: string;
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

/**
 * The identity of a line: its two times, a hash of its text, and how many rows with all of these stand before it. Rows that agree in
 * all of them are as good as each other, so in whichever order they come, each keeps its id; text alone never tells two lines apart.
 */
export function toLineId({ ingested, time }: LogPosition, text: string, index: number): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${ingested}/${time}/${hash}/${index}`;
}

/** Throws `DriverError` `INVALID` for what is not an id of `toLineId`. */
export function parseLineId(id: string): LogPosition {
  const [ingested = '', time = ''] = id.split('/');
  // Both go into a query.
  if (TIME.test(ingested) && TIME.test(time)) return { ingested, time };
  throw new DriverError('INVALID', `${JSON.stringify(id)} is not the id of a log line`);
}

export function isTime(text: string): boolean {
  return TIME.test(text);
}
