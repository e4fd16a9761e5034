import { DriverError, type ServiceState, type VerifyCheck } from '@dativo/runner';
import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { describe, expect, test } from 'vitest';
import { toContainerAppsBinding, toServiceOf } from '../src/binding.ts';
import { createService } from '../src/service/look-at-app.ts';
import type { ContainerApp, Revision, VerifyApi } from '../src/verify/verify-api.ts';
import { BINDING, createRequest } from './azure-request.ts';

/** What the Terraform module gives for a service. */
const SERVICE = { subscription_id: BINDING.subscription_id, resource_group_name: 'data', service_name: 'weather' };

describe('a job that names a service is refused, with the commands that apply', () => {
  test.each<[object, string, RegExp]>([
    [SERVICE, 'REFUSED', /^the Container App weather is a service: it runs all the time and is never finished$/],
    [{ service_name: 'weather' }, 'INVALID', /subscription_id is missing/],
    [{ ...SERVICE, service_name: 'a/b' }, 'INVALID', /must be the name or the resource id of a Container App/],
  ])('%j', (binding, code, message) => {
    expect(() => toContainerAppsBinding(createRequest(binding).job)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  test('the commands have all names in them', () => {
    const service = createAzureContainerAppsDriver().service?.(createRequest(SERVICE));
    expect(service?.commands.newRevision).toBe(
      `az containerapp update --name weather --resource-group data --subscription ${BINDING.subscription_id} --revision-suffix "r$(date +%s)"`,
    );
  });

  test('a job that names a Container Apps job is no service: the module names that one as service_name too', () => {
    const driver = createAzureContainerAppsDriver();
    expect(driver.service?.(createRequest({ ...BINDING, service_name: 'weather' }))).toBeUndefined();
  });
});

const APP: ContainerApp = {
  provisioningState: 'Succeeded',
  runningStatus: 'Running',
  latestRevision: 'weather--2',
  latestReadyRevision: 'weather--2',
  minReplicas: 1,
  traffic: [{ latestRevision: true, weight: 100 }],
};
const REVISION: Revision = {
  replicas: 1,
  healthState: 'Healthy',
  provisioningState: 'Provisioned',
  runningState: 'Running',
};

async function lookAt(app: Partial<ContainerApp> | undefined, revision: Partial<Revision> = {}, changes: object = {}) {
  const api: Pick<VerifyApi, 'getContainerApp' | 'getRevision'> = {
    getContainerApp: async () => {
      if (app === undefined) throw new DriverError('NOT_FOUND', 'no');
      return { ...APP, ...app };
    },
    getRevision: async () => ({ ...REVISION, ...revision }),
    ...changes,
  };
  const target = toServiceOf(createRequest(SERVICE).job);
  if (target === undefined) throw new Error('no service');
  return createService(target, api).look();
}

describe('how a service fares', () => {
  const OLD = [
    { latestRevision: true, weight: 20 },
    { revisionName: 'weather--1', weight: 80 },
  ];
  type Row = [
    string,
    Partial<ContainerApp> | undefined,
    Partial<Revision>,
    ServiceState,
    string,
    VerifyCheck['status'],
    RegExp,
  ];
  test.each<Row>([
    ['in order', {}, {}, 'ready', 'revision', 'ok', /newest revision is ready/],
    ['with its replicas', {}, { replicas: 3 }, 'ready', 'replicas', 'ok', /^3 replicas run, at least 1 is wanted/],
    ['scaled by work', { minReplicas: 0 }, { replicas: 0 }, 'ready', 'replicas', 'ok', /at least 0 are wanted/],
    ['not there', undefined, {}, 'failed', 'service-state', 'failed', /no such Container App/],
    ['at work', { provisioningState: 'InProgress' }, {}, 'changing', 'service-state', 'warning', /at work/],
    ['failed', { provisioningState: 'Failed' }, {}, 'failed', 'service-state', 'failed', /could not make it.*Failed/],
    ['stopped', { runningStatus: 'Stopped' }, {}, 'failed', 'service-state', 'failed', /it is Stopped/],
    [
      'rolling out',
      { latestReadyRevision: 'weather--1' },
      { provisioningState: 'Provisioning', runningState: 'Processing', replicas: 0 },
      'changing',
      'revision',
      'warning',
      /the newest that is: weather--1/,
    ],
    [
      'stuck behind',
      { latestReadyRevision: 'weather--1' },
      { runningState: 'Failed', provisioningError: 'ImagePullFailure' },
      'failed',
      'revision',
      'failed',
      /not ready \(Failed, Healthy, ImagePullFailure\)/,
    ],
    ['unwell', {}, { healthState: 'Unhealthy' }, 'failed', 'revision', 'failed', /Unhealthy/],
    ['without a revision', { latestRevision: undefined }, {}, 'failed', 'revision', 'failed', /has no revision/],
    ['without replicas', {}, { replicas: 0 }, 'failed', 'replicas', 'failed', /^0 replicas run/],
    ['short of replicas', { minReplicas: 3 }, {}, 'ready', 'replicas', 'warning', /^1 replica runs, at least 3 are/],
    ['of old requests', { traffic: OLD }, {}, 'ready', 'traffic', 'warning', /80 % to weather--1/],
  ])('%s', async (_, app, revision, state, id, status, message) => {
    const look = await lookAt(app, revision);
    expect(look.state).toBe(state);
    const check = look.checks.find((each) => each.id === id);
    expect(check).toMatchObject({ status, message: expect.stringMatching(message) });
    if (status !== 'ok') expect(check?.help).toBeTruthy();
  });

  test.each(['getContainerApp', 'getRevision'])('%s denied: unknown, and no failure', async (method) => {
    const look = await lookAt({}, {}, { [method]: () => Promise.reject(new DriverError('AUTH', 'denied')) });
    expect(look.state).toBe('unknown');
    expect(look.checks.some(({ status }) => status === 'failed')).toBe(false);
  });
});
