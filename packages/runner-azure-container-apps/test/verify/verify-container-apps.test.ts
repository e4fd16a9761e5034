import { DriverError, type VerifyCheck } from '@dativo/runner';
import type { Look } from '@dativo/runner/drivers';
import { describe, expect, test } from 'vitest';
import { AZURE_ACTIONS } from '../../src/actions.ts';
import { toContainerAppsBinding } from '../../src/binding.ts';
import { isAllowed } from '../../src/verify/checks/permissions.ts';
import { toFingerprint, verifyContainerApps } from '../../src/verify/index.ts';
import type { ManagedEnvironment, Subnet, VerifyApi } from '../../src/verify/verify-api.ts';
import { AZURE_JOB, BINDING, createRequest, ENVIRONMENT_ID, WORKSPACE_ID } from '../azure-request.ts';

const WORKSPACE = `${ENVIRONMENT_ID.replace(/\/providers.*/, '')}/providers/Microsoft.OperationalInsights/workspaces/w`;
const SUBNET_ID = `${WORKSPACE.replace(/Microsoft\.Operational.*/, '')}Microsoft.Network/virtualNetworks/hub/subnets/jobs`;
const DIGEST = `sha256:${'a'.repeat(64)}`;
const ENVIRONMENT: ManagedEnvironment = {
  provisioningState: 'Succeeded',
  logDestination: 'log-analytics',
  workspaceId: WORKSPACE_ID,
  mode: 'WorkloadProfiles',
  subnetId: SUBNET_ID,
};
const SUBNET: Subnet = {
  prefixes: ['10.8.0.0/23'],
  delegations: ['Microsoft.App/environments'],
  securityGroup: undefined,
  routeTable: undefined,
};
const HEALTHY: VerifyApi = {
  getJob: async () => AZURE_JOB,
  listPermissions: async () => [{ actions: ['Microsoft.App/*', 'Microsoft.OperationalInsights/*'], notActions: [] }],
  getEnvironment: async () => ENVIRONMENT,
  getImage: async () => ({ digest: DIGEST, platforms: { kind: 'found', value: ['linux/arm64', 'linux/amd64'] } }),
  getSubnet: async () => SUBNET,
  getIdentity: async () => ({ clientId: 'c' }),
  getContainerApp: async () => Promise.reject(new DriverError('NOT_FOUND', 'no')),
  getRevision: async () => Promise.reject(new DriverError('NOT_FOUND', 'no')),
  probeWorkspace: async () => true,
};
const request = createRequest({ ...BINDING, log_analytics_workspace_id: WORKSPACE }, { timeoutSeconds: 600 });
const binding = toContainerAppsBinding(request.job);

const verify = async (changes: Partial<VerifyApi> = {}, of = request): Promise<VerifyCheck[]> => {
  const found: VerifyCheck[] = [];
  const options = { request: of, binding, actions: AZURE_ACTIONS, api: { ...HEALTHY, ...changes } };
  for await (const check of verifyContainerApps(options)) found.push(check);
  return found;
};
const { properties } = AZURE_JOB;
const withJob = (changes: object) => ({ getJob: async () => ({ ...AZURE_JOB, ...changes }) });
const withConfiguration = (changes: object) =>
  withJob({ properties: { ...properties, configuration: { ...properties.configuration, ...changes } } });
const withContainer = (changes: object) =>
  withJob({
    properties: { ...properties, template: { containers: [{ ...properties.template.containers[0], ...changes }] } },
  });
const withBoth = (container: object, configuration: object) =>
  withJob({
    properties: {
      ...properties,
      configuration: { ...properties.configuration, ...configuration },
      template: { containers: [{ ...properties.template.containers[0], ...container }] },
    },
  });
const withEnvironment = (changes: Partial<ManagedEnvironment>) => ({
  getEnvironment: async () => ({ ...ENVIRONMENT, ...changes }),
});
const withSubnet = (changes: Partial<Subnet>, mode = 'WorkloadProfiles') => ({
  ...withEnvironment({ mode }),
  getSubnet: async () => ({ ...SUBNET, ...changes }),
});
const withPlatforms = (platforms: Look<readonly string[]>) => ({
  getImage: async () => ({ digest: DIGEST, platforms }),
});
const fail = (code: 'AUTH' | 'NOT_FOUND') => () => Promise.reject(new DriverError(code, 'no'));

