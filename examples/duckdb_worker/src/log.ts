import { JobError } from './job-error.ts';
import { redact } from './redact.ts';

/** The original's levels, from talkative to silent. */
const LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const;

export type LogLevel = (typeof LEVELS)[number];

export type LogEvent =
  | 'job_started'
  | 'job_validated'
  | 'columns_ignored'
  | 'source_read'
  | 'source_waiting'
  | 'schema_violation'
  | 'batch_written'
  | 'job_error'
  | 'job_stopped'
  | 'job_finished';

export interface LogEntry {
  readonly level: LogLevel;
  readonly module: string;
  readonly event: LogEvent;
  readonly message: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What every line carries, and which lines are written. */
export interface LogSettings {
  readonly level: LogLevel;
  readonly secrets: readonly string[];
  readonly context: Readonly<Record<string, string>>;
}

export interface Logger {
  write(entry: LogEntry): void;
  configure(settings: LogSettings): void;
}

/** Writes one JSON object per line. `job_finished` is written at every level: a runner reads the verdict from it. */
export function createLogger(writeLine: (line: string) => void, now: () => Date, initial: LogSettings): Logger {
  let settings = initial;
  return {
    configure(next) {
      settings = next;
    },
    write(entry) {
      const isLoudEnough = LEVELS.indexOf(entry.level) >= LEVELS.indexOf(settings.level);
      if (!isLoudEnough && entry.event !== 'job_finished') return;
      writeLine(JSON.stringify(redact(toRecord(entry, now(), settings.context), settings.secrets)));
    },
  };
}

function toRecord(entry: LogEntry, at: Date, context: LogSettings['context']): Record<string, unknown> {
  return {
    timestamp: at.toISOString(),
    level: entry.level,
    message: entry.message,
    module: entry.module,
    ...context,
    event_type: entry.event,
    ...entry.fields,
  };
}

export function parseLogLevel(text: string, place: string): LogLevel {
  const level = LEVELS.find((known) => known === text.toUpperCase());
  if (level !== undefined) return level;
  throw new JobError('CONFIG', `${place}: logging: level '${text}' is not known; use ${LEVELS.join(', ')}.`);
}
