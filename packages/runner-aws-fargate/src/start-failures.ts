import { DriverError, type DriverErrorCode } from '@dativo/runner';
import type { Failure } from './aws-api.ts';

interface StartFailureRule {
  readonly reason: RegExp;
  readonly code: DriverErrorCode;
  readonly help: string;
}

const LATER =
  'Nothing was started. Try again later, in more availability zones (subnet_ids), or on another capacity (FARGATE beside FARGATE_SPOT).';
const REAPPLY = 'Apply the Terraform module again and resolve the job with its outputs.';

/**
 * What the reasons in `failures` of a RunTask answer mean: AWS said 200 and started nothing.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html, RunTask or StartTask, and
 * https://repost.aws/knowledge-center/ecs-fargate-runtask-capacity.
 */
export const START_FAILURES: readonly StartFailureRule[] = [
  { reason: /^RESOURCE:/i, code: 'CAPACITY', help: LATER },
  { reason: /capacity is unavailable|insufficient capacity|no spot capacity/i, code: 'CAPACITY', help: LATER },
  {
    reason: /limit on the number of (tasks|vcpus)|concurrent (tasks|vcpu)/i,
    code: 'CAPACITY',
    help: 'Wait until other tasks have ended, or ask for a higher quota in Service Quotas (AWS Fargate).',
  },
  { reason: /rate exceeded|throttl/i, code: 'THROTTLED', help: 'Start fewer runs at once.' },
  {
    reason: /EMPTY CAPACITY PROVIDER|capacity provider/i,
    code: 'INVALID',
    help: 'Attach FARGATE and FARGATE_SPOT to the cluster (platform module).',
  },
  { reason: /^(MISSING|INACTIVE)$/i, code: 'NOT_FOUND', help: REAPPLY },
  { reason: /not found|does not exist/i, code: 'NOT_FOUND', help: REAPPLY },
  {
    reason: /not authorized|access ?denied/i,
    code: 'AUTH',
    help: 'Check the roles of the task definition and iam:PassRole of these credentials.',
  },
  {
    reason: /^(ATTRIBUTE|LOCATION|AGENT|CONSTRAINT)/i,
    code: 'INVALID',
    help: 'The cluster cannot place this task on Fargate: compare the task definition, the platform version and the subnets.',
  },
  { reason: /unexpected|internal error|service unavailable/i, code: 'UNAVAILABLE', help: 'Try again.' },
];

/** The first failure of a start as an error; every reason and detail is in the message. */
export function toStartError(failures: readonly Failure[]): DriverError {
  const [first] = failures;
  const rule = START_FAILURES.find(({ reason }) => reason.test(first?.reason ?? ''));
  const told = failures.map(toText).join('; ');
  return new DriverError(rule?.code ?? 'INVALID', `ECS started nothing: ${told}`, {
    help: rule?.help ?? 'Look the reason up in the list of API failure reasons of ECS.',
  });
}

function toText({ reason = 'no reason', detail, arn }: Failure): string {
  return `${reason}${detail ? ` (${detail})` : ''}${arn ? ` at ${arn}` : ''}`;
}
