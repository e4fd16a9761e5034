import type { DriverError } from '../driver-error.ts';
import type { RunLogs } from '../verdict/run-result.ts';
import type { LogCut } from './drain-log.ts';
import type { LogRecord } from './log-record.ts';

export interface LogFacts {
  readonly record: LogRecord;
  readonly cut: LogCut | undefined;
  /** Why the log could not be read in the end. */
  readonly error: DriverError | undefined;
  /** Why the consumer is no longer called. */
  readonly consumerFailure: string | undefined;
}

export const NO_LOGS: RunLogs = {
  completeness: 'unavailable',
  reason: 'nothing was seen to start',
  lines: 0,
  bytes: 0,
  truncated_lines: 0,
};

/** What is known of the log, and how complete that is. Pure. */
export function toRunLogs(facts: LogFacts): RunLogs {
  const { lines, bytes, truncatedLines } = facts.record;
  return { ...toCompleteness(facts), lines, bytes, truncated_lines: truncatedLines };
}

function toCompleteness({
  record: { lines, truncatedLines },
  cut,
  error,
  consumerFailure,
}: LogFacts): Pick<RunLogs, 'completeness' | 'reason'> {
  const seconds = Math.round((cut?.seconds ?? 0) * 10) / 10;
  const lacking = lines === 0 ? 'unavailable' : 'truncated';
  if (consumerFailure !== undefined) return { completeness: 'truncated', reason: consumerFailure };
  if (error) return { completeness: lacking, reason: `reading the log failed: ${error.code}` };
  if (cut?.kind === 'interrupted') return { completeness: lacking, reason: 'left before the end of the log' };
  if (cut && lines === 0) {
    return { completeness: 'unavailable', reason: `no line arrived within ${seconds} s of the end of the run` };
  }
  if (cut?.kind === 'limit') {
    return { completeness: lacking, reason: `the log had not ended ${seconds} s after the run` };
  }
  if (truncatedLines > 0) {
    return { completeness: 'truncated', reason: `${truncatedLines} lines were too long and cut` };
  }
  const told = `taken as complete: the platform marks no end, and no line came for ${seconds} s`;
  return { completeness: 'complete', reason: cut ? told : null };
}
