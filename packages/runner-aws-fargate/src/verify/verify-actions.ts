import type { DriverAction } from '@dativo/runner';

/** What verify itself calls. Nothing else in this package calls AWS for it. */
export const VERIFY_ACTIONS: readonly DriverAction[] = [
  { action: 'sts:GetCallerIdentity', resource: '*', for: 'verify' },
  { action: 'iam:SimulatePrincipalPolicy', resource: 'role', for: 'verify' },
  { action: 'iam:GetRole', resource: 'role', for: 'verify' },
  { action: 'ecs:DescribeClusters', resource: 'cluster', for: 'verify' },
  { action: 'ecs:DescribeTaskDefinition', resource: '*', for: 'verify' },
  // Only for a job that names a service.
  { action: 'ecs:DescribeServices', resource: 'service', for: 'verify' },
  { action: 'ecs:StopTask', resource: 'task', for: 'verify' },
  { action: 'ecr:BatchGetImage', resource: 'repository', for: 'verify' },
  { action: 'ecr:GetDownloadUrlForLayer', resource: 'repository', for: 'verify' },
  { action: 'secretsmanager:DescribeSecret', resource: 'secret', for: 'verify' },
  { action: 'ssm:DescribeParameters', resource: '*', for: 'verify' },
  { action: 'logs:DescribeLogGroups', resource: '*', for: 'verify' },
  { action: 'ec2:DescribeSubnets', resource: '*', for: 'verify' },
  { action: 'ec2:DescribeRouteTables', resource: '*', for: 'verify' },
  { action: 'ec2:DescribeVpcEndpoints', resource: '*', for: 'verify' },
  { action: 'ec2:DescribeSecurityGroups', resource: '*', for: 'verify' },
];
