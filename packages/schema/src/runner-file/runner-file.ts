import type { YamlDocument } from '../yaml/nodes.ts';

/** One schedule of a runner file, as its reader takes it: with the defaults filled in. */
export interface RunnerSchedule {
  readonly name: string;
  /** The job file, as the container names it. */
  readonly config: string;
  /** Five fields. An interval is given as the cron line that says the same. */
  readonly cron: string;
  /** A name of the IANA list. UTC for an interval, which is the same in every zone. */
  readonly timezone: string;
  readonly enabled: boolean;
  /** Undefined where nothing is said. */
  readonly maxConcurrentRuns: number | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** RFC 6901, into the document. */
  readonly pointer: string;
  /** What gives the times: the key `cron` or `interval_seconds`. */
  readonly timing: 'cron' | 'interval_seconds';
}

/** A runner file that was read without an error. */
export interface RunnerFile {
  readonly document: YamlDocument;
  /** Where the keys stand: `/runner`, or `""` for a file without that key around them. */
  readonly root: string;
  readonly mode: string;
  readonly concurrencyPerTenant: number;
  /** Some lines of the original tell somebody of failures. */
  readonly hasNotifications: boolean;
  readonly schedules: readonly RunnerSchedule[];
}
