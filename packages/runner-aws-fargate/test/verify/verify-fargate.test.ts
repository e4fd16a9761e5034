import { DriverError, type RunRequest, type VerifyCheck } from '@dativo/runner';
import { describe, expect, test } from 'vitest';
import { type VerifyApi, type VerifyTarget, verifyFargate } from '../../src/verify/index.ts';
import type { VerifiedContainer, VerifiedTaskDefinition } from '../../src/verify/verify-api.ts';
import { collect } from './collect.ts';
import { ACCOUNT, ACTIONS, CONTAINER, createHealthyApi, createRequest, DEFINITION, TARGET } from './healthy-target.ts';

interface Change {
  readonly api?: Partial<VerifyApi>;
  readonly target?: Partial<VerifyTarget>;
  readonly definition?: Partial<VerifiedTaskDefinition>;
  readonly container?: Partial<VerifiedContainer>;
  readonly request?: RunRequest;
}

async function verify({ api = {}, target = {}, definition, container, request }: Change): Promise<VerifyCheck[]> {
  const containers = [{ ...CONTAINER, ...container }];
  const spoiled = { describeTaskDefinition: async () => ({ ...DEFINITION, containers, ...definition }), ...api };
  const checks = verifyFargate({
    request: request ?? createRequest(),
    target: { ...TARGET, ...target },
    actions: ACTIONS,
    api: createHealthyApi(spoiled),
  });
  return collect(checks);
}

const denied = async (): Promise<never> => {
  throw new DriverError('AUTH', 'AccessDenied: not authorized to perform');
};
const unanswered = async (): Promise<never> => {
  throw new DriverError('UNAVAILABLE', 'no answer within 10 s');
};
const gone = async (): Promise<undefined> => undefined;

const deny =
  (...actions: string[]): VerifyApi['simulate'] =>
  async (question) =>
    question.actions.map((action) => ({ action, isAllowed: !actions.includes(action), missingContext: [] }));

