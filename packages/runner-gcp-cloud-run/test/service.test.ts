import { readFileSync } from 'node:fs';
import { DriverError, type ServiceState, type VerifyCheck } from '@dativo/runner';
import { createGcpCloudRunDriver } from '@dativo/runner-gcp-cloud-run';
import { describe, expect, test } from 'vitest';
import { toCloudRunBinding, toServiceOf } from '../src/binding.ts';
import { createService } from '../src/service/look-at-service.ts';
import type { ServiceResource } from '../src/service/service-api.ts';
import { BINDING, createRequest } from './cloud-run-request.ts';

/** What the Terraform module gives for a service. */
const SERVICE = { project_id: 'acme-data', service_name: 'weather', service_uri: 'https://w.run.app' };
/** And for a worker pool, which has no address. */
const POOL = { project_id: 'acme-data', service_name: 'weather', endpoint_url: 'cloud-run-worker-pool://weather' };

const refusalOf = (binding: unknown): DriverError => {
  try {
    toCloudRunBinding(createRequest(binding).job);
  } catch (error) {
    if (error instanceof DriverError) return error;
  }
  throw new Error('it was not refused');
};

describe('a job that names a service is refused, with the commands that apply', () => {
  test.each([
    [
      SERVICE,
      'Cloud Run service weather',
      'gcloud run services update weather --project acme-data --region europe-west1',
    ],
    [POOL, 'Cloud Run worker pool weather', 'gcloud beta run worker-pools update weather --project acme-data'],
    [
      { service_name: 'projects/other/locations/us-east1/services/api' },
      'Cloud Run service api',
      'gcloud run services update api --project other --region us-east1',
    ],
  ])('%j', (binding, name, command) => {
    const { code, message, help } = refusalOf(binding);
    expect([code, message]).toEqual(['REFUSED', expect.stringContaining(`${name} is a service: it runs all the time`)]);
    expect(help).toContain('Nothing was started.');
    expect(help).toContain(`${command}`);
    expect(help).toMatch(/--revision-suffix "r\$\(date \+%s\)"/);
  });

  test.each([
    [{ service_name: 'weather' }, /project_id is missing/],
    [{ ...SERVICE, service_name: 'services/weather' }, /must be projects\/PROJECT/],
    [{ project_id: 'acme-data' }, /job_id is missing/],
  ])('%j is no service', (binding, message) => {
    expect(refusalOf(binding)).toMatchObject({ code: 'INVALID', message: expect.stringMatching(message) });
  });

  test('a name that a shell would read is quoted', () => {
    expect(refusalOf({ ...SERVICE, service_name: "a'b; rm" }).help).toContain(`update 'a'\\''b; rm' --project`);
  });
});

test('the Terraform module gives a worker pool the address by which it is known here', () => {
  const outputs = new URL('../../../terraform/modules/gcp_cloud_run/modules/job/outputs.tf', import.meta.url);
  const [, kind] = /"cloud-run-\$\{local\.is_job \? "job" : "([a-z-]+)"\}:/.exec(readFileSync(outputs, 'utf8')) ?? [];
  expect(POOL.endpoint_url).toBe(`cloud-run-${kind}://weather`);
});

test('a job that names a Cloud Run job is no service, whatever else it names', () => {
  const driver = createGcpCloudRunDriver();
  expect(driver.service?.(createRequest({ ...BINDING, ...SERVICE }))).toBeUndefined();
  expect(driver.service?.(createRequest(SERVICE))?.name).toBe('the Cloud Run service weather');
});

const READY: ServiceResource = {
  generation: '4',
  observedGeneration: '4',
  terminalCondition: { type: 'Ready', state: 'CONDITION_SUCCEEDED' },
  latestCreatedRevision: 'projects/p/locations/l/services/weather/revisions/weather-00002',
  latestReadyRevision: 'projects/p/locations/l/services/weather/revisions/weather-00002',
  trafficStatuses: [{ type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 100 }],
  template: { scaling: { minInstanceCount: 1 } },
};
const AT_WORK = { terminalCondition: { state: 'CONDITION_RECONCILING' } };
const FAILED = { terminalCondition: { state: 'CONDITION_FAILED', message: 'Image x not found' } };
const BEHIND = { latestReadyRevision: 'weather-00001' };

