import { DriverError, type VerifyCheck } from '@dativo/runner';
import type { CloudRunJob } from '@dativo/runner-gcp-cloud-run';
import { expect, test } from 'vitest';
import { GCP_ACTIONS } from '../../src/actions.ts';
import { toCloudRunBinding } from '../../src/binding.ts';
import { toFingerprint, type VerifyApi, verifyCloudRun } from '../../src/verify/index.ts';
import { createRequest, JOB_NAME } from '../cloud-run-request.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const IMAGE = `europe-west1-docker.pkg.dev/acme-data/etl/weather/app@${DIGEST}`;
const EMAIL = 'weather@acme-data.iam.gserviceaccount.com';

const CONTAINER = {
  name: 'dativo-etl',
  image: IMAGE,
  command: ['/bin/sh', '-c', 'echo "$DATIVO_JOB_CONFIG" | base64 -d | gunzip'],
  env: [{ name: 'TOKEN', valueSource: { secretKeyRef: { secret: 'api-token', version: '3' } } }],
};
const JOB: CloudRunJob = {
  name: JOB_NAME,
  generation: '7',
  terminalCondition: { type: 'Ready', state: 'CONDITION_SUCCEEDED' },
  template: {
    taskCount: 1,
    template: {
      maxRetries: 0,
      timeout: '3600s',
      serviceAccount: EMAIL,
      containers: [CONTAINER],
      volumes: [{ name: 's', secret: { secret: 'projects/other/secrets/key', items: [{ version: '2' }] } }],
    },
  },
};

const HEALTHY: VerifyApi = {
  getJob: async () => JOB,
  tryRun: async () => true,
  testJobPermissions: async (_, permissions) => permissions,
  testProjectPermissions: async (_, permissions) => permissions,
  getServiceAccount: async (email) => ({ email, isDisabled: false }),
  getImage: async () => ({ digest: DIGEST }),
  getManifest: async () => JSON.stringify({ manifests: [{ platform: { os: 'linux', architecture: 'amd64' } }] }),
  getImageConfig: async () => JSON.stringify({ os: 'linux', architecture: 'amd64' }),
  getConnector: async () => ({ state: 'READY', network: 'main' }),
  getSubnetwork: async () => ({ ipCidrRange: '10.8.0.0/24', network: 'main', hasPrivateGoogleAccess: true }),
  getLogBucket: async () => ({ state: 'ACTIVE', retentionDays: 30 }),
  getService: async () => undefined,
  getWorkerPool: async () => undefined,
  getSecretVersion: async () => ({ state: 'ENABLED' }),
};

async function verify(changes: Partial<VerifyApi> = {}, request = createRequest(undefined, { timeoutSeconds: 600 })) {
  const checks: VerifyCheck[] = [];
  const options = {
    request,
    binding: toCloudRunBinding(request.job),
    actions: GCP_ACTIONS,
    api: { ...HEALTHY, ...changes },
  };
  for await (const check of verifyCloudRun(options)) checks.push(check);
  return checks;
}

const withTask = (changes: object): Partial<VerifyApi> => ({
  getJob: async () => ({ ...JOB, template: { ...JOB.template, template: { ...JOB.template?.template, ...changes } } }),
});
const withJob = (changes: object): Partial<VerifyApi> => ({ getJob: async () => ({ ...JOB, ...changes }) });
const withContainer = (changes: object) => withTask({ containers: [{ ...CONTAINER, ...changes }] });

const CONNECTOR = 'projects/acme-net/locations/europe-west1/connectors/main';
const SUBNETWORK = { ipCidrRange: '10.8.0.0/26', network: 'main', hasPrivateGoogleAccess: true };
const withConnector = (state: string | undefined): Partial<VerifyApi> => ({
  ...withTask({ vpcAccess: { connector: CONNECTOR } }),
  getConnector: async () => (state === undefined ? undefined : { state, network: 'main' }),
});
const withSubnetwork = (changes: Partial<typeof SUBNETWORK> | undefined): Partial<VerifyApi> => ({
  ...withTask({ vpcAccess: { egress: 'ALL_TRAFFIC', networkInterfaces: [{ network: 'main', subnetwork: 'etl' }] } }),
  getSubnetwork: async () => changes && { ...SUBNETWORK, ...changes },
});

test.each([
  ['etl', 'acme-data/europe-west1/etl'],
  ['projects/acme-net/regions/europe-west4/subnetworks/etl', 'acme-net/europe-west4/etl'],
  [undefined, 'acme-data/europe-west1/main'],
])('R10: the subnetwork %s is looked for where it is', async (subnetwork, place) => {
  const asked: string[] = [];
  const checks = await verify({
    ...withTask({ vpcAccess: { networkInterfaces: [{ network: 'main', ...(subnetwork && { subnetwork }) }] } }),
    getSubnetwork: async (name) => {
      asked.push(`${name.project}/${name.region}/${name.subnetwork}`);
      return SUBNETWORK;
    },
  });
  expect(asked).toEqual([place]);
  expect(checks.find(({ id }) => id === 'network')).toMatchObject({ status: 'ok' });
});

