import type { DriverAction, RunRequest } from '@dativo/runner';
import { createSampleJob, SAMPLE_RUN } from '@dativo/runner-testkit';
import type { VerifyApi, VerifyTarget } from '../../src/verify/index.ts';
import type { VerifiedContainer, VerifiedTaskDefinition } from '../../src/verify/verify-api.ts';

export const ACCOUNT = '123456789012';
export const DIGEST = `sha256:${'a'.repeat(64)}`;
const ECS = `arn:aws:ecs:eu-central-1:${ACCOUNT}`;
const SECRET = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:demo/db-AbCdEf`;

export const TARGET: VerifyTarget = {
  region: 'eu-central-1',
  cluster: `${ECS}:cluster/demo`,
  taskDefinition: `${ECS}:task-definition/demo-etl:7`,
  subnetIds: ['subnet-1', 'subnet-2'],
  securityGroupIds: ['sg-1'],
  assignPublicIp: false,
  containerName: 'dativo-etl',
  logGroupName: '/dativo/demo',
  logStreamPrefix: 'ecs',
  capacity: ['FARGATE_SPOT', 'FARGATE'],
};

/** What the driver calls, as far as the checks need it. */
export const ACTIONS: readonly DriverAction[] = [
  { action: 'ecs:RunTask', resource: 'task-definition', for: 'run' },
  { action: 'iam:PassRole', resource: 'role', for: 'run' },
  { action: 'ecs:TagResource', resource: 'task', for: 'run' },
  { action: 'ecs:StopTask', resource: 'task', for: 'cancel' },
  { action: 'logs:GetLogEvents', resource: 'log-stream', for: 'logs' },
  { action: 'ecs:ListTasks', resource: 'container-instance', for: 'gc' },
];

export const CONTAINER: VerifiedContainer = {
  name: 'dativo-etl',
  image: `${ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/demo/etl@${DIGEST}`,
  isEssential: true,
  stopTimeout: 120,
  entryPoint: ['/bin/sh', '-c', '[ -z "$DATIVO_JOB_CONFIG" ] || unpack', 'dativo'],
  secrets: [
    { name: 'DB_PASSWORD', valueFrom: `${SECRET}:password::` },
    { name: 'API_KEY', valueFrom: '/demo/api-key' },
  ],
  registryCredentials: undefined,
  restarts: false,
  log: {
    driver: 'awslogs',
    options: {
      'awslogs-group': '/dativo/demo',
      'awslogs-region': 'eu-central-1',
      'awslogs-stream-prefix': 'ecs',
      mode: 'blocking',
    },
  },
};

export const DEFINITION: VerifiedTaskDefinition = {
  arn: TARGET.taskDefinition,
  status: 'ACTIVE',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  executionRoleArn: `arn:aws:iam::${ACCOUNT}:role/demo-execution`,
  taskRoleArn: `arn:aws:iam::${ACCOUNT}:role/jobs/demo-task`,
  platform: { os: 'LINUX', architecture: 'X86_64' },
  containers: [CONTAINER],
};

export const TRUST = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

/** A cloud in which everything is as it should be; tests spoil one thing at a time. */
export function createHealthyApi(changes: Partial<VerifyApi> = {}): VerifyApi {
  return {
    getCaller: async () => ({ account: ACCOUNT, arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deployer/session` }),
    simulate: async ({ actions }) => actions.map((action) => ({ action, isAllowed: true, missingContext: [] })),
    getRole: async (name) => ({
      arn: `arn:aws:iam::${ACCOUNT}:role/${name === 'demo-task' ? 'jobs/' : ''}${name}`,
      trustPolicy: TRUST,
    }),
    describeCluster: async (arn) => ({ arn, status: 'ACTIVE', capacityProviders: ['FARGATE', 'FARGATE_SPOT'] }),
    describeTaskDefinition: async () => DEFINITION,
    describeService: async () => undefined,
    probeStop: async () => undefined,
    getManifest: async () => ({
      digest: DIGEST,
      text: JSON.stringify({
        manifests: [
          { platform: { os: 'linux', architecture: 'amd64' } },
          { platform: { os: 'unknown', architecture: 'unknown' } },
        ],
      }),
    }),
    getImageConfig: async () => JSON.stringify({ os: 'linux', architecture: 'amd64' }),
    describeSecret: async (arn) => ({ arn, isDeleted: false, hasValue: true }),
    describeParameter: async (name) => ({ name, type: 'SecureString' }),
    describeLogGroup: async (name) => ({ arn: name, retentionDays: 30 }),
    describeSubnets: async (ids) =>
      ids.map((id) => ({ id, vpcId: 'vpc-1', zone: `eu-central-1${id.at(-1)}`, freeAddresses: 100 })),
    describeRouteTables: async () => [
      {
        id: 'rtb-1',
        isMain: true,
        subnetIds: [],
        routes: [{ destination: '0.0.0.0/0', target: 'nat-1', isActive: true }],
      },
    ],
    describeEndpoints: async () => [],
    describeSecurityGroups: async (ids) =>
      ids.map((id) => ({
        id,
        vpcId: 'vpc-1',
        egress: [{ protocol: '-1', fromPort: undefined, toPort: undefined, destinations: ['0.0.0.0/0'] }],
      })),
    ...changes,
  };
}

export function createRequest(changes: { readonly cron?: string } & Partial<RunRequest> = {}): RunRequest {
  const { cron = '0 3 * * *', ...rest } = changes;
  const sample = createSampleJob(IDENTIFIERS, { ...PLACE, schedule: { cron } });
  return { ...SAMPLE_RUN, ...sample, runId: 'run-1', timeoutSeconds: 3600, ...rest };
}

const IDENTIFIERS = { cluster_arn: TARGET.cluster, task_definition_arn: TARGET.taskDefinition };

const PLACE = {
  provider: 'aws',
  runtime: { type: 'aws_fargate', image: CONTAINER.image, cpu: 1024, memory: 2048 },
  region: 'eu-central-1',
};