test('R10: a healthy target has no fault', async () => {
  const found = await verify();
  expect(found.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(found.length).toBeGreaterThan(15);
});

describe('R10: one fault, one finding', () => {
  test.each<[string, Partial<VerifyApi>, string, string]>([
    ['no job', { getJob: fail('NOT_FOUND') }, 'job', 'failed'],
    [
      'a job that failed to be made',
      withJob({ properties: { ...properties, provisioningState: 'Failed' } }),
      'job',
      'failed',
    ],
    ['an event trigger', withConfiguration({ triggerType: 'Event' }), 'trigger', 'failed'],
    ['retries', withConfiguration({ replicaRetryLimit: 1 }), 'retries', 'failed'],
    ['a timeout that is too short', withConfiguration({ replicaTimeout: 300 }), 'timeout', 'warning'],
    ['no such secret', withConfiguration({ secrets: [] }), 'secret', 'failed'],
    ['no credentials for the registry', withConfiguration({ registries: [] }), 'registry', 'failed'],
    ['a tag', withContainer({ image: 'acme.azurecr.io/etl:1' }), 'image-digest', 'warning'],
    ['no such container', withContainer({ name: 'other' }), 'container', 'failed'],
    ['probes', withContainer({ probes: [{}] }), 'container', 'failed'],
    ['another identity', withJob({ identity: { userAssignedIdentities: {} } }), 'identity', 'failed'],
    ['no identity', { getIdentity: fail('NOT_FOUND') }, 'identity', 'failed'],
    [
      'an environment in the making',
      withEnvironment({ provisioningState: 'Waiting', workspaceId: undefined }),
      'environment',
      'failed',
    ],
    ['logs that go elsewhere', withEnvironment({ workspaceId: 'other' }), 'log', 'failed'],
    ['a workspace that may not be read', { probeWorkspace: fail('AUTH') }, 'log', 'warning'],
    ['no permission', { listPermissions: async () => [] }, 'permission', 'failed'],
  ])('%s', async (_what, changes, id, status) => {
    const found = await verify(changes);
    expect(found.filter((check) => check.id === id).map((check) => check.status)).toContain(status);
    expect(found.filter((check) => check.status === 'failed' && check.help === '')).toEqual([]);
  });

  test('N4: a look-up that was denied is a warning, never a fault', async () => {
    const denied = Object.fromEntries(Object.keys(HEALTHY).map((name) => [name, fail('AUTH')]));
    const found = await verify(denied as unknown as VerifyApi);
    expect(found.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(found.filter(({ status }) => status === 'warning').length).toBeGreaterThan(5);
  });
});

test('N4: an action is allowed by one role that gives it and does not take it away', () => {
  const stop = 'Microsoft.App/jobs/stop/execution/action';
  const role = (actions: string[], notActions: string[] = []) => ({ actions, notActions });
  expect(isAllowed([role(['microsoft.app/jobs/*/action'])], stop)).toBe(true);
  expect(isAllowed([role(['*'], ['Microsoft.App/jobs/stop/*'])], stop)).toBe(false);
  expect(isAllowed([role(['*'], ['*']), role([stop])], stop)).toBe(true);
  expect(isAllowed([role(['Microsoft.App/jobs/stop'])], stop)).toBe(false);
});

test('N5: the fingerprint changes with the template, and not with the order of its members', async () => {
  const read = async (api: VerifyApi) => (await toFingerprint(api, binding))['template'];
  const [container] = properties.template.containers;
  const turned = Object.fromEntries(Object.entries(container ?? {}).reverse());
  const same = await read({ ...HEALTHY, ...withContainer(turned) });
  expect(same).toBe(await read(HEALTHY));
  expect(await read({ ...HEALTHY, ...withContainer({ image: 'other' }) })).not.toBe(same);
  expect(await toFingerprint({ ...HEALTHY, getJob: fail('AUTH') }, binding)).toEqual({ job: binding.jobId });
});

test('N4: a role that only lacks the live log is enough to run, and verify says what is missing', async () => {
  const actions = ['read', 'start/action', 'executions/read', 'stop/execution/action'].map(
    (each) => `Microsoft.App/jobs/${each}`,
  );
  const all = [
    ...actions,
    'Microsoft.OperationalInsights/workspaces/query/*',
    'Microsoft.App/managedEnvironments/read',
  ];
  const found = await verify({ listPermissions: async () => [{ actions: all, notActions: [] }] });
  const notAllowed = found.filter(({ id, status }) => id === 'permission' && status !== 'ok');
  expect(notAllowed.map(({ subject, status }) => [subject.split(' ')[0], status])).toEqual(
    expect.arrayContaining([
      ['Microsoft.App/jobs/*/read', 'warning'],
      ['Microsoft.App/jobs/getAuthToken/action', 'warning'],
    ]),
  );
  expect(notAllowed.filter(({ status }) => status === 'failed')).toEqual([]);
});

const PASSWORD = { registries: [{ server: 'ghcr.io', username: 'robot', passwordSecretRef: 'ghcr' }] };
const denied = () => Promise.reject(new DriverError('AUTH', 'pull/read failed (HTTP 401): UNAUTHORIZED'));
/** What is looked up of the image and of the subnet, and the only check of that id: status, message and help. */
type LookedUp = [string, Partial<VerifyApi>, string, VerifyCheck['status'], RegExp, RegExp?];

const LOOKED_UP: LookedUp[] = [
  ['an image that is there', {}, 'image', 'ok', /^sha256:a{64}$/],
  ['an image for several platforms', {}, 'image-platform', 'ok', /^linux\/amd64$/],
  [
    'no such image',
    { getImage: fail('NOT_FOUND') },
    'image',
    'failed',
    /no such image in acme\.azurecr\.io/,
    /Push it/,
  ],
  ['the platform of no image', { getImage: fail('NOT_FOUND') }, 'image-platform', 'skipped', /not there/],
  [
    'an image for another processor',
    withPlatforms({ kind: 'found', value: ['linux/arm64'] }),
    'image-platform',
    'failed',
    /built for linux\/arm64; Container Apps start linux\/amd64 only/,
    /--platform linux\/amd64/,
  ],
  [
    'no platform',
    withPlatforms({ kind: 'found', value: [] }),
    'image-platform',
    'failed',
    /no platform that it names/,
    /./,
  ],
  [
    'no configuration',
    withPlatforms({ kind: 'missing' }),
    'image-platform',
    'warning',
    /^unknown: .*configuration/,
    /./,
  ],
  [
    'a strange manifest',
    withPlatforms({ kind: 'unknown', why: 'its form is not known', isDenied: false }),
    'image-platform',
    'warning',
    /^unknown: its form/,
    /Allow/,
  ],
  [
    'a registry that may not be asked',
    { getImage: denied },
    'image',
    'warning',
    /^unknown: .*401/,
    /AcrPull.*Repository Reader/,
  ],
  ['its platform', { getImage: denied }, 'image-platform', 'warning', /^unknown: .*401/, /AcrPull.*Repository Reader/],
  [
    'a registry that does not answer',
    { getImage: () => Promise.reject(new DriverError('UNAVAILABLE', 'ENOTFOUND')) },
    'image',
    'warning',
    /^unknown: ENOTFOUND/,
    /Allow/,
  ],
  ['Docker Hub', withContainer({ image: 'acme/etl:1' }), 'image', 'skipped', /other registries are not asked/],
  ['GitHub', withContainer({ image: 'ghcr.io/acme/etl:1' }), 'image', 'skipped', /other registries are not asked/],
  ['Microsoft', withContainer({ image: 'mcr.microsoft.com/k8se/job' }), 'image-platform', 'skipped', /not asked/],
  ['another cloud', withContainer({ image: 'acme.azurecr.cn/etl:1' }), 'image', 'skipped', /not asked/],
  [
    'a registry with a password',
    withBoth({ image: 'ghcr.io/acme/etl:1' }, PASSWORD),
    'image',
    'warning',
    /^unknown: the job pulls from ghcr\.io as a user with a password, which verify does not read$/,
    /docker manifest inspect/,
  ],
  [
    'a registry of Azure with a password, which may be asked',
    withConfiguration({ registries: [{ server: 'acme.azurecr.io', passwordSecretRef: 'x' }] }),
    'image',
    'ok',
    /^sha256/,
  ],
  [
    'a registry of Azure with a password, which may not',
    { ...withConfiguration({ registries: [{ server: 'ACME.azurecr.io', passwordSecretRef: 'x' }] }), getImage: denied },
    'image',
    'warning',
    /^unknown: the job pulls from acme\.azurecr\.io as a user with a password.*401/,
    /AcrPull/,
  ],
  [
    'the digest behind a tag',
    withContainer({ image: 'acme.azurecr.io/etl:1' }),
    'image-digest',
    'warning',
    /\(now sha256:a{64}\)/,
    /by its digest/,
  ],
  ['an image by digest', {}, 'image-digest', 'ok', /digest/],
  ['a subnet', {}, 'network', 'ok', /^10\.8\.0\.0\/23 in the virtual network hub$/],
  [
    'a subnet with filters',
    withSubnet({ securityGroup: 'nsg', routeTable: 'firewall' }),
    'network',
    'ok',
    /hub; what the security group nsg and the route table firewall let through is not looked at$/,
  ],
  ['no subnet', withEnvironment({ subnetId: undefined }), 'network', 'ok', /no subnet of your own.*internet/],
  ['a subnet that is gone', { getSubnet: fail('NOT_FOUND') }, 'network', 'failed', /no such subnet/, /Apply/],
  [
    'a subnet that may not be read',
    { getSubnet: fail('AUTH') },
    'network',
    'warning',
    /^unknown: /,
    /Microsoft\.Network\/virtualNetworks\/subnets\/read on .*\/hub\/subnets\/jobs/,
  ],
  ['an environment that may not be read', { getEnvironment: fail('AUTH') }, 'network', 'skipped', /not known/],
  ['the smallest subnet', withSubnet({ prefixes: ['10.8.0.0/27'] }), 'network', 'ok', /\/27/],
  ['a smaller one', withSubnet({ prefixes: ['10.8.0.0/28'] }), 'network', 'failed', /smaller than \/27/, /anew/],
  ['two ranges, one large', withSubnet({ prefixes: ['10.8.0.0/28', '10.9.0.0/26'] }), 'network', 'ok', /\/28, .*\/26/],
  ['no range', withSubnet({ prefixes: [] }), 'network', 'ok', /^a subnet in the virtual network hub$/],
  [
    'no delegation',
    withSubnet({ delegations: [] }),
    'network',
    'failed',
    /to no service.*must be to Microsoft\.App/,
    /anew/,
  ],
  [
    'another delegation',
    withSubnet({ delegations: ['Microsoft.Web/serverFarms'] }),
    'network',
    'failed',
    /serverFarms/,
    /./,
  ],
  [
    'a delegation in other letters',
    withSubnet({ delegations: ['microsoft.app/environments'] }),
    'network',
    'ok',
    /hub/,
  ],
  ['consumption only', withSubnet({ delegations: [] }, 'ConsumptionOnly'), 'network', 'ok', /\/23/],
  [
    'consumption only, smaller',
    withSubnet({ delegations: [], prefixes: ['10.8.0.0/24'] }, 'ConsumptionOnly'),
    'network',
    'failed',
    /smaller than \/23/,
    /anew/,
  ],
  ['consumption only, delegated', withSubnet({}, 'ConsumptionOnly'), 'network', 'failed', /must be to none/, /anew/],
  [
    'a kind that is not known',
    withSubnet({ delegations: [], prefixes: ['10.8.0.0/28'] }, 'Express'),
    'network',
    'ok',
    /\/28/,
  ],
];

test.each<LookedUp>(LOOKED_UP)('R10: %s', async (_what, changes, id, status, message, help) => {
  const found = (await verify(changes)).filter((check) => check.id === id);
  expect(found).toEqual([expect.objectContaining({ status, message: expect.stringMatching(message) })]);
  if (help === undefined) expect(found[0]?.help).toBeNull();
  else expect(found[0]?.help).toMatch(help);
});

test('R10: a subnet that is wrong in two ways says both', async () => {
  const found = await verify(withSubnet({ delegations: [], prefixes: ['10.8.0.0/29'] }));
  expect(found.filter(({ id }) => id === 'network').map(({ message }) => message)).toEqual([
    expect.stringMatching(/smaller/),
    expect.stringMatching(/delegated/),
  ]);
});

test('N5: an image by tag is known by the digest that it has now, and only where that can be looked up', async () => {
  const tagged = withContainer({ image: 'acme.azurecr.io/etl:1' });
  const read = async (changes: Partial<VerifyApi>) =>
    (await toFingerprint({ ...HEALTHY, ...changes }, binding))['image_digest'];
  const moved = { digest: 'sha256:b', platforms: { kind: 'missing' } as const };
  expect(await read(tagged)).toBe(DIGEST);
  expect(await read({ ...tagged, getImage: async () => moved })).toBe('sha256:b');
  expect(await read({ ...tagged, getImage: denied })).toBeUndefined();
  expect(await read({ getImage: denied })).toBe(DIGEST);
  expect(await read(withContainer({ image: 'ghcr.io/acme/etl:1' }))).toBeUndefined();
});

test('each question is asked once', async () => {
  const asked: string[] = [];
  const counted = Object.fromEntries(
    Object.entries(HEALTHY).map(([name, ask]) => [
      name,
      (...input: unknown[]) => {
        asked.push(`${name} ${input}`);
        return (ask as (...all: unknown[]) => unknown)(...input);
      },
    ]),
  );
  await verify(counted as unknown as VerifyApi);
  expect(asked.sort()).toEqual([...new Set(asked)].sort());
  expect(asked.filter((each) => each.startsWith('getImage'))).toHaveLength(1);
});