test('R10: a job in order has nothing but good checks', async () => {
  const checks = await verify();
  expect(checks.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect([...new Set(checks.map(({ id }) => id))]).toEqual([
    'permission',
    'job',
    'container',
    'entry-point',
    'service-account',
    'image',
    'image-digest',
    'image-platform',
    'secret',
    'log',
    'network',
    'platform-retries',
    'tasks',
    'timeout',
    'dry-run',
  ]);
  const secrets = checks.filter(({ id }) => id === 'secret').map(({ subject }) => subject);
  expect(secrets).toEqual(['projects/acme-data/secrets/api-token/versions/3', 'projects/other/secrets/key/versions/2']);
});

test('N4: every action of the driver is checked', async () => {
  const subjects = (await verify()).filter(({ id }) => id === 'permission').map(({ subject }) => subject);
  expect(subjects.sort()).toEqual([...new Set(GCP_ACTIONS.map(({ action }) => action))].sort());
});

const refused = () => Promise.reject(new DriverError('INVALID', 'unknown field'));
/** What is not in order, and the check that says so. */
const FAULTS: readonly (readonly [string, Partial<VerifyApi>, string, VerifyCheck['status'], RegExp])[] = [
  ['no job', { getJob: async () => undefined }, 'job', 'failed', /no such Cloud Run job/],
  ['a deleted job', withJob({ deleteTime: '2026-03-01T12:00:00Z' }), 'job', 'failed', /was deleted at/],
  ['a job that changes', withJob({ reconciling: true }), 'job', 'warning', /still taking its settings in/],
  [
    'a job that is not ready',
    withJob({ terminalCondition: { state: 'CONDITION_FAILED', message: 'Image x not found' } }),
    'job',
    'failed',
    /Image x not found/,
  ],
  [
    'a missing permission',
    { testJobPermissions: async (_, all) => all.filter((each) => each !== 'run.jobs.runWithOverrides') },
    'permission',
    'failed',
    /not allowed on projects/,
  ],
  [
    'no permission to read the log',
    { testProjectPermissions: async () => [] },
    'permission',
    'failed',
    /not allowed on projects\/acme-data/,
  ],
  [
    'retries of the platform',
    withTask({ maxRetries: 3 }),
    'platform-retries',
    'failed',
    /^3: Cloud Run would start the job again/,
  ],
  ['many tasks', withJob({ template: { ...JOB.template, taskCount: 4 } }), 'tasks', 'warning', /has 4 tasks/],
  ['another container', withContainer({ name: 'app' }), 'container', 'failed', /no container dativo-etl, only app/],
  ['no shim', withContainer({ command: ['python'] }), 'entry-point', 'warning', /python is not the shim/],
  ['the default account', withTask({ serviceAccount: undefined }), 'service-account', 'warning', /default account/],
  ['another account', withTask({ serviceAccount: 'x@y' }), 'service-account', 'failed', /its binding says weather@/],
  ['no account', { getServiceAccount: async () => undefined }, 'service-account', 'failed', /no such service account/],
  [
    'a disabled account',
    { getServiceAccount: async (email) => ({ email, isDisabled: true }) },
    'service-account',
    'failed',
    /disabled/,
  ],
  ['no image', { getImage: async () => undefined }, 'image', 'failed', /no such image/],
  [
    'an image elsewhere',
    withContainer({ image: 'docker.io/acme/etl:1' }),
    'image',
    'skipped',
    /not in Artifact Registry/,
  ],
  [
    'an image by tag',
    withContainer({ image: 'europe-west1-docker.pkg.dev/acme-data/etl/app:1' }),
    'image-digest',
    'warning',
    new RegExp(`now ${DIGEST}`),
  ],
  [
    'a secret that is not there',
    { getSecretVersion: async () => undefined },
    'secret',
    'failed',
    /no such secret or version/,
  ],
  [
    'a disabled secret',
    { getSecretVersion: async () => ({ state: 'DISABLED' }) },
    'secret',
    'failed',
    /its state is DISABLED/,
  ],
  [
    'an image for another processor',
    { getManifest: async () => JSON.stringify({ manifests: [{ platform: { os: 'linux', architecture: 'arm64' } }] }) },
    'image-platform',
    'failed',
    /built for linux\/arm64; Cloud Run starts linux\/amd64 only/,
  ],
  [
    'a single image for another processor',
    {
      getManifest: async () => JSON.stringify({ config: { digest: DIGEST } }),
      getImageConfig: async () => JSON.stringify({ os: 'linux', architecture: 'arm64' }),
    },
    'image-platform',
    'failed',
    /built for linux\/arm64/,
  ],
  ['no log bucket', { getLogBucket: async () => undefined }, 'log', 'failed', /no such log bucket/],
  [
    'a log bucket that is deleted',
    { getLogBucket: async () => ({ state: 'DELETE_REQUESTED', retentionDays: 30 }) },
    'log',
    'failed',
    /DELETE_REQUESTED/,
  ],
  ['no connector', withConnector(undefined), 'network', 'failed', /no such connector/],
  ['a connector that is gone bad', withConnector('ERROR'), 'network', 'failed', /state is ERROR/],
  ['a connector that is updated', withConnector('UPDATING'), 'network', 'warning', /being updated/],
  ['no subnetwork', withSubnetwork(undefined), 'network', 'failed', /no such subnetwork/],
  ['a subnetwork of another network', withSubnetwork({ network: 'other' }), 'network', 'failed', /the network other/],
  ['a tiny subnetwork', withSubnetwork({ ipCidrRange: '10.8.0.0/29' }), 'network', 'failed', /block of 16/],
  [
    'all traffic through a subnetwork without a way to Google',
    withSubnetwork({ hasPrivateGoogleAccess: false }),
    'network',
    'warning',
    /Private Google Access/,
  ],
  ['a start that Cloud Run would refuse', { tryRun: refused }, 'dry-run', 'failed', /unknown field/],
];

test.each(FAULTS)('R10: %s', async (_, changes, id, status, message) => {
  const found = (await verify(changes)).filter((check) => check.id === id && check.status === status);
  expect(found[0]?.message).toMatch(message);
  if (status !== 'skipped') expect(found[0]?.help).toBeTruthy();
});

test('R10: which limit ends a run is said', async () => {
  const find = async (timeoutSeconds: number | undefined) =>
    (await verify({}, createRequest(undefined, { timeoutSeconds }))).find(({ id }) => id === 'timeout');
  expect(await find(undefined)).toMatchObject({ status: 'warning', message: expect.stringMatching(/after 3600 s/) });
  expect(await find(600)).toMatchObject({ status: 'ok' });
  expect(await find(900_000)).toMatchObject({ status: 'warning', message: expect.stringMatching(/604800 s/) });
});

test('N4: what may not be looked up is a warning, never a failure', async () => {
  const deny = () => Promise.reject(new DriverError('AUTH', 'denied'));
  const denied = Object.fromEntries(Object.keys(HEALTHY).map((name) => [name, deny])) as unknown as VerifyApi;
  const all = await verify(denied);
  expect(all.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(all.filter(({ id }) => id === 'permission').every(({ status }) => status === 'warning')).toBe(true);
  const { getJob } = withTask({ vpcAccess: { connector: CONNECTOR } });
  const onlyJob = await verify({ ...denied, ...(getJob && { getJob }) });
  expect(onlyJob.filter(({ status }) => status === 'failed')).toEqual([]);
  const unknown = onlyJob.filter(({ message }) => message.startsWith('unknown: '));
  expect(unknown.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['service-account', 'image', 'image-platform', 'secret', 'log', 'network', 'dry-run']),
  );
});

test('each question is asked once, and an aborted verify ends early', async () => {
  let jobs = 0;
  const getJob = async () => {
    jobs += 1;
    return JOB;
  };
  await verify({ getJob });
  expect(jobs).toBe(1);
  const request = createRequest();
  const options = { request, binding: toCloudRunBinding(request.job), actions: GCP_ACTIONS, api: HEALTHY };
  const seen = [];
  for await (const check of verifyCloudRun({ ...options, signal: AbortSignal.abort() })) seen.push(check);
  expect(seen).toEqual([]);
});

test('N5: the fingerprint changes with what a run depends on, and with nothing else', async () => {
  const binding = toCloudRunBinding(createRequest().job);
  const of = (changes: Partial<VerifyApi>) => toFingerprint({ ...HEALTHY, ...changes }, binding);
  const base = await of({});
  expect(base).toEqual({
    job: JOB_NAME,
    generation: '7',
    max_retries: '0',
    service_account: EMAIL,
    image: IMAGE,
    image_digest: DIGEST,
  });
  expect(await of(withJob({ etag: 'other' }))).toEqual(base);
  expect(await of(withJob({ generation: '8' }))).not.toEqual(base);
  expect(await of(withTask({ maxRetries: 1 }))).not.toEqual(base);
  expect(await of({ getJob: () => Promise.reject(new DriverError('AUTH', 'no')) })).toEqual({ job: JOB_NAME });
});
