import {
  type CallBudget,
  type Clock,
  DriverError,
  type LogLine,
  type ReadLogsOptions,
  toHarmlessText,
} from '@dativo/runner';
import type { AwsApi, LogEvent, LogPage } from './aws-api.ts';
import { type LogPosition, PositionCounter, parseLineId, toLineId } from './log-position.ts';

export interface LogSource {
  readonly api: AwsApi;
  readonly budget: CallBudget;
  readonly clock: Clock;
  readonly log: { readonly group: string; readonly stream: string };
}

/** Milliseconds between two looks at a silent stream: soon after a line, then ever slower. */
const PAUSE = { first: 500, limit: 3_000, slowing: 1.5 } as const;

/**
 * The lines of one log stream from its head, or from behind a line, until the signal aborts: CloudWatch marks no end. A stream that
 * is not there is one without a line so far.
 */
export async function* readTaskLogs(source: LogSource, options: ReadLogsOptions): AsyncGenerator<LogLine> {
  const { signal, onCaughtUp } = options;
  let last = options.after === undefined ? undefined : parseLineId(options.after);
  let reading = createReading(last);
  let pauseMs: number = PAUSE.first;
  while (!signal.aborted) {
    const page = await readPage(source, reading, signal);
    if (page === 'expired') {
      reading = createReading(last);
      continue;
    }
    for (const event of page?.events ?? []) {
      const position = reading.counter.next(event.timestamp);
      if (isUpTo(position, reading.after)) continue;
      if (signal.aborted) return;
      yield toLine(event, position);
      last = position;
      pauseMs = PAUSE.first;
    }
    if (page !== undefined && !isCaughtUp(page, reading)) continue;
    if (page !== undefined && !signal.aborted) onCaughtUp?.();
    await source.clock.sleep(pauseMs, signal);
    pauseMs = Math.min(PAUSE.limit, pauseMs * PAUSE.slowing);
  }
}

/** One pass through the stream; it begins anew when CloudWatch has forgotten where it was. */
interface Reading {
  readonly after: LogPosition | undefined;
  readonly counter: PositionCounter;
  pageToken: string | undefined;
}

function createReading(after: LogPosition | undefined): Reading {
  return { after, counter: new PositionCounter(), pageToken: undefined };
}

/** Undefined where there was no turn, or the platform asked to slow down: then nobody has listened. */
async function readPage(
  { api, budget, log }: LogSource,
  { after, pageToken }: Reading,
  signal: AbortSignal,
): Promise<LogPage | 'expired' | undefined> {
  const from = {
    ...(pageToken === undefined ? {} : { pageToken }),
    // Events of the very time of the last line are read again, since their order is what tells them apart.
    ...(after === undefined ? {} : { startTimeMs: after.timestamp }),
  };
  try {
    return await budget.spend(() => api.getLogEvents({ logGroup: log.group, logStream: log.stream, ...from }), signal);
  } catch (thrown) {
    const code = thrown instanceof DriverError ? thrown.code : undefined;
    if (code === 'NOT_FOUND') return { events: [] };
    if (code === 'THROTTLED') return undefined;
    // Tokens live for 24 hours; a silent stream gives the same one all the time.
    if (code === 'INVALID' && pageToken !== undefined) return 'expired';
    throw thrown;
  }
}

/** Only the same token again says that there is no more: a page may be empty in the middle of a stream. */
function isCaughtUp(page: LogPage, reading: Reading): boolean {
  const isSame = page.nextPageToken === undefined || page.nextPageToken === reading.pageToken;
  reading.pageToken = page.nextPageToken;
  return isSame;
}

function isUpTo(position: LogPosition, after: LogPosition | undefined): boolean {
  if (after === undefined || position.timestamp > after.timestamp) return false;
  return position.timestamp < after.timestamp || position.index <= after.index;
}

/**
 * Bytes of one event with what CloudWatch counts beside the text; a line that fills it was cut there, and goes on in the next one.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
 */
const EVENT_BYTES = 256 * 1024 - 26;

/** The log driver writes both streams of a container into one and does not tell them apart. */
function toLine({ timestamp, message }: LogEvent, position: LogPosition): LogLine {
  const isCut = Buffer.byteLength(message) >= EVENT_BYTES;
  return {
    stream: 'stdout',
    at: new Date(timestamp),
    text: toHarmlessText(message.replace(/\r?\n$/, '')),
    id: toLineId(position),
    ...(isCut ? { isTruncated: true } : {}),
  };
}
