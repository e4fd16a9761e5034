import type { DriverAction } from '@dativo/runner';
import type { AwsApi } from './aws-api.ts';
import type { S3Api } from './s3-api.ts';

/** For each call of an interface the actions that it needs. */
export type Uses<Api> = Readonly<Record<keyof Api, readonly DriverAction[]>>;

/**
 * The permissions behind each call of the driver. Total over the port, so that a call without a row does not compile.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
 */
export const CALL_ACTIONS: Uses<AwsApi> = {
  runTask: [
    { action: 'ecs:RunTask', resource: 'task-definition', for: 'run' },
    // ECS takes on the task's two roles in the name of whoever starts it, and wants leave for the tags that it is started with.
    { action: 'iam:PassRole', resource: 'role', for: 'run' },
    { action: 'ecs:TagResource', resource: 'task', for: 'run' },
  ],
  describeTasks: [{ action: 'ecs:DescribeTasks', resource: 'task', for: 'run' }],
  listTasks: [
    // Takes no resource but a container instance, of which Fargate has none; the cluster is a condition (ecs:cluster).
    { action: 'ecs:ListTasks', resource: '*', for: 'run' },
    { action: 'ecs:ListTasks', resource: '*', for: 'gc' },
  ],
  stopTask: [{ action: 'ecs:StopTask', resource: 'task', for: 'cancel' }],
  describeTaskDefinition: [{ action: 'ecs:DescribeTaskDefinition', resource: '*', for: 'run' }],
  getLogEvents: [{ action: 'logs:GetLogEvents', resource: 'log-stream', for: 'logs' }],
};

/** The permissions behind the lock store, for those who use it. */
export const LOCK_ACTIONS: Uses<S3Api> = {
  getObject: [{ action: 's3:GetObject', resource: 'object', for: 'lock' }],
  putObject: [{ action: 's3:PutObject', resource: 'object', for: 'lock' }],
  deleteObject: [{ action: 's3:DeleteObject', resource: 'object', for: 'lock' }],
};

/** Everything that the driver itself may call. */
export const AWS_ACTIONS: readonly DriverAction[] = Object.values(CALL_ACTIONS).flat();
