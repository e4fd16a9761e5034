import { DriverError } from '@dativo/runner';

/**
 * Where a line stands in its log stream: the time of its event, and how many events of that very time stand before it. CloudWatch
 * gives events of a stream no id, and neither text nor time alone tells two lines apart.
 */
export interface LogPosition {
  readonly timestamp: number;
  readonly index: number;
}

export function toLineId({ timestamp, index }: LogPosition): string {
  return `${timestamp}-${index}`;
}

/** Throws `DriverError` `INVALID` for what is not an id of `toLineId`. */
export function parseLineId(id: string): LogPosition {
  const [, timestamp, index] = /^(\d{1,16})-(\d{1,16})$/.exec(id) ?? [];
  if (timestamp !== undefined) return { timestamp: Number(timestamp), index: Number(index) };
  throw new DriverError('INVALID', `${JSON.stringify(id)} is not the id of a log line`);
}

/** Times that are remembered; events of one stream come nearly in order. */
const REMEMBERED_TIMES = 1_024;

/** Counts events per time, in the order of the stream. */
export class PositionCounter {
  readonly #counts = new Map<number, number>();

  next(timestamp: number): LogPosition {
    const index = this.#counts.get(timestamp) ?? 0;
    this.#counts.set(timestamp, index + 1);
    if (this.#counts.size > REMEMBERED_TIMES) {
      const [oldest] = this.#counts.keys();
      if (oldest !== undefined) this.#counts.delete(oldest);
    }
    return { timestamp, index };
  }
}
