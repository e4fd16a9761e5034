/** Which page of the log is asked for. Source: https://cloud.google.com/logging/docs/reference/v2/rest/v2/entries/list */
export interface ListLogEntriesInput {
  /** `projects/P` */
  readonly resourceName: string;
  readonly filter: string;
  readonly orderBy: 'timestamp asc' | 'timestamp desc';
  /** At most 1,000. */
  readonly pageSize: number;
  readonly pageToken?: string;
}

/** One page of the log. */
export interface ListedLogEntries {
  readonly entries: readonly LogEntry[];
  /** May be there on an empty page. */
  readonly nextPageToken?: string;
}

/** Source: https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry */
export interface LogEntry {
  /** `projects/P/logs/run.googleapis.com%2Fstdout` */
  readonly logName?: string;
  readonly insertId?: string;
  readonly timestamp?: string;
  readonly receiveTimestamp?: string;
  readonly textPayload?: string;
  readonly jsonPayload?: Readonly<Record<string, unknown>>;
  readonly protoPayload?: unknown;
}
