import type { PricedRuntime } from './prices/price-table.ts';

/** How a runtime counts the time of a container. */
export interface Billing {
  /** Time is rounded up to a multiple of this. */
  readonly stepMs: number;
  /** No container costs less than so long. */
  readonly minimumMs: number;
  /** How often a job starts whose time of day comes twice when clocks are set back. */
  readonly repeatedHour: 'once' | 'twice';
  readonly source: string;
  readonly words: string;
}

/** The rules of the clouds, each with the page that says so. */
export const BILLING: Readonly<Record<PricedRuntime, Billing>> = {
  aws_fargate: {
    stepMs: 1000,
    minimumMs: 60_000,
    // https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
    repeatedHour: 'once',
    source: 'https://aws.amazon.com/fargate/pricing/',
    words: 'from the download of the image to the end of the task, by the second, at least a minute',
  },
  azure_container_apps: {
    stepMs: 1000,
    minimumMs: 0,
    // Schedules are in UTC, where no hour comes twice.
    repeatedHour: 'twice',
    source: 'https://learn.microsoft.com/azure/container-apps/billing',
    words: 'while a replica is there, by the second',
  },
  gcp_cloud_run: {
    stepMs: 100,
    minimumMs: 60_000,
    // https://cloud.google.com/scheduler/docs/configuring/cron-job-schedules: it goes by the wall clock.
    repeatedHour: 'twice',
    source: 'https://cloud.google.com/run/pricing',
    words: 'while an instance is there, by the tenth of a second, at least a minute',
  },
};
