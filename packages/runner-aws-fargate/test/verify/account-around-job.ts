import type { RunRequest } from '@dativo/runner';
import { addFargateJob, type FakeAws } from '@dativo/runner-testkit';
import { parseResolvedJob } from '@dativo/schema';

/** Everything around a job that ECS itself does not hold, as AWS words it: roles, network, image, secrets. */
export async function addAccountAround(fake: FakeAws): Promise<RunRequest> {
  addIdentities(fake);
  addNetwork(fake);
  addStores(fake);
  const secret = `arn:aws:secretsmanager:${fake.region}:${fake.accountId}:secret:demo/db-AbCdEf`;
  const binding = await addFargateJob(fake, {
    name: 'weather',
    container: { kind: 'script', run: async () => 0 },
    entryPoint: ['/bin/sh', '-c', 'unpack "$DATIVO_JOB_CONFIG"'],
    secrets: { DB_PASSWORD: secret, API_KEY: '/demo/api-key' },
  });
  return toRequest(binding, fake.region);
}

function addIdentities(fake: FakeAws): void {
  const trust = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  });
  fake.handle('iam', 'GetRole', ({ RoleName }) => ({
    Role: {
      Arn: `arn:aws:iam::${fake.accountId}:role/${String(RoleName)}`,
      RoleName,
      AssumeRolePolicyDocument: encodeURIComponent(trust),
    },
  }));
  fake.handle('iam', 'SimulatePrincipalPolicy', ({ ActionNames }) => ({
    EvaluationResults: (ActionNames as string[]).map((EvalActionName) => ({ EvalActionName, EvalDecision: 'allowed' })),
    IsTruncated: false,
  }));
}

function addNetwork(fake: FakeAws): void {
  fake.handle('ec2', 'DescribeSubnets', () => ({
    subnetSet: [
      { subnetId: 'subnet-0a1b2c3d', vpcId: 'vpc-1', availabilityZone: 'eu-central-1a', availableIpAddressCount: 9 },
    ],
  }));
  fake.handle('ec2', 'DescribeRouteTables', () => ({
    routeTableSet: [
      {
        routeTableId: 'rtb-1',
        associationSet: [{ main: true }],
        routeSet: [{ destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1', state: 'active' }],
      },
    ],
  }));
  fake.handle('ec2', 'DescribeVpcEndpoints', () => ({ vpcEndpointSet: [] }));
  fake.handle('ec2', 'DescribeSecurityGroups', () => ({
    securityGroupInfo: [
      {
        groupId: 'sg-0a1b2c3d',
        vpcId: 'vpc-1',
        ipPermissionsEgress: [{ ipProtocol: 'tcp', fromPort: 443, toPort: 443, ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
      },
    ],
  }));
}

function addStores(fake: FakeAws): void {
  const imageManifest = JSON.stringify({ manifests: [{ platform: { os: 'linux', architecture: 'amd64' } }] });
  fake.handle('ecr', 'BatchGetImage', () => ({ images: [{ imageId: { imageDigest: DIGEST }, imageManifest }] }));
  fake.handle('secretsmanager', 'DescribeSecret', ({ SecretId }) => ({
    ARN: SecretId,
    VersionIdsToStages: { one: ['AWSCURRENT'] },
  }));
  fake.handle('ssm', 'DescribeParameters', () => ({ Parameters: [{ Name: '/demo/api-key', Type: 'SecureString' }] }));
  fake.handle('logs', 'DescribeLogGroups', ({ logGroupNamePrefix }) => ({
    logGroups: [{ logGroupName: logGroupNamePrefix, arn: 'arn:group', retentionInDays: 30 }],
  }));
}

export const DIGEST = `sha256:${'d'.repeat(64)}`;

function toRequest(binding: Readonly<Record<string, unknown>>, region: string): RunRequest {
  const jobText = JSON.stringify({
    tenant_id: 'demo',
    source_connector_path: 'connectors/csv.yaml',
    target_connector_path: 'connectors/parquet.yaml',
    asset_path: 'assets/sample.yaml',
    infrastructure: {
      provider: 'aws',
      runtime: { type: 'aws_fargate', cpu: 1024, memory: 2048 },
      region,
      resource_identifiers: binding,
      tags: {
        job_name: 'weather',
        team: 'tests',
        pipeline_type: 'ingestion',
        environment: 'test',
        cost_center: 'none',
      },
    },
  });
  const parsed = parseResolvedJob(jobText);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '));
  const rest = { runId: 'run-1', containerMode: 'self_hosted', environment: {}, timeoutSeconds: 60, graceSeconds: 30 };
  return { ...rest, job: parsed.job, jobText };
}
