import type { DiagnosisRule } from '@dativo/runner/drivers';

/** One thing that ECS says, and what it means for the person who reads it. */
export interface StopRule extends DiagnosisRule {
  /** Consoles change the case of error names, so case never counts. */
  readonly when: readonly RegExp[];
}

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide';

/** Pages of AWS that explain what the rules are about. */
export const PAGES = {
  errorCodes: `${GUIDE}/stopped-task-error-codes.html`,
  stopped: `${GUIDE}/stopped-task-errors.html`,
  pull: `${GUIDE}/task_cannot_pull_image.html`,
  resources: `${GUIDE}/resource-initialization-error.html`,
  cannotStart: `${GUIDE}/cannot-start-container.html`,
  failedToStart: `${GUIDE}/failed-to-start-error.html`,
  storage: `${GUIDE}/fargate-task-storage.html`,
  executionRole: `${GUIDE}/task_execution_IAM_role.html`,
  secrets: `${GUIDE}/specifying-sensitive-data.html`,
  logs: `${GUIDE}/using_awslogs.html`,
  efs: `${GUIDE}/efs-volumes.html`,
  spot: `${GUIDE}/fargate-capacity-providers.html`,
  maintenance: `${GUIDE}/task-maintenance.html`,
  health: `${GUIDE}/healthcheck.html`,
  apiFailures: `${GUIDE}/api_failures_messages.html`,
  capacity: 'https://repost.aws/knowledge-center/ecs-fargate-runtask-capacity',
  stopTask: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html',
  task: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html',
} as const;

/** What networks say when a connection does not come about in time: Go programs, and Fargate in words of its own. */
export const NO_CONNECTION = new RegExp(
  [
    'i/o timeout|timed out|handshake timeout|client\\.timeout|context (deadline exceeded|canceled)|request ?canceled',
    'dial tcp|send request failed|no such host|connection refused|unreachable|post "?https:/',
    'connection issue between|check your (task )?network configuration|signal: killed|pull command failed',
  ].join('|'),
  'i',
);

/** A connection that was there and broke, or a server that failed: gone a moment later, as a rule. */
export const BROKEN_CONNECTION =
  /\bEOF\b|connection reset|broken pipe|\b50[0234] |\b50[0234]$|internal server error|service unavailable|bad gateway/i;

export const THROTTLED = /toomanyrequests|too many requests|\b429\b|rate ?limit|throttl|rate exceeded/i;

export const DENIED =
  /access ?denied|not authorized|unauthorized|\b40[13]\b|forbidden|no basic auth credentials|role has the permissions/i;
