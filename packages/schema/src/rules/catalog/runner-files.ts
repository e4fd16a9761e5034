import type { Rule } from './rule.ts';

const RUNNER_FILE = 'https://github.com/dativo-io/dativo-ingest/blob/main/docs/RUNNER_AND_ORCHESTRATION.md';
const CRON = 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html';
const EVENTBRIDGE = 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html';

/** The schedules of the original's runner.yaml. */
export const runnerFileRules = {
  JOB001: {
    severity: 'error',
    isContract: true,
    summary: 'A runner file has the keys and values that its reader asks for.',
    source: RUNNER_FILE,
  },
  JOB002: { severity: 'warning', summary: 'A runner file has no unknown keys.', source: RUNNER_FILE },
  JOB003: {
    severity: 'error',
    isContract: true,
    summary: 'The cron line and the time zone of a schedule are ones that there are.',
    source: CRON,
  },
  JOB004: {
    severity: 'error',
    isContract: true,
    summary: 'An interval is one that a cron line can say.',
    source: CRON,
  },
  JOB005: {
    severity: 'error',
    isContract: true,
    summary: 'Each schedule of a runner file has a name of its own.',
    source: RUNNER_FILE,
  },
  JOB006: { severity: 'error', isContract: true, summary: 'A job has one schedule.', source: EVENTBRIDGE },
  JOB007: {
    severity: 'error',
    isContract: true,
    summary: 'A schedule names a job file that runs on a cloud.',
    source: RUNNER_FILE,
  },
  JOB008: {
    severity: 'warning',
    summary: 'A runner file asks for nothing that schedules of a cloud cannot do.',
    source: RUNNER_FILE,
  },
  JOB009: {
    severity: 'warning',
    summary: 'A job file and a runner file agree about the schedule of the job.',
    source: RUNNER_FILE,
  },
} as const satisfies Record<string, Rule>;