async function lookAt(found: ServiceResource | undefined, binding: object = SERVICE) {
  const target = toServiceOf(createRequest(binding).job);
  if (target === undefined) throw new Error('no service');
  return createService(target, { getService: async () => found, getWorkerPool: async () => found }).look();
}

const PINNED = [
  { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST', percent: 10 },
  { type: 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION', revision: 'weather-00001', percent: 90 },
];

describe('how a service fares', () => {
  test.each<[string, ServiceResource | undefined, ServiceState, string, VerifyCheck['status'], RegExp]>([
    ['in order', READY, 'ready', 'revision', 'ok', /newest revision is ready/],
    ['of requests', READY, 'ready', 'traffic', 'ok', /all requests are of weather-00002/],
    ['with an instance', READY, 'ready', 'replicas', 'ok', /^1 instance is always wanted/],
    ['not there', undefined, 'failed', 'service-state', 'failed', /no such service/],
    ['deleted', { ...READY, deleteTime: '2026-03-01' }, 'failed', 'service-state', 'failed', /deleted at/],
    ['at work', { ...READY, ...AT_WORK }, 'changing', 'service-state', 'warning', /still at work/],
    ['not taken in yet', { ...READY, observedGeneration: '3' }, 'changing', 'service-state', 'warning', /at work/],
    ['broken', { ...READY, ...FAILED }, 'failed', 'service-state', 'failed', /not ready: Image x not found/],
    ['rolling out', { ...READY, ...AT_WORK, ...BEHIND }, 'changing', 'revision', 'warning', /weather-00001 is still/],
    ['stuck behind', { ...READY, ...BEHIND }, 'failed', 'revision', 'failed', /weather-00001 is still in its place/],
    ['pinned', { ...READY, trafficStatuses: PINNED }, 'ready', 'traffic', 'warning', /90 % of weather-00001/],
    [
      'scaled to nothing',
      { ...READY, scaling: { scalingMode: 'MANUAL' } },
      'ready',
      'replicas',
      'warning',
      /scaled to nothing/,
    ],
    ['scaled by work', { ...READY, template: {} }, 'ready', 'replicas', 'ok', /none without/],
  ])('%s', async (_, found, state, id, status, message) => {
    const look = await lookAt(found);
    expect(look.state).toBe(state);
    expect(look.checks[0]).toMatchObject({
      id: 'service',
      message: expect.stringMatching(/not a job.*--revision-suffix/),
    });
    const check = look.checks.find((each) => each.id === id);
    expect(check).toMatchObject({ status, message: expect.stringMatching(message) });
    if (status !== 'ok') expect(check?.help).toBeTruthy();
  });

  test('a worker pool: instances in the place of requests', async () => {
    const instanceSplitStatuses = [{ type: 'INSTANCE_SPLIT_ALLOCATION_TYPE_LATEST', percent: 100 }];
    const look = await lookAt({ ...READY, instanceSplitStatuses, scaling: { manualInstanceCount: 2 } }, POOL);
    expect(look.state).toBe('ready');
    expect(look.checks.map(({ id }) => id)).toEqual(['service', 'service-state', 'revision', 'instances', 'replicas']);
    expect(look.checks.at(-1)?.message).toMatch(/^2 instances are/);
  });

  test('what may not be looked up is unknown, and no failure', async () => {
    const deny = () => Promise.reject(new DriverError('AUTH', 'denied'));
    const target = toServiceOf(createRequest(SERVICE).job);
    const look = target && (await createService(target, { getService: deny, getWorkerPool: deny }).look());
    expect(look).toMatchObject({ state: 'unknown', checks: [{ id: 'service' }, { status: 'warning' }] });
  });
});
