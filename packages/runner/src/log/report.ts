/** What the job says it did, from its last `job_finished` log event. Its numbers are the job's word, not proof. */
export interface Report {
  readonly exit_code?: number;
  readonly rows_read?: number;
  readonly rows_written?: number;
  readonly rows_rejected?: number;
  readonly files_written?: number;
  readonly bytes_written?: number;
}

export const REPORT_FIELDS = [
  'exit_code',
  'rows_read',
  'rows_written',
  'rows_rejected',
  'files_written',
  'bytes_written',
] as const satisfies readonly (keyof Report)[];

/** Characters; a longer line is not one of the job's events. */
export const LONGEST_EVENT = 16_384;

/**
 * The report in a log line, if the line is a `job_finished` event. Only whole numbers of 0 and above are taken.
 *
 * @example
 * import { parseReport } from '@dativo/runner';
 *
 * parseReport('{"event_type":"job_finished","exit_code":0,"rows_read":5}'); // => { exit_code: 0, rows_read: 5 }
 * parseReport('5 rows read'); // => undefined
 */
export function parseReport(text: string): Report | undefined {
  if (!text.startsWith('{') || text.length > LONGEST_EVENT || !text.includes('job_finished')) return undefined;
  const event = parseObject(text);
  if (event?.['event_type'] !== 'job_finished') return undefined;
  const numbers = REPORT_FIELDS.flatMap((field) => {
    const value = event[field];
    return Number.isSafeInteger(value) && Number(value) >= 0 ? [[field, value]] : [];
  });
  return Object.fromEntries(numbers);
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
