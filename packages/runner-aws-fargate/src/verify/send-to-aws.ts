/** Services that are looked at, by the name of their client package (`@aws-sdk/client-<name>`; `logs` is `cloudwatch-logs`). */
type AwsService = 'sts' | 'iam' | 'ecs' | 'ecr' | 'ec2' | 'logs' | 'secretsmanager' | 'ssm';

/**
 * One call of AWS by the name of its operation, answered in AWS's own shape. Throws `DriverError`: `AUTH` where it is denied,
 * `NOT_FOUND` where what is asked for is not there.
 */
export type SendToAws = (
  service: AwsService,
  operation: string,
  input: Readonly<Record<string, unknown>>,
) => Promise<unknown>;
