import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createVerifyApi, type SendToAws, type VerifyApi } from '../../src/verify/index.ts';
import { readUrl } from '../../src/verify/read-url.ts';

interface Sent {
  readonly call: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Answers calls in order, and keeps what was asked. */
function script(...answers: unknown[]): { readonly send: SendToAws; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const send: SendToAws = async (service, operation, input) => {
    sent.push({ call: `${service}:${operation}`, input });
    return answers.shift() ?? {};
  };
  return { send, sent };
}

const IMAGE = { account: '123456789012', region: 'eu-central-1', repository: 'demo/etl', tag: '1', digest: undefined };

describe('what AWS is asked, and what its answers mean', () => {
  const rows: readonly (readonly [string, (api: VerifyApi) => Promise<unknown>, unknown[], Sent[], unknown])[] = [
    [
      'the caller',
      (api) => api.getCaller(),
      [{ Account: '1', Arn: 'arn:me', UserId: 'x' }],
      [{ call: 'sts:GetCallerIdentity', input: {} }],
      { account: '1', arn: 'arn:me' },
    ],
    [
      'a role, whose trust policy comes URL-encoded',
      (api) => api.getRole('demo'),
      [{ Role: { Arn: 'arn:role', AssumeRolePolicyDocument: '%7B%22Version%22%3A1%7D' } }],
      [{ call: 'iam:GetRole', input: { RoleName: 'demo' } }],
      { arn: 'arn:role', trustPolicy: '{"Version":1}' },
    ],
    [
      'a simulation of several pages',
      (api) =>
        api.simulate({
          principal: 'arn:p',
          actions: ['ecs:RunTask'],
          resources: ['r1', 'r2'],
          context: { 'ecs:cluster': 'c' },
        }),
      [
        {
          EvaluationResults: [
            {
              EvalActionName: 'ecs:RunTask',
              EvalDecision: 'allowed',
              ResourceSpecificResults: [
                { EvalResourceDecision: 'allowed' },
                { EvalResourceDecision: 'implicitDeny', MissingContextValues: ['aws:SourceIp'] },
              ],
            },
          ],
          IsTruncated: true,
          Marker: 'm',
        },
        { EvaluationResults: [{ EvalActionName: 'ecs:StopTask', EvalDecision: 'explicitDeny' }], IsTruncated: false },
      ],
      [
        {
          call: 'iam:SimulatePrincipalPolicy',
          input: {
            PolicySourceArn: 'arn:p',
            ActionNames: ['ecs:RunTask'],
            ResourceArns: ['r1', 'r2'],
            ContextEntries: [{ ContextKeyName: 'ecs:cluster', ContextKeyValues: ['c'], ContextKeyType: 'string' }],
          },
        },
        {
          call: 'iam:SimulatePrincipalPolicy',
          input: {
            PolicySourceArn: 'arn:p',
            ActionNames: ['ecs:RunTask'],
            ResourceArns: ['r1', 'r2'],
            ContextEntries: [{ ContextKeyName: 'ecs:cluster', ContextKeyValues: ['c'], ContextKeyType: 'string' }],
            Marker: 'm',
          },
        },
      ],
      [
        { action: 'ecs:RunTask', isAllowed: false, missingContext: ['aws:SourceIp'] },
        { action: 'ecs:StopTask', isAllowed: false, missingContext: [] },
      ],
    ],
    [
      'a cluster',
      (api) => api.describeCluster('demo'),
      [{ clusters: [{ clusterArn: 'arn:c', status: 'ACTIVE', capacityProviders: ['FARGATE'] }] }],
      [{ call: 'ecs:DescribeClusters', input: { clusters: ['demo'] } }],
      { arn: 'arn:c', status: 'ACTIVE', capacityProviders: ['FARGATE'] },
    ],
    [
      'a missing cluster',
      (api) => api.describeCluster('demo'),
      [{ clusters: [], failures: [{ reason: 'MISSING' }] }],
      [{ call: 'ecs:DescribeClusters', input: { clusters: ['demo'] } }],
      undefined,
    ],
    [
      'a task definition, with the defaults of ECS',
      (api) => api.describeTaskDefinition('demo:7'),
      [
        {
          taskDefinition: {
            taskDefinitionArn: 'arn:t',
            status: 'ACTIVE',
            requiresCompatibilities: ['FARGATE'],
            networkMode: 'awsvpc',
            containerDefinitions: [{ name: 'a', image: 'i' }],
          },
        },
      ],
      [{ call: 'ecs:DescribeTaskDefinition', input: { taskDefinition: 'demo:7' } }],
      {
        arn: 'arn:t',
        status: 'ACTIVE',
        requiresCompatibilities: ['FARGATE'],
        networkMode: 'awsvpc',
        executionRoleArn: undefined,
        taskRoleArn: undefined,
        platform: { os: 'LINUX', architecture: 'X86_64' },
        containers: [
          {
            name: 'a',
            image: 'i',
            isEssential: true,
            stopTimeout: undefined,
            entryPoint: [],
            secrets: [],
            registryCredentials: undefined,
            restarts: false,
            log: undefined,
          },
        ],
      },
    ],
    [
      'a container that says everything',
      async (api) => (await api.describeTaskDefinition('demo'))?.containers[0],
      [
        {
          taskDefinition: {
            taskDefinitionArn: 'arn:t',
            containerDefinitions: [
              {
                name: 'a',
                image: 'i',
                essential: false,
                stopTimeout: 90,
                entryPoint: ['sh'],
                secrets: [{ name: 'S', valueFrom: 'v' }],
                repositoryCredentials: { credentialsParameter: 'arn:hub' },
                restartPolicy: { enabled: true },
                logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'g' } },
              },
            ],
          },
        },
      ],
      [{ call: 'ecs:DescribeTaskDefinition', input: { taskDefinition: 'demo' } }],
      {
        name: 'a',
        image: 'i',
        isEssential: false,
        stopTimeout: 90,
        entryPoint: ['sh'],
        secrets: [{ name: 'S', valueFrom: 'v' }],
        registryCredentials: 'arn:hub',
        restarts: true,
        log: { driver: 'awslogs', options: { 'awslogs-group': 'g' } },
      },
    ],
    [
      'a stop of a task that cannot exist',
      (api) => api.probeStop('demo'),
      [{}],
      [
        {
          call: 'ecs:StopTask',
          input: {
            cluster: 'demo',
            task: '00000000000000000000000000000000',
            reason: 'permission check of dativo verify',
          },
        },
      ],
      undefined,
    ],
    [
      'an image by tag',
      (api) => api.getManifest(IMAGE),
      [{ images: [{ imageId: { imageDigest: 'sha256:a' }, imageManifest: '{}' }] }],
      [
        {
          call: 'ecr:BatchGetImage',
          input: {
            registryId: '123456789012',
            repositoryName: 'demo/etl',
            imageIds: [{ imageTag: '1' }],
            acceptedMediaTypes: [
              'application/vnd.oci.image.index.v1+json',
              'application/vnd.docker.distribution.manifest.list.v2+json',
              'application/vnd.oci.image.manifest.v1+json',
              'application/vnd.docker.distribution.manifest.v2+json',
            ],
          },
        },
      ],
      { digest: 'sha256:a', text: '{}' },
    ],
    [
      'an image by digest, which is not there',
      async (api) => (await api.getManifest({ ...IMAGE, tag: undefined, digest: 'sha256:b' })) ?? 'missing',
      [{ images: [], failures: [{ failureCode: 'ImageNotFound' }] }],
      [{ call: 'ecr:BatchGetImage', input: expect.objectContaining({ imageIds: [{ imageDigest: 'sha256:b' }] }) }],
      'missing',
    ],
    [
      "an image's configuration, from where ECR says",
      (api) => api.getImageConfig(IMAGE, 'sha256:c'),
      [{ downloadUrl: 'https://layers/1' }],
      [
        {
          call: 'ecr:GetDownloadUrlForLayer',
          input: { registryId: '123456789012', repositoryName: 'demo/etl', layerDigest: 'sha256:c' },
        },
      ],
      'text of https://layers/1',
    ],
    [
      'a secret with a value',
      (api) => api.describeSecret('arn:s'),
      [{ ARN: 'arn:s-abcdef', VersionIdsToStages: { v1: ['AWSPREVIOUS'], v2: ['AWSCURRENT'] } }],
      [{ call: 'secretsmanager:DescribeSecret', input: { SecretId: 'arn:s' } }],
      { arn: 'arn:s-abcdef', isDeleted: false, hasValue: true },
    ],
    [
      'a deleted secret without a value',
      (api) => api.describeSecret('s'),
      [{ ARN: 'arn:s', DeletedDate: new Date(0), VersionIdsToStages: { v1: ['AWSPENDING'] } }],
      [{ call: 'secretsmanager:DescribeSecret', input: { SecretId: 's' } }],
      { arn: 'arn:s', isDeleted: true, hasValue: false },
    ],
    [
      'a parameter',
      (api) => api.describeParameter('/a/b'),
      [{ Parameters: [{ Name: '/a/b', Type: 'SecureString' }] }],
      [
        {
          call: 'ssm:DescribeParameters',
          input: { ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: ['/a/b'] }] },
        },
      ],
      { name: '/a/b', type: 'SecureString' },
    ],
    [
      'a log group behind others with longer names',
      (api) => api.describeLogGroup('/a'),
      [
        { logGroups: [{ logGroupName: '/a/b' }], nextToken: 'n' },
        { logGroups: [{ logGroupName: '/a', arn: 'arn:a', retentionInDays: 7 }] },
      ],
      [
        { call: 'logs:DescribeLogGroups', input: { logGroupNamePrefix: '/a' } },
        { call: 'logs:DescribeLogGroups', input: { logGroupNamePrefix: '/a', nextToken: 'n' } },
      ],
      { arn: 'arn:a', retentionDays: 7 },
    ],
    [
      'a log group that only begins like another',
      async (api) => (await api.describeLogGroup('/a')) ?? 'missing',
      [{ logGroups: [{ logGroupName: '/a/b' }] }],
      [{ call: 'logs:DescribeLogGroups', input: { logGroupNamePrefix: '/a' } }],
      'missing',
    ],
    [
      'subnets, of all pages',
      (api) => api.describeSubnets(['subnet-1', 'subnet-2']),
      [
        {
          Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', AvailabilityZone: 'a', AvailableIpAddressCount: 3 }],
          NextToken: 'n',
        },
        { Subnets: [{ SubnetId: 'subnet-2', VpcId: 'vpc-1', AvailabilityZone: 'b', AvailableIpAddressCount: 0 }] },
      ],
      [
        { call: 'ec2:DescribeSubnets', input: { Filters: [{ Name: 'subnet-id', Values: ['subnet-1', 'subnet-2'] }] } },
        {
          call: 'ec2:DescribeSubnets',
          input: { Filters: [{ Name: 'subnet-id', Values: ['subnet-1', 'subnet-2'] }], NextToken: 'n' },
        },
      ],
      [
        { id: 'subnet-1', vpcId: 'vpc-1', zone: 'a', freeAddresses: 3 },
        { id: 'subnet-2', vpcId: 'vpc-1', zone: 'b', freeAddresses: 0 },
      ],
    ],
    [
      'route tables',
      (api) => api.describeRouteTables('vpc-1'),
      [
        {
          RouteTables: [
            {
              RouteTableId: 'rtb-1',
              Associations: [{ Main: true }, { SubnetId: 'subnet-1' }],
              Routes: [
                { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', State: 'active' },
                { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1', State: 'active' },
                { DestinationIpv6CidrBlock: '::/0', TransitGatewayId: 'tgw-1', State: 'blackhole' },
              ],
            },
          ],
        },
      ],
      [{ call: 'ec2:DescribeRouteTables', input: { Filters: [{ Name: 'vpc-id', Values: ['vpc-1'] }] } }],
      [
        {
          id: 'rtb-1',
          isMain: true,
          subnetIds: ['subnet-1'],
          routes: [
            { destination: '0.0.0.0/0', target: 'nat-1', isActive: true },
            { destination: 'pl-1', target: 'vpce-1', isActive: true },
            { destination: '::/0', target: 'tgw-1', isActive: false },
          ],
        },
      ],
    ],
    [
      'endpoints',
      (api) => api.describeEndpoints('vpc-1'),
      [
        {
          VpcEndpoints: [
            { ServiceName: 'com.amazonaws.eu-central-1.s3', State: 'Available', RouteTableIds: ['rtb-1'] },
            { ServiceName: 'com.amazonaws.eu-central-1.logs', State: 'pending' },
          ],
        },
      ],
      [{ call: 'ec2:DescribeVpcEndpoints', input: { Filters: [{ Name: 'vpc-id', Values: ['vpc-1'] }] } }],
      [
        { service: 'com.amazonaws.eu-central-1.s3', isAvailable: true, routeTableIds: ['rtb-1'] },
        { service: 'com.amazonaws.eu-central-1.logs', isAvailable: false, routeTableIds: [] },
      ],
    ],
    [
      'security groups',
      (api) => api.describeSecurityGroups(['sg-1']),
      [
        {
          SecurityGroups: [
            {
              GroupId: 'sg-1',
              VpcId: 'vpc-1',
              IpPermissionsEgress: [
                {
                  IpProtocol: 'tcp',
                  FromPort: 443,
                  ToPort: 443,
                  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
                  Ipv6Ranges: [{ CidrIpv6: '::/0' }],
                  PrefixListIds: [{ PrefixListId: 'pl-1' }],
                  UserIdGroupPairs: [{ GroupId: 'sg-2' }],
                },
              ],
            },
          ],
        },
      ],
      [{ call: 'ec2:DescribeSecurityGroups', input: { Filters: [{ Name: 'group-id', Values: ['sg-1'] }] } }],
      [
        {
          id: 'sg-1',
          vpcId: 'vpc-1',
          egress: [
            { protocol: 'tcp', fromPort: 443, toPort: 443, destinations: ['0.0.0.0/0', '::/0', 'pl-1', 'sg-2'] },
          ],
        },
      ],
    ],
  ];

  test.each(rows)('%s', async (_what, ask, answers, asked, meaning) => {
    const { send, sent } = script(...answers);
    expect(await ask(createVerifyApi(send, { readUrl: async (url) => `text of ${url}` }))).toEqual(meaning);
    expect(sent).toEqual(asked);
  });
});

describe('the configuration of an image is read from an address of the layer store', () => {
  let status = 200;
  const server = createServer((_request, response) => response.writeHead(status).end('{"os":"linux"}'));
  beforeEach(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
  afterEach(() => new Promise((done) => server.close(done)));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/layer?X-Amz-Signature=canary`;

  test('its text', async () => {
    status = 200;
    expect(await readUrl(address())).toBe('{"os":"linux"}');
  });

  test('a refusal says where, without the signature', async () => {
    status = 403;
    const error = await readUrl(address()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/127\.0\.0\.1:\d+\) answered 403/),
    });
    expect(String(error)).not.toContain('canary');
  });

  test('nobody there', async () => {
    await expect(readUrl('http://127.0.0.1:1/layer')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
