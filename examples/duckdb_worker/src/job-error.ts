export type JobErrorCode =
  | 'USAGE'
  | 'CONFIG'
  | 'UNSUPPORTED'
  | 'SOURCE'
  | 'SCHEMA_VIOLATION'
  | 'NO_VALID_ROWS'
  | 'TARGET'
  | 'ENGINE';

/** The job could not be done. The message is for the log: it names places, never values of the data. */
export class JobError extends Error {
  override readonly name = 'JobError';
  readonly code: JobErrorCode;

  constructor(code: JobErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** First line of a foreign error. DuckDB puts the offending data on the lines after it. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}
