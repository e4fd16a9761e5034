import type { VerifyCheck } from '@dativo/runner';
import { addCloudRunJob, type CloudRunJob, type Container } from '@dativo/runner-testkit';
import { afterEach, expect, test } from 'vitest';
import { arrangeGcp, type GcpStage } from './arrange-gcp.ts';

let stage: GcpStage;
afterEach(() => stage.close());

const CONTAINER: Container = { kind: 'script', run: async () => 0 };

/** What a look at the job finds, over the network of the fake. */
async function verify(change: (stage: GcpStage) => void = () => {}): Promise<readonly VerifyCheck[]> {
  stage = await arrangeGcp();
  change(stage);
  const request = await stage.requestFor(CONTAINER, { timeoutSeconds: 600 });
  const checks: VerifyCheck[] = [];
  for await (const check of stage.driver.verify?.(request) ?? []) checks.push(check);
  return checks;
}

const failures = (checks: readonly VerifyCheck[]) =>
  checks.filter(({ status }) => status === 'failed').map(({ id, subject }) => `${id} ${subject}`);

const replace = (job: Partial<CloudRunJob>) => (on: GcpStage) =>
  void addCloudRunJob(on.fake, { name: 'sample', container: CONTAINER, ...job });

test('N4 R10: a job that has all it needs: nothing failed, nothing was started', async () => {
  const checks = await verify();
  expect(checks.length).toBeGreaterThan(10);
  expect(failures(checks)).toEqual([]);
  expect(stage.calls.filter(({ op }) => op === 'start' || op === 'stop')).toEqual([]);
  expect(stage.starts).toEqual([]);
});

test('N4: every permission that the driver needs is asked for; one that is not there is found', async () => {
  const asked = (await verify()).filter(({ id }) => id === 'permission').map(({ subject }) => subject);
  await stage.close();
  expect(asked.length).toBeGreaterThan(5);
  for (const permission of asked) {
    const checks = await verify(({ fake }) => fake.deny(permission));
    expect(failures(checks), permission).toContain(`permission ${permission}`);
    await stage.close();
  }
});

test.each([
  ['an image that is not there', { container: 'europe-west1-docker.pkg.dev/weather-dev/jobs/gone:1' }, 'image'],
  ['a secret that is not there', { secrets: { PASSWORD: 'gone' } }, 'secret'],
  ['retries of the platform', { maxRetries: 3 }, 'platform-retries'],
] as const)('N4 R10: %s is found', async (_, job, id) => {
  const checks = await verify(replace(job));
  expect(failures(checks).map((failure) => failure.split(' ')[0])).toContain(id);
});

test('R10: an image for another processor is found, by the registry of the images itself', async () => {
  const checks = await verify(({ fake }) =>
    fake.handle('blobs.get', () => ({ os: 'linux', architecture: 'arm64', rootfs: {} })),
  );
  expect(failures(checks)).toEqual([expect.stringMatching(/^image-platform .*-docker\.pkg\.dev/)]);
});

test.each([
  ['connector', { connector: 'projects/net/locations/l/connectors/gone' }],
  ['subnetwork', { networkInterfaces: [{ subnetwork: 'gone' }] }],
])('R10: a %s that is not there is found; one that is there is looked at', async (_, vpcAccess) => {
  const withNetwork = ({ fake }: GcpStage) => {
    const template = {
      template: { ...JOB_TEMPLATE, containers: [{ ...JOB_CONTAINER, image: fake.addImage(CONTAINER) }], vpcAccess },
    };
    fake.putJob('sample', { template });
  };
  const there = ({ fake }: GcpStage) => {
    fake.put(`projects/${fake.projectId}/locations/${fake.region}/connectors/gone`, { state: 'READY' });
    fake.put(`projects/${fake.projectId}/regions/${fake.region}/subnetworks/gone`, { ipCidrRange: '10.0.0.0/24' });
  };
  expect(failures(await verify(withNetwork)).map((each) => each.split(' ')[0])).toContain('network');
  await stage.close();
  const checks = await verify((on) => {
    withNetwork(on);
    there(on);
  });
  expect(checks.find(({ id }) => id === 'network')).toMatchObject({ status: 'ok' });
});

const JOB_CONTAINER = { name: 'dativo-etl' };
const JOB_TEMPLATE = { timeout: '3600s', maxRetries: 0 };

test.each([
  ['services', { service_uri: 'https://api.run.app' }],
  ['workerPools', { endpoint_url: 'cloud-run-worker-pool://api' }],
])('a job that names one of the %s: refused by check, looked at by verify', async (collection, more) => {
  stage = await arrangeGcp();
  const { fake, driver } = stage;
  const { job, ...rest } = await stage.requestFor(CONTAINER);
  const resource_identifiers = { project_id: fake.projectId, service_name: 'api', ...more };
  const request = {
    ...rest,
    job: { ...job, infrastructure: { ...job.infrastructure, resource_identifiers } } as typeof job,
  };
  const look = async () => {
    const { state, checks } = (await driver.service?.(request)?.look()) ?? {};
    return [state, checks?.filter(({ status }) => status !== 'ok').map(({ id }) => id)];
  };
  await expect(driver.check(request)).rejects.toMatchObject({ code: 'REFUSED' });
  expect(await look()).toEqual(['failed', ['service-state']]);
  const revision = `projects/p/locations/l/${collection}/api/revisions/api-1`;
  fake.put(`projects/${fake.projectId}/locations/${fake.region}/${collection}/api`, {
    terminalCondition: { type: 'Ready', state: 'CONDITION_SUCCEEDED' },
    latestCreatedRevision: revision,
    latestReadyRevision: revision,
    scaling: { manualInstanceCount: 1 },
  });
  expect(await look()).toEqual(['ready', []]);
  fake.deny(collection === 'services' ? 'run.services.get' : 'run.workerpools.get');
  expect(await look()).toEqual(['unknown', ['service-state']]);
  expect(stage.starts).toEqual([]);
});
