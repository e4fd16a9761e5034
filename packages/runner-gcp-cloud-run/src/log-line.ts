import { DriverError, type LogLine, toHarmlessText } from '@dativo/runner';
import type { LogEntry } from './log-entry.ts';

/**
 * Bytes of one entry with what Cloud Logging counts beside the text; longer lines arrive cut.
 * Source: https://cloud.google.com/logging/quotas (256 KB)
 */
const ENTRY_BYTES = 256 * 1024 - 1024;

/** An entry as a line. Its severity is not shown: Cloud Run guesses it, and the job's own lines say it themselves. */
export function toLine(entry: LogEntry): LogLine {
  const text = entry.textPayload ?? JSON.stringify(entry.jsonPayload ?? entry.protoPayload ?? {});
  const isCut = Buffer.byteLength(text) >= ENTRY_BYTES;
  return {
    stream: entry.logName?.endsWith('stderr') ? 'stderr' : 'stdout',
    at: new Date(toTimestamp(entry)),
    text: toHarmlessText(text.replace(/\r?\n$/, '')),
    id: toLineId(entry),
    ...(isCut ? { isTruncated: true } : {}),
  };
}

/**
 * Entries of one time have different insert ids, and one id always means the same entry.
 * Source: https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry
 */
export function toLineId(entry: LogEntry): string {
  return `${toTimestamp(entry)}_${entry.insertId ?? ''}`;
}

/** A moment to the nanosecond as Google writes it, and in milliseconds since 1970. */
export interface LineTime {
  readonly text: string;
  readonly ms: number;
}

/** When the line with this id was written. Throws `DriverError` `INVALID` for what is not an id of `toLineId`. */
export function parseLineTime(id: string): LineTime {
  const text = id.split('_', 1)[0] ?? '';
  const ms = new Date(text).getTime();
  if (id.includes('_') && !Number.isNaN(ms)) return { text, ms };
  throw new DriverError('INVALID', `${JSON.stringify(id)} is not the id of a log line`);
}

function toTimestamp({ timestamp, receiveTimestamp }: LogEntry): string {
  return timestamp ?? receiveTimestamp ?? new Date(0).toISOString();
}
