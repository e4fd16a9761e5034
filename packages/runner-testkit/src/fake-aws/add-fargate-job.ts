import type { Container } from '../cloud-stage.ts';
import type { FakeAws } from './start-fake-aws.ts';

/** A job as the module `aws_fargate` deploys it. */
export interface FargateJob {
  /** Names the cluster, the family, and the log group: `/ecs/NAME`. */
  readonly name: string;
  /** What runs; or the name of an image, for example `process`. */
  readonly container: Container | string;
  readonly entryPoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Of Secrets Manager, by the name of the variable that gets the value. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Seconds between SIGTERM and SIGKILL; 30 where it is not given. */
  readonly stopTimeoutSeconds?: number;
}

/** Makes all that a job needs on the fake, and gives what the Terraform module would give as `runtime_binding`. */
export async function addFargateJob(fake: FakeAws, job: FargateJob): Promise<Readonly<Record<string, unknown>>> {
  const image = typeof job.container === 'string' ? job.container : fake.addImage(job.container);
  await fake.call('ecs', 'CreateCluster', { clusterName: job.name, capacityProviders: ['FARGATE', 'FARGATE_SPOT'] });
  await createLogGroup(fake, `/ecs/${job.name}`);
  const { taskDefinition } = await fake.call('ecs', 'RegisterTaskDefinition', toTaskDefinition(fake, job, image));
  const arn = String((taskDefinition as Readonly<Record<string, unknown>>)['taskDefinitionArn']);
  return {
    provider: 'aws',
    runtime: 'aws_fargate',
    region: fake.region,
    cluster_name: job.name,
    cluster_arn: `arn:aws:ecs:${fake.region}:${fake.accountId}:cluster/${job.name}`,
    job_identifier: arn,
    task_definition_arn: arn,
    task_definition_family: job.name,
    container_name: CONTAINER_NAME,
    subnet_ids: ['subnet-0a1b2c3d'],
    security_group_ids: ['sg-0a1b2c3d'],
    assign_public_ip: false,
    log_group_name: `/ecs/${job.name}`,
    log_stream_prefix: STREAM_PREFIX,
  };
}

const CONTAINER_NAME = 'dativo-etl';
const STREAM_PREFIX = 'job';

async function createLogGroup(fake: FakeAws, logGroupName: string): Promise<void> {
  const { logGroups } = await fake.call('logs', 'DescribeLogGroups', { logGroupNamePrefix: logGroupName });
  const isKnown = (logGroups as { logGroupName: string }[]).some((group) => group.logGroupName === logGroupName);
  if (!isKnown) await fake.call('logs', 'CreateLogGroup', { logGroupName });
}

function toTaskDefinition(fake: FakeAws, job: FargateJob, image: string): Readonly<Record<string, unknown>> {
  const role = (name: string) => `arn:aws:iam::${fake.accountId}:role/${job.name}-${name}`;
  return {
    family: job.name,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '1024',
    memory: '2048',
    executionRoleArn: role('execution'),
    taskRoleArn: role('task'),
    containerDefinitions: [toContainerDefinition(fake, job, image)],
  };
}

function toContainerDefinition(fake: FakeAws, job: FargateJob, image: string): object {
  return {
    name: CONTAINER_NAME,
    image,
    essential: true,
    ...(job.entryPoint && { entryPoint: job.entryPoint }),
    ...(job.command && { command: job.command }),
    ...(job.stopTimeoutSeconds !== undefined && { stopTimeout: job.stopTimeoutSeconds }),
    environment: Object.entries(job.environment ?? {}).map(([name, value]) => ({ name, value })),
    secrets: Object.entries(job.secrets ?? {}).map(([name, valueFrom]) => ({ name, valueFrom })),
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': `/ecs/${job.name}`,
        'awslogs-region': fake.region,
        'awslogs-stream-prefix': STREAM_PREFIX,
      },
    },
  };
}