describe('R10: verify looks at everything that a run on Fargate needs', () => {
  test('a healthy target passes every check, and they come in a fixed order', async () => {
    const checks = await verify({});
    expect(checks.filter(({ status }) => status !== 'ok')).toEqual([]);
    expect([...new Set(checks.map(({ id }) => id))]).toEqual([
      'caller',
      'permission',
      'cluster',
      'task-definition',
      'fargate',
      'container',
      'stop-timeout',
      'entry-point',
      'execution-role',
      'execution-role-trust',
      'execution-role-permission',
      'task-role',
      'task-role-trust',
      'image',
      'image-digest',
      'image-platform',
      'secret',
      'log-driver',
      'log-group',
      'subnets',
      'addresses',
      'route',
      'security-groups',
      'egress',
      'platform-retries',
      'overlap',
    ]);
    expect(checks.every(({ help }) => help === null)).toBe(true);
  });

  const rows: readonly (readonly [string, Change, string, VerifyCheck['status'], RegExp])[] = [
    ['credentials that do not work', { api: { getCaller: denied } }, 'caller', 'failed', /do not work/],
    [
      'credentials of another account',
      { api: { getCaller: async () => ({ account: '999999999999', arn: 'arn:aws:iam::999999999999:user/me' }) } },
      'caller',
      'failed',
      /account 999999999999, but the target is in account 123456789012/,
    ],
    ['a missing cluster', { api: { describeCluster: gone } }, 'cluster', 'failed', /no such cluster in eu-central-1/],
    [
      'a cluster that is being deleted',
      { api: { describeCluster: async (arn) => ({ arn, status: 'DEPROVISIONING', capacityProviders: [] }) } },
      'cluster',
      'failed',
      /DEPROVISIONING/,
    ],
    [
      'a cluster without Spot',
      { api: { describeCluster: async (arn) => ({ arn, status: 'ACTIVE', capacityProviders: ['FARGATE'] }) } },
      'cluster',
      'failed',
      /no capacity provider FARGATE_SPOT, only FARGATE/,
    ],
    [
      'a missing task definition',
      { api: { describeTaskDefinition: gone } },
      'task-definition',
      'failed',
      /no such task definition/,
    ],
    ['an inactive task definition', { definition: { status: 'INACTIVE' } }, 'task-definition', 'failed', /INACTIVE/],
    [
      'a task definition for EC2',
      { definition: { requiresCompatibilities: ['EC2'] } },
      'fargate',
      'failed',
      /made for EC2/,
    ],
    ['a bridge network', { definition: { networkMode: 'bridge' } }, 'fargate', 'failed', /network mode bridge/],
    [
      'another container name',
      { target: { containerName: 'etl' } },
      'container',
      'failed',
      /no container etl, only dativo-etl/,
    ],
    [
      'a container that is not essential',
      { container: { isEssential: false } },
      'container',
      'failed',
      /not essential/,
    ],
    [
      'an essential helper',
      { definition: { containers: [CONTAINER, { ...CONTAINER, name: 'proxy' }] } },
      'container',
      'warning',
      /as soon as proxy ends/,
    ],
    [
      'too little time to stop',
      { container: { stopTimeout: undefined }, request: createRequest({ graceSeconds: 90 }) },
      'stop-timeout',
      'warning',
      /30 s .* 90 s/,
    ],
    ["the image's own entry point", { container: { entryPoint: [] } }, 'entry-point', 'warning', /own entry point/],
    [
      'a foreign entry point',
      { container: { entryPoint: ['/start'] } },
      'entry-point',
      'warning',
      /\/start is not the shim/,
    ],
    [
      'no execution role',
      { definition: { executionRoleArn: undefined } },
      'execution-role',
      'failed',
      /needs ecr:GetAuthorizationToken/,
    ],
    ['a missing execution role', { api: { getRole: gone } }, 'execution-role', 'failed', /no such role/],
    [
      'a role under another path',
      { api: { getRole: async (name) => ({ arn: `arn:aws:iam::${ACCOUNT}:role/x/${name}`, trustPolicy: '{}' }) } },
      'execution-role',
      'failed',
      /role\/x\/demo-execution/,
    ],
    [
      'a role that does not trust ECS',
      {
        api: {
          getRole: async (name) => ({
            arn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
            trustPolicy:
              '{"Statement":{"Effect":"Allow","Principal":{"Service":["ec2.amazonaws.com"]},"Action":"sts:AssumeRole"}}',
          }),
        },
      },
      'execution-role-trust',
      'failed',
      /does not let ecs-tasks/,
    ],
    ['no task role', { definition: { taskRoleArn: undefined } }, 'task-role', 'skipped', /has none/],
    [
      'a missing task role',
      {
        api: {
          getRole: async (name) =>
            name === 'demo-task' ? undefined : { arn: `arn:aws:iam::${ACCOUNT}:role/${name}`, trustPolicy: '{}' },
        },
      },
      'task-role',
      'failed',
      /no such role/,
    ],
    [
      'an image that may not be pulled',
      { api: { simulate: deny('ecr:BatchGetImage') } },
      'execution-role-permission',
      'failed',
      /the image needs it/,
    ],
    [
      'a log that may not be written',
      { api: { simulate: deny('logs:PutLogEvents') } },
      'execution-role-permission',
      'failed',
      /the log needs it/,
    ],
    [
      'a secret that may not be read',
      { api: { simulate: deny('secretsmanager:GetSecretValue') } },
      'execution-role-permission',
      'failed',
      /secret DB_PASSWORD needs it/,
    ],
    [
      'a parameter that may not be read',
      { api: { simulate: deny('ssm:GetParameters') } },
      'execution-role-permission',
      'failed',
      /secret API_KEY needs it/,
    ],
    ['a missing image', { api: { getManifest: gone } }, 'image', 'failed', /no such image/],
    ['an image elsewhere', { container: { image: 'docker.io/library/etl:1' } }, 'image', 'skipped', /other registries/],
    [
      'an image named by tag',
      { container: { image: `${ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/demo/etl:1.2` } },
      'image-digest',
      'warning',
      /by tag \(now sha256:aaaa/,
    ],
    [
      'an image for ARM',
      { definition: { platform: { os: 'LINUX', architecture: 'ARM64' } } },
      'image-platform',
      'failed',
      /^it is built for linux\/amd64, but .* linux\/arm64$/,
    ],
    [
      'a single image for ARM',
      {
        api: {
          getManifest: async () => ({ digest: 'sha256:b', text: '{"config":{"digest":"sha256:c"}}' }),
          getImageConfig: async (_image, digest) =>
            `{"os":"linux","architecture":"${digest === 'sha256:c' ? 'arm64' : '?'}"}`,
        },
      },
      'image-platform',
      'failed',
      /built for linux\/arm64/,
    ],
    ['a missing secret', { api: { describeSecret: gone } }, 'secret', 'failed', /no such secret/],
    [
      'a secret in the bin',
      { api: { describeSecret: async (arn) => ({ arn, isDeleted: true, hasValue: true }) } },
      'secret',
      'failed',
      /marked for deletion/,
    ],
    [
      'a secret without a value',
      { api: { describeSecret: async (arn) => ({ arn, isDeleted: false, hasValue: false }) } },
      'secret',
      'failed',
      /no value/,
    ],
    ['a missing parameter', { api: { describeParameter: gone } }, 'secret', 'failed', /no such parameter/],
    [
      'a parameter in the clear',
      { api: { describeParameter: async (name) => ({ name, type: 'String' }) } },
      'secret',
      'warning',
      /it is a String/,
    ],
    [
      'missing registry credentials',
      {
        container: { secrets: [], registryCredentials: 'arn:aws:secretsmanager:eu-central-1:1:secret:hub' },
        api: { describeSecret: gone },
      },
      'secret',
      'failed',
      /no such secret/,
    ],
    [
      'another log driver',
      { container: { log: { driver: 'awsfirelens', options: {} } } },
      'log-driver',
      'warning',
      /awsfirelens/,
    ],
    [
      'lines that go elsewhere',
      { target: { logGroupName: '/dativo/other' } },
      'log-driver',
      'failed',
      /awslogs-group is \/dativo\/demo, but lines are read from \/dativo\/other/,
    ],
    [
      'another stream prefix',
      { target: { logStreamPrefix: 'run' } },
      'log-driver',
      'failed',
      /awslogs-stream-prefix is ecs/,
    ],
    [
      'a log that drops lines',
      { container: { log: { driver: 'awslogs', options: { ...CONTAINER.log?.options, mode: 'non-blocking' } } } },
      'log-driver',
      'warning',
      /drops lines/,
    ],
    ['a missing log group', { api: { describeLogGroup: gone } }, 'log-group', 'failed', /no such log group/],
    [
      'a log group without an end',
      { api: { describeLogGroup: async (arn) => ({ arn, retentionDays: undefined }) } },
      'log-group',
      'warning',
      /for ever/,
    ],
    [
      'a missing subnet',
      { api: { describeSubnets: async () => [{ id: 'subnet-1', vpcId: 'vpc-1', zone: 'a', freeAddresses: 1 }] } },
      'subnets',
      'failed',
      /no subnet subnet-2/,
    ],
    [
      'subnets of two networks',
      {
        api: {
          describeSubnets: async (ids) =>
            ids.map((id) => ({ id, vpcId: `vpc-${id.at(-1)}`, zone: 'a', freeAddresses: 1 })),
        },
      },
      'subnets',
      'failed',
      /vpc-1, vpc-2/,
    ],
    [
      'subnets that are full',
      {
        api: { describeSubnets: async (ids) => ids.map((id) => ({ id, vpcId: 'vpc-1', zone: 'a', freeAddresses: 0 })) },
      },
      'addresses',
      'failed',
      /no subnet has/,
    ],
    [
      'one subnet that is full',
      {
        api: {
          describeSubnets: async (ids) =>
            ids.map((id) => ({ id, vpcId: 'vpc-1', zone: 'a', freeAddresses: id === 'subnet-1' ? 0 : 5 })),
        },
      },
      'addresses',
      'warning',
      /subnet-1 has no free/,
    ],
    [
      'no way out',
      { api: { describeRouteTables: async () => [{ id: 'rtb-1', isMain: true, subnetIds: [], routes: [] }] } },
      'route',
      'failed',
      /no way to the internet, and no endpoint for ecr.api, ecr.dkr, s3, logs, secretsmanager, ssm/,
    ],
    [
      'a route into nothing',
      {
        api: {
          describeRouteTables: async () => [
            {
              id: 'rtb-1',
              isMain: true,
              subnetIds: [],
              routes: [{ destination: '0.0.0.0/0', target: 'nat-1', isActive: false }],
            },
          ],
        },
      },
      'route',
      'failed',
      /no way/,
    ],
    [
      'a public subnet without public addresses',
      {
        api: {
          describeRouteTables: async () => [
            {
              id: 'rtb-1',
              isMain: true,
              subnetIds: [],
              routes: [{ destination: '0.0.0.0/0', target: 'igw-1', isActive: true }],
            },
          ],
        },
      },
      'route',
      'failed',
      /igw-1\) needs a public address/,
    ],
    [
      'a missing security group',
      { api: { describeSecurityGroups: async () => [] } },
      'security-groups',
      'failed',
      /no security group sg-1/,
    ],
    [
      'a security group of another network',
      { api: { describeSecurityGroups: async (ids) => ids.map((id) => ({ id, vpcId: 'vpc-2', egress: [] })) } },
      'security-groups',
      'failed',
      /sg-1 is in vpc-2, but the subnets are in vpc-1/,
    ],
    [
      'a security group that lets nothing out',
      {
        api: {
          describeSecurityGroups: async (ids) =>
            ids.map((id) => ({
              id,
              vpcId: 'vpc-1',
              egress: [
                { protocol: 'tcp', fromPort: 80, toPort: 80, destinations: ['10.0.0.0/8'] },
                { protocol: '6', fromPort: 1024, toPort: 65_535, destinations: ['10.0.0.0/8'] },
              ],
            })),
        },
      },
      'egress',
      'failed',
      /TCP 443/,
    ],
    [
      'N7: a container that ECS restarts',
      { container: { restarts: true } },
      'platform-retries',
      'failed',
      /starts the job again/,
    ],
    [
      'runs that may overlap',
      { request: createRequest({ cron: '*/30 * * * *' }) },
      'overlap',
      'warning',
      /1800 s apart, and one may take 3600 s/,
    ],
    [
      'runs without a limit',
      { request: createRequest({ timeoutSeconds: undefined }) },
      'overlap',
      'warning',
      /nothing limits/,
    ],
  ];

  test.each(rows)('%s is told', async (_what, change, id, status, message) => {
    const checks = (await verify(change)).filter((check) => check.id === id && check.status === status);
    expect(checks.length, `no ${status} of ${id}`).toBeGreaterThan(0);
    expect(checks.some((check) => message.test(check.message))).toBe(true);
    if (status === 'failed' || status === 'warning')
      expect(checks.every(({ help }) => (help ?? '').length > 10)).toBe(true);
  });

  const passes: readonly (readonly [string, Change, string])[] = [
    [
      'a cluster without capacity providers, where none is asked for',
      {
        target: { capacity: ['FARGATE'] },
        api: { describeCluster: async (arn) => ({ arn, status: 'ACTIVE', capacityProviders: [] }) },
      },
      'cluster',
    ],
    [
      'a helper that is not essential',
      { definition: { containers: [CONTAINER, { ...CONTAINER, name: 'proxy', isEssential: false }] } },
      'container',
    ],
    [
      'a public subnet with public addresses',
      {
        target: { assignPublicIp: true },
        api: {
          describeRouteTables: async () => [
            {
              id: 'rtb-1',
              isMain: true,
              subnetIds: [],
              routes: [{ destination: '0.0.0.0/0', target: 'igw-1', isActive: true }],
            },
          ],
        },
      },
      'route',
    ],
    [
      'a log group that the first run makes',
      {
        api: { describeLogGroup: gone },
        container: {
          log: { driver: 'awslogs', options: { ...CONTAINER.log?.options, 'awslogs-create-group': 'true' } },
        },
      },
      'log-group',
    ],
  ];

  test.each(passes)('%s passes', async (_what, change, id) => {
    const checks = (await verify(change)).filter((check) => check.id === id);
    expect(new Set(checks.map(({ status }) => status))).toEqual(new Set(['ok']));
  });

  test('a secret that is named without its generated suffix is judged by its whole ARN', async () => {
    const secrets = [{ name: 'DB', valueFrom: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:demo/db' }];
    const describeSecret: VerifyApi['describeSecret'] = async (id) => ({
      arn: `${id}-AbCdEf`,
      isDeleted: false,
      hasValue: true,
    });
    const checks = await verify({ container: { secrets }, api: { describeSecret } });
    const reads = checks.filter(({ subject }) => subject.startsWith('secretsmanager:GetSecretValue'));
    expect(reads.map(({ subject }) => subject.replace(/.* on /, ''))).toEqual([`${secrets[0]?.valueFrom}-AbCdEf`]);
  });

  test.each([
    ['endpoints serve a subnet without a way out', [], 'rtb-1'],
    [
      'endpoints serve a public subnet without public addresses',
      [{ destination: '0.0.0.0/0', target: 'igw-1', isActive: true }],
      'rtb-1',
    ],
  ])('%s', async (_what, routes, routeTable) => {
    const services = ['ecr.api', 'ecr.dkr', 'logs', 'secretsmanager', 'ssm'];
    const endpoints = [
      ...services.map((name) => ({
        service: `com.amazonaws.eu-central-1.${name}`,
        isAvailable: true,
        routeTableIds: [],
      })),
      { service: 'com.amazonaws.eu-central-1.s3', isAvailable: true, routeTableIds: [routeTable] },
    ];
    const api = {
      describeRouteTables: async () => [{ id: 'rtb-1', isMain: true, subnetIds: [], routes }],
      describeEndpoints: async () => endpoints,
    };
    expect((await verify({ api })).filter(({ id, status }) => id === 'route' && status === 'ok')).toHaveLength(2);
    const pending = {
      ...api,
      describeEndpoints: async () => endpoints.map((each) => ({ ...each, isAvailable: false })),
    };
    expect(
      (await verify({ api: pending })).filter(({ id, status }) => id === 'route' && status === 'failed'),
    ).toHaveLength(2);
    const elsewhere = {
      ...api,
      describeEndpoints: async () => [
        ...endpoints.slice(0, -1),
        { service: 'com.amazonaws.eu-central-1.s3', isAvailable: true, routeTableIds: ['rtb-9'] },
      ],
    };
    const failed = (await verify({ api: elsewhere })).filter(({ id, status }) => id === 'route' && status === 'failed');
    expect(failed.map(({ message }) => message.replace(/.*no endpoint for/, ''))).toEqual([' s3', ' s3']);
  });

  test("a subnet's own route table counts before the main one", async () => {
    const describeRouteTables = async () => [
      {
        id: 'rtb-main',
        isMain: true,
        subnetIds: [],
        routes: [{ destination: '0.0.0.0/0', target: 'nat-1', isActive: true }],
      },
      { id: 'rtb-2', isMain: false, subnetIds: ['subnet-2'], routes: [] },
    ];
    const routes = (await verify({ api: { describeRouteTables } })).filter(({ id }) => id === 'route');
    expect(routes.map(({ subject, status }) => [subject, status])).toEqual([
      ['subnet-1', 'ok'],
      ['subnet-2', 'failed'],
    ]);
  });
});

describe('N4: a look-up that is denied or unanswered is a warning that says unknown, never a failure', () => {
  const lookUps: readonly (readonly [keyof VerifyApi, string])[] = [
    ['simulate', 'permission'],
    ['getRole', 'execution-role'],
    ['describeCluster', 'cluster'],
    ['describeTaskDefinition', 'task-definition'],
    ['getManifest', 'image'],
    ['describeSecret', 'secret'],
    ['describeParameter', 'secret'],
    ['describeLogGroup', 'log-group'],
    ['describeSubnets', 'subnets'],
    ['describeRouteTables', 'route'],
    ['describeSecurityGroups', 'security-groups'],
  ];

  test.each(lookUps.flatMap(([name, id]) => [[name, id, denied] as const, [name, id, unanswered] as const]))(
    '%s',
    async (name, id, refuse) => {
      const checks = await verify({ api: { [name]: refuse } });
      expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
      const unknown = checks.filter((check) => check.id === id && check.status === 'warning');
      expect(unknown.some(({ message }) => message.startsWith('unknown: '))).toBe(true);
    },
  );

  test.each([
    [
      'getImageConfig',
      'image-platform',
      { getManifest: async () => ({ digest: 'sha256:b', text: '{"config":{"digest":"sha256:c"}}' }) },
    ],
    [
      'describeEndpoints',
      'route',
      { describeRouteTables: async () => [{ id: 'rtb-1', isMain: true, subnetIds: [], routes: [] }] },
    ],
  ] as const)('%s, which is only asked sometimes', async (name, id, api) => {
    const checks = await verify({ api: { ...api, [name]: denied } });
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(
      checks.some((check) => check.id === id && check.status === 'warning' && check.message.startsWith('unknown')),
    ).toBe(true);
  });
});
