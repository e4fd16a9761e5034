import { DriverError, type VerifyCheck } from '@dativo/runner';
import { describe, expect, test } from 'vitest';
import { AZURE_ACTIONS } from '../../src/actions.ts';
import { toContainerAppsBinding } from '../../src/binding.ts';
import { isAllowed } from '../../src/verify/checks/permissions.ts';
import { toFingerprint, verifyContainerApps } from '../../src/verify/index.ts';
import type { VerifyApi } from '../../src/verify/verify-api.ts';
import { AZURE_JOB, BINDING, createRequest, ENVIRONMENT_ID, WORKSPACE_ID } from '../azure-request.ts';

const WORKSPACE = `${ENVIRONMENT_ID.replace(/\/providers.*/, '')}/providers/Microsoft.OperationalInsights/workspaces/w`;
const HEALTHY: VerifyApi = {
  getJob: async () => AZURE_JOB,
  listPermissions: async () => [{ actions: ['Microsoft.App/*', 'Microsoft.OperationalInsights/*'], notActions: [] }],
  getEnvironment: async () => ({
    provisioningState: 'Succeeded',
    logDestination: 'log-analytics',
    workspaceId: WORKSPACE_ID,
  }),
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
    ['a tag', withContainer({ image: 'acme.azurecr.io/etl:1' }), 'image', 'warning'],
    ['no such container', withContainer({ name: 'other' }), 'container', 'failed'],
    ['probes', withContainer({ probes: [{}] }), 'container', 'failed'],
    ['another identity', withJob({ identity: { userAssignedIdentities: {} } }), 'identity', 'failed'],
    ['no identity', { getIdentity: fail('NOT_FOUND') }, 'identity', 'failed'],
    [
      'an environment in the making',
      { getEnvironment: async () => ({ provisioningState: 'Waiting', logDestination: 'x', workspaceId: undefined }) },
      'environment',
      'failed',
    ],
    [
      'logs that go elsewhere',
      { getEnvironment: async () => ({ provisioningState: 'Succeeded', logDestination: 'x', workspaceId: 'other' }) },
      'log',
      'failed',
    ],
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
