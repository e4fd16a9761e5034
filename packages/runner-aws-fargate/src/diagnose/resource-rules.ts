import { BROKEN_CONNECTION, DENIED, NO_CONNECTION, PAGES, type StopRule, THROTTLED } from './stop-rule.ts';

const LOG = /logger args|logging driver|log stream|log group/i;
const EFS = /efs utils|set up efs|mount\.nfs4|\.efs\./i;
const VOLUME = /cannotcreatevolumeerror/i;

/** What else ECS sets up before the container: its log and its volumes. */
export const RESOURCE_RULES: readonly StopRule[] = [
  {
    id: 'log-throttled',
    when: [LOG, THROTTLED],
    cause: 'platform',
    isTransient: true,
    summary: 'CloudWatch Logs limits how many streams are made at once',
    detail: 'Every task makes a log stream as it starts, and the account has one limit for all of them.',
    nextStep: 'Start again; spread starts over time.',
    source: PAGES.logs,
  },
  {
    id: 'log-no-connection',
    when: [LOG, NO_CONNECTION],
    cause: 'network',
    isTransient: true,
    summary: 'CloudWatch Logs could not be reached',
    detail:
      'The task had no answer from CloudWatch Logs in time. If it happens at every start, its subnets have no way there.',
    nextStep:
      'If it comes again: check the route to a NAT gateway, an internet gateway with a public address, or a VPC endpoint for logs, and egress on TCP 443 of the security groups.',
    source: PAGES.resources,
  },
  {
    id: 'log-denied',
    when: [LOG, DENIED],
    cause: 'permission',
    isTransient: false,
    summary: 'the execution role may not write the log',
    detail:
      'It lacks logs:CreateLogStream or logs:PutLogEvents on the log group (logs:CreateLogGroup with awslogs-create-group).',
    nextStep: "Allow both on the group's ARN followed by :* to the execution role.",
    source: PAGES.logs,
  },
  {
    id: 'log-group-missing',
    when: [LOG, /resourcenotfound|does not exist|not found/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'the log group does not exist',
    detail: 'ECS makes the stream of a task, but not its group.',
    nextStep: 'Apply the Terraform module again, or create the group that the task definition names.',
    source: PAGES.logs,
  },
  {
    id: 'log',
    when: [LOG],
    cause: 'configuration',
    isTransient: false,
    summary: 'the log driver refused its options',
    detail:
      'The logConfiguration of the task definition cannot be used as written (for example a region that does not exist).',
    nextStep: 'Correct the log options of the task definition.',
    source: PAGES.logs,
  },
  {
    id: 'efs-denied',
    when: [EFS, DENIED],
    cause: 'permission',
    isTransient: false,
    summary: 'the file system refused to be mounted',
    detail:
      'With IAM authorization the task role needs elasticfilesystem:ClientMount (and ClientWrite); the policy of the file system must allow it too.',
    nextStep: 'Extend the task role or the policy of the file system; check the access point.',
    source: PAGES.efs,
  },
  {
    id: 'efs-unresolved',
    when: [EFS, /failed to resolve|mount target/i],
    cause: 'configuration',
    isTransient: false,
    summary: "the file system has no mount target in the task's network",
    detail:
      'Its name could not be resolved: a wrong id, no mount target in the availability zone, or DNS switched off in the VPC. A new mount target takes some minutes.',
    nextStep: "Make a mount target in the subnets' zones, and enable DNS hostnames and resolution of the VPC.",
    source: PAGES.efs,
  },
  {
    id: 'efs-path-missing',
    when: [EFS, /no such file or directory/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'the folder to mount is not in the file system',
    detail: 'ECS mounts a root directory only if it is there; an access point can make it.',
    nextStep: 'Use an access point with creation permissions, or create the folder.',
    source: PAGES.efs,
  },
  {
    id: 'efs-no-connection',
    when: [EFS, new RegExp(`${NO_CONNECTION.source}|${BROKEN_CONNECTION.source}`, 'i')],
    cause: 'network',
    isTransient: true,
    summary: 'the file system could not be reached',
    detail: 'The mount had no answer on TCP 2049 in time, or the connection broke.',
    nextStep:
      "If it comes again: let the mount targets' security group take TCP 2049 from that of the tasks, and the tasks' one let it out.",
    source: PAGES.efs,
  },
  {
    id: 'efs',
    when: [EFS],
    cause: 'configuration',
    isTransient: false,
    summary: 'the file system could not be mounted',
    detail: 'The mount helper refused, for a reason that is only in its own words.',
    nextStep: 'Read the words of ECS; check file system, access point and security groups.',
    source: PAGES.efs,
  },
  {
    id: 'volume-timeout',
    when: [VOLUME, NO_CONNECTION],
    cause: 'platform',
    isTransient: true,
    summary: 'Fargate did not make a volume in time',
    detail: 'A limit of the platform passed while it prepared the disk of the task.',
    nextStep: 'Start again.',
    source: PAGES.errorCodes,
  },
  {
    id: 'volume',
    when: [VOLUME],
    cause: 'configuration',
    isTransient: false,
    summary: 'a volume of the task could not be made',
    detail: 'The volumes or mount points of the task definition cannot be used as written.',
    nextStep: 'Read the words of ECS and correct volumes and mount points.',
    source: PAGES.errorCodes,
  },
];
