import { DriverError } from '@dativo/runner';
import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { expect, test } from 'vitest';
import { AzureError } from '../../src/azure-error.ts';
import type { AzureCall } from '../../src/send.ts';
import { createVerifyApi, VERIFY_ACTIONS } from '../../src/verify/index.ts';
import type { VerifyApi } from '../../src/verify/verify-api.ts';
import { ENVIRONMENT_ID, IDENTITY_ID, JOB_ID, WORKSPACE_ID } from '../azure-request.ts';

const SUBNET_ID = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/n';
const APP_ID = '/subscriptions/s/resourceGroups/g/providers/Microsoft.App/containerApps/a';
const IMAGE = { server: 'acme.azurecr.io', repository: 'etl', reference: '1' };

/** Each question once; total, so that a new one without a row does not compile. */
const QUESTIONS: Readonly<Record<keyof VerifyApi, (api: VerifyApi) => Promise<unknown>>> = {
  getJob: (api) => api.getJob(JOB_ID),
  listPermissions: (api) => api.listPermissions(JOB_ID),
  getEnvironment: (api) => api.getEnvironment(ENVIRONMENT_ID),
  getIdentity: (api) => api.getIdentity(IDENTITY_ID),
  getImage: (api) => api.getImage(IMAGE),
  getSubnet: (api) => api.getSubnet(SUBNET_ID),
  getContainerApp: (api) => api.getContainerApp(APP_ID),
  getRevision: (api) => api.getRevision(APP_ID, 'r'),
  probeWorkspace: (api) => api.probeWorkspace(WORKSPACE_ID),
};

const NO_TOKEN = { credential: { getToken: async () => null } };

test('N4: verify itself calls only what it says that it calls', async () => {
  const called: string[] = [];
  const send = async ({ action }: AzureCall) => {
    called.push(action);
    return { status: 200, headers: new Headers(), body: {} };
  };
  const api = createVerifyApi(send, NO_TOKEN);
  expect(Object.keys(QUESTIONS).sort()).toEqual(Object.keys(api).sort());
  for (const ask of Object.values(QUESTIONS)) {
    await ask(api).catch((thrown: unknown) => {
      // The registry has no sender of its own: its error names the action.
      called.push(/^(\S+) failed/.exec(String((thrown as Error).message))?.[1] ?? 'unnamed');
    });
  }
  expect(called).toHaveLength(Object.keys(QUESTIONS).length);
  const known = VERIFY_ACTIONS.map(({ action }) => action);
  expect(called.filter((call) => !known.some((action) => action.endsWith(call)))).toEqual([]);
  // The only action of the list that no call names: of registries that give permissions by repository.
  expect(known.filter((action) => !called.some((call) => action.endsWith(call)))).toEqual([
    'Microsoft.ContainerRegistry/registries/repositories/content/read',
  ]);
  expect(createAzureContainerAppsDriver().actions).toEqual(expect.arrayContaining([...VERIFY_ACTIONS]));
});

const answer = (properties: object) => async () => ({ status: 200, headers: new Headers(), body: { properties } });

test.each([
  [{ environmentMode: 'Express', workloadProfiles: [] }, 'Express', undefined],
  [{ workloadProfiles: [{ name: 'Consumption' }], vnetConfiguration: null }, 'WorkloadProfiles', undefined],
  [{ workloadProfiles: null, vnetConfiguration: { infrastructureSubnetId: SUBNET_ID } }, 'ConsumptionOnly', SUBNET_ID],
  [{ vnetConfiguration: { infrastructureSubnetId: '' } }, 'ConsumptionOnly', undefined],
])('R10: the kind of an environment, and its subnet: %j', async (properties, mode, subnetId) => {
  const found = await createVerifyApi(answer(properties), NO_TOKEN).getEnvironment(ENVIRONMENT_ID);
  expect([found.mode, found.subnetId]).toEqual([mode, subnetId]);
});

test.each([
  [{ addressPrefix: '10.0.0.0/23' }, { prefixes: ['10.0.0.0/23'], delegations: [] }],
  [{ addressPrefixes: ['10.0.0.0/24', 'fd00::/64'] }, { prefixes: ['10.0.0.0/24', 'fd00::/64'] }],
  [
    {
      delegations: [{ properties: { serviceName: 'Microsoft.App/environments' } }],
      networkSecurityGroup: { id: '/x/networkSecurityGroups/nsg' },
      routeTable: { id: '/x/routeTables/routes' },
    },
    { prefixes: [], delegations: ['Microsoft.App/environments'], securityGroup: 'nsg', routeTable: 'routes' },
  ],
])('R10: a subnet as Azure tells it: %j', async (properties, subnet) => {
  expect(await createVerifyApi(answer(properties), NO_TOKEN).getSubnet(SUBNET_ID)).toMatchObject(subnet);
});

test.each([
  ['SubscriptionNotFound', 'AUTH'],
  ['InvalidSubscriptionId', 'AUTH'],
  ['ResourceNotFound', 'NOT_FOUND'],
  ['ResourceGroupNotFound', 'NOT_FOUND'],
])('R10: a subnet is not said to be gone where its subscription may not be seen: %s', async (code, expected) => {
  const cause = new AzureError({ status: 404, code, message: 'no' });
  const send = () => Promise.reject(new DriverError('NOT_FOUND', 'no', { cause }));
  await expect(createVerifyApi(send, NO_TOKEN).getSubnet(SUBNET_ID)).rejects.toMatchObject({ code: expected });
});
