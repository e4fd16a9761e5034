import { DriverError, type LogLine, toHarmlessText } from '@dativo/runner';
import type { LogTable } from './azure-api.ts';
import { isTime, type LogPosition, toLineId } from './log-position.ts';

/** One line with its place in the order of reading. */
export interface LogRow {
  readonly position: LogPosition;
  readonly line: LogLine;
}

/** The rows of an answer, in its order. Throws `DriverError` `INTERNAL` for an answer that is no answer to our query. */
export function toLogRows({ columns, rows }: LogTable): readonly LogRow[] {
  const indexOf = (name: string) => columns.indexOf(name);
  const at = {
    time: indexOf('TimeGenerated'),
    ingested: indexOf('Ingested'),
    stream: indexOf('Stream'),
    log: indexOf('Log'),
  };
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const position = { ingested: String(row[at.ingested]), time: String(row[at.time]) };
    if (!isTime(position.ingested) || !isTime(position.time)) throw NO_ANSWER;
    const text = String(row[at.log] ?? '');
    const key = toLineId(position, text, 0);
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    return { position, line: toLine(position, text, row[at.stream], index) };
  });
}

const NO_ANSWER = new DriverError('INTERNAL', 'Log Analytics gave rows without their times');

/**
 * Characters of one column; a longer line is cut there.
 * Source: https://learn.microsoft.com/azure/azure-monitor/service-limits (32 KB for a field of a custom table)
 */
const FIELD_BYTES = 32 * 1024;

function toLine(position: LogPosition, text: string, stream: unknown, index: number): LogLine {
  const isCut = Buffer.byteLength(text) >= FIELD_BYTES;
  return {
    stream: stream === 'stderr' ? 'stderr' : 'stdout',
    at: new Date(position.time),
    text: toHarmlessText(text.replace(/\r?\n$/, '')),
    id: toLineId(position, text, index),
    ...(isCut ? { isTruncated: true } : {}),
  };
}
