/** How long each phase of a run may take, in seconds. */
export interface Deadlines {
  /** Check and submit together, retries included. */
  readonly submitSeconds: number;
  /** From the accepted submit to the first sight of a running or ended container. */
  readonly startSeconds: number;
  /** Added to the grace period: how long a stopped run has to be seen as ended. */
  readonly stopMarginSeconds: number;
  /** How long the platform may say "no such run" before that is believed. */
  readonly missingSeconds: number;
  /** How long the run may be unreadable (throttled, cut off, no credentials) before we stop looking. */
  readonly blindSeconds: number;
  /** How long an ended run may lack an exit code before the end is taken as it is. */
  readonly evidenceSeconds: number;
  /** One call of the driver. */
  readonly callSeconds: number;
  /** After the end, without the end of the log: silence that counts as the end of the log. */
  readonly drainQuietSeconds: number;
  /** After the end: reading the rest of the log, all in all. */
  readonly drainSeconds: number;
}

/** The defaults. The run itself has none here: its limit is the job's own `timeout_seconds`. */
export const DEFAULT_DEADLINES: Deadlines = {
  submitSeconds: 120,
  startSeconds: 900,
  stopMarginSeconds: 30,
  missingSeconds: 60,
  blindSeconds: 3600,
  evidenceSeconds: 5,
  callSeconds: 30,
  drainQuietSeconds: 5,
  drainSeconds: 60,
};

/** The deadlines that can decide a run; the one that fired is named in the result. */
export type DeadlineName = 'submit' | 'start' | 'run' | 'call' | 'stop' | 'missing' | 'blind';
