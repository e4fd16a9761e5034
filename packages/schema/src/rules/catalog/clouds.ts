import type { Rule } from './rule.ts';

const FARGATE_SIZES = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html';
const REGIONS = 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html';
const CLOUD_RUN_TIMEOUT = 'https://cloud.google.com/run/docs/configuring/task-timeout';
const IMAGE_REFERENCE = 'https://github.com/distribution/reference/blob/main/reference.go';
const EVENTBRIDGE_CRON = 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html';
const CONTAINER_APPS_JOBS = 'https://learn.microsoft.com/azure/container-apps/jobs';
const CRON = 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html';
const TASK_SECRETS = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html';
const DOCKER_SOCKET =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-security-considerations.html';
const CONTRACT = 'job-config.schema.json';

/** What the cloud of a job sells, accepts and needs. */
export const cloudRules = {
  JOB601: { severity: 'error', summary: 'CPU and memory are a size that the runtime sells.', source: FARGATE_SIZES },
  JOB602: { severity: 'error', summary: 'A size is written in a form that the runtime reads.', source: FARGATE_SIZES },
  JOB603: { severity: 'error', summary: 'A timeout lies within what the runtime allows.', source: CLOUD_RUN_TIMEOUT },
  JOB604: { severity: 'warning', summary: 'A region is one that the cloud is known to have.', source: REGIONS },
  JOB605: {
    severity: 'error',
    summary: 'An image reference has the form that registries read.',
    source: IMAGE_REFERENCE,
  },
  JOB606: { severity: 'warning', summary: 'An image is pinned by a tag or a digest.', source: IMAGE_REFERENCE },
  JOB610: { severity: 'error', summary: 'No secret stands in the environment of the runtime.', source: TASK_SECRETS },
  JOB611: { severity: 'warning', summary: 'No secret stands in plain text in the job file.', source: TASK_SECRETS },
  JOB620: {
    severity: 'error',
    summary: 'On AWS a schedule restricts the day of month or the day of week, not both.',
    source: EVENTBRIDGE_CRON,
  },
  JOB621: { severity: 'error', summary: 'On Azure a schedule is in UTC.', source: CONTAINER_APPS_JOBS },
  JOB622: { severity: 'error', summary: 'There is a day on which a schedule fires.', source: CRON },
  JOB630: {
    severity: 'warning',
    summary: 'The job gives every identifier that its runner needs to start it.',
    source: CONTRACT,
  },
  JOB640: {
    severity: 'error',
    summary: "A source is one that the container's cloud mode allows.",
    source: CONTRACT,
  },
  JOB641: {
    severity: 'warning',
    summary: 'A job on a cloud runtime needs no Docker socket.',
    source: DOCKER_SOCKET,
  },
} as const satisfies Record<string, Rule>;
