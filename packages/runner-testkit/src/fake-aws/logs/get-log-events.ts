import type { CloudLies } from '../../fake-cloud/cloud-lies.ts';
import { Fault } from '../wire/fault.ts';
import { flagOf, type Input, numberOf, textOf } from '../wire/input.ts';
import type { LogEvent } from './log-store.ts';

/** Source: API model of CloudWatch Logs, GetLogEvents. An event counts 26 bytes beside its message. */
const PAGE = { events: 10_000, bytes: 1024 * 1024, bytesPerEvent: 26 } as const;

/** A place between two events, and whether the page that led there was empty on purpose. */
interface Place {
  readonly position: number;
  readonly isAfterBlank: boolean;
}

/** One page of events, forward or backward. A token that comes back as it was given says that there is no more for now. */
export function toLogPage(events: readonly LogEvent[], input: Input, lies: CloudLies): object {
  const token = textOf(input, 'nextToken');
  const isForward = token === undefined ? flagOf(input, 'startFromHead') === true : token.startsWith('f/');
  const place = token === undefined ? { position: isForward ? 0 : events.length, isAfterBlank: false } : parse(token);
  const pageSize = lies.find('small_pages')?.size;
  const limit = Math.min(readLimit(input), pageSize ?? PAGE.events);
  if (pageSize !== undefined && isForward && place.position < events.length && !place.isAfterBlank) {
    return toPage([], place.position, { ...place, isAfterBlank: true });
  }
  const inRange = (event: LogEvent) => isInRange(event, input);
  if (!isForward) {
    const from = Math.max(0, place.position - limit);
    return toPage(events.slice(from, place.position).filter(inRange), from, { position: place.position });
  }
  const page = takePage(events, place.position, limit);
  const isMoved = page.length > 0;
  const next = { position: place.position + page.length, isAfterBlank: !isMoved && place.isAfterBlank };
  return toPage(page.filter(inRange), place.position, next);
}

function takePage(events: readonly LogEvent[], from: number, limit: number): readonly LogEvent[] {
  let bytes = 0;
  let to = from;
  while (to < events.length && to - from < limit) {
    bytes += Buffer.byteLength(events[to]?.message ?? '') + PAGE.bytesPerEvent;
    if (bytes > PAGE.bytes && to > from) break;
    to += 1;
  }
  return events.slice(from, to);
}

function toPage(events: readonly LogEvent[], backward: number, forward: Partial<Place>): object {
  return {
    events: events.map(({ timestamp, message, ingestionTime }) => ({ timestamp, message, ingestionTime })),
    nextForwardToken: `f/${pad(forward.position)}${forward.isAfterBlank ? '/b' : '/s'}`,
    nextBackwardToken: `b/${pad(backward)}/s`,
  };
}

function pad(position = 0): string {
  return String(position).padStart(56, '0');
}

function parse(token: string): Place {
  const [, position, mark] = /^[fb]\/(\d{56})\/([sb])$/.exec(token) ?? [];
  if (position === undefined) {
    throw new Fault('InvalidParameterException', 'The specified nextToken is invalid.');
  }
  return { position: Number(position), isAfterBlank: mark === 'b' };
}

function readLimit(input: Input): number {
  const limit = numberOf(input, 'limit') ?? PAGE.events;
  if (Number.isInteger(limit) && limit >= 1 && limit <= PAGE.events) return limit;
  throw new Fault('InvalidParameterException', `limit must be between 1 and ${PAGE.events}`);
}

function isInRange({ timestamp }: LogEvent, input: Input): boolean {
  const { startTime = Number.NEGATIVE_INFINITY, endTime = Number.POSITIVE_INFINITY } = {
    startTime: numberOf(input, 'startTime'),
    endTime: numberOf(input, 'endTime'),
  };
  return timestamp >= startTime && timestamp < endTime;
}
