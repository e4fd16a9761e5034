import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from './sandbox.ts';

/** What came in, and what the stores of the clouds hold by the path of a request. */
interface Stores {
  readonly objects: Map<string, string>;
  readonly asked: { readonly path: string; readonly authorization: string }[];
  readonly origin: string;
  close(): Promise<void>;
}

let sandbox: Sandbox;
let stores: Stores;
beforeAll(async () => {
  sandbox = createSandbox();
  stores = await startStores();
  const token = sandbox.write('token.json', signIn());
  Object.assign(sandbox.env, {
    CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: stores.origin,
    GOOGLE_APPLICATION_CREDENTIALS: token,
    DATIVO_AZURE_ENDPOINT: stores.origin,
    AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
    IDENTITY_ENDPOINT: `${stores.origin}/identity`,
    IDENTITY_HEADER: 'testing',
    AWS_ENDPOINT_URL: stores.origin,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  });
});
afterAll(async () => {
  await stores.close();
  sandbox.remove();
});

const resolve = (place: string) => sandbox.dativo(['resolve', 'job.yaml', '--outputs', place, '--stdout']);

describe('outputs are read from a state', () => {
  test('that is a file', async () => {
    sandbox.write('terraform.tfstate', stateWith({ runtime_binding: binding() }));
    const { code, stdout } = await resolve('terraform.tfstate');
    expect(code).toBe(0);
    expect(stdout).toContain('worker.mjs');
  });

  test.each([
    ['S3', 's3://states/team/terraform.tfstate', '/states/team/terraform.tfstate', /^AWS4-HMAC-SHA256 /],
    [
      'Cloud Storage',
      'gs://states/team/default.tfstate',
      '/storage/v1/b/states/o/team%2Fdefault.tfstate',
      /^Bearer of-google$/,
    ],
    [
      'Azure',
      'https://account.blob.core.windows.net/states/team/x.tfstate',
      '/states/team/x.tfstate',
      /^Bearer of-azure$/,
    ],
  ])('in %s', async (_, place, path, authorization) => {
    stores.objects.set(path, stateWith({ runtime_binding: binding() }));
    const { code, stdout, stderr } = await resolve(place);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('worker.mjs');
    expect(stores.asked.at(-1)).toMatchObject({ authorization: expect.stringMatching(authorization) });
  });

  test.each([
    ['s3://states/tags.tfstate', '/states/tags.tfstate'],
    ['gs://states/tags.tfstate', '/storage/v1/b/states/o/tags.tfstate'],
    ['https://account.blob.core.windows.net/states/tags.tfstate', '/states/tags.tfstate'],
  ])('and its tags are audited: %s', async (place, path) => {
    const bucket = {
      mode: 'managed',
      type: 'aws_s3_bucket',
      name: 'raw',
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    };
    const instances = [{ attributes: { tags: { team: 'data' } } }];
    stores.objects.set(path, JSON.stringify({ version: 4, serial: 1, resources: [{ ...bucket, instances }] }));
    const { code, stdout } = await sandbox.dativo(['audit', place, '--format', 'ndjson']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ file: place, address: 'aws_s3_bucket.raw', keys: ['cost_center'] });
    const gone = await sandbox.dativo(['audit', place.replace('tags', 'gone')]);
    expect(gone).toMatchObject({ code: 1, stdout: '' });
    expect(gone.stderr).toMatch(/^dativo: \S+gone\.tfstate cannot be read: .+\n {2}help: /);
  });

  test.each([
    ['s3://states/other.tfstate', 's3:GetObject'],
    ['gs://states/other.tfstate', 'storage.objects.get'],
    ['https://account.blob.core.windows.net/states/other', 'blobs/read'],
  ])('%s that is not there: says what was asked for', async (place, action) => {
    const { code, stderr } = await resolve(place);
    expect(code).toBe(1);
    expect(stderr).toContain(`${place}: error: the outputs file cannot be read: `);
    expect(stderr).toContain(action);
    expect(stderr).toContain('JOB510');
  });
});

test('a missing output names the resource of the state that may hold it', async () => {
  const type = 'aws_ecs_cluster';
  const instances = [{ attributes: { arn: 'x', runtime_binding: 'canary-8d1a' } }];
  const resources = [{ module: 'module.orders', mode: 'managed', type, name: 'this', instances }];
  sandbox.write('terraform.tfstate', stateWith({}, resources));
  const { code, stderr } = await resolve('terraform.tfstate');
  expect(code).toBe(4);
  expect(stderr).toMatch(/^job\.yaml:\d+:\d+: error: "runtime_binding" is not among the Terraform outputs/m);
  expect(stderr).toContain('module.orders.aws_ecs_cluster.this with an attribute runtime_binding');
  expect(stderr).toContain('output "runtime_binding" { value = module.orders.runtime_binding }');
  expect(stderr).not.toContain('canary');
});

test.each([
  ['http://example.com/state', 'http://example.com/state'],
  ['https://example.com/c/state', 'https://example.com/c/state'],
  ['https://a.blob.core.windows.net.example.com/c/state', 'https://a.blob.core.windows.net.example.com/c/state'],
  [
    'https://account.blob.core.windows.net/c/state?sv=2024&sig=canary',
    'https://account.blob.core.windows.net/c/state"',
  ],
  ['https://me:canary@account.blob.core.windows.net/c/s', 'https://account.blob.core.windows.net/c/s"'],
  ['s3://bucket', 's3://bucket/'],
])('%s is refused, and no token goes there', async (place, shown) => {
  const { code, stderr } = await resolve(place);
  expect(code).toBe(2);
  expect(stderr).toContain(`--outputs names "${shown}`);
  expect(stderr).toContain('s3://BUCKET/KEY');
  expect(stderr).not.toContain('canary');
});

function stateWith(outputs: Readonly<Record<string, unknown>>, resources: readonly unknown[] = []): string {
  const wrapped = Object.entries(outputs).map(([name, value]) => [name, { value, type: 'dynamic' }]);
  const head = { version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'a' };
  return JSON.stringify({ ...head, outputs: Object.fromEntries(wrapped), resources });
}

function binding(): unknown {
  return JSON.parse(sandbox.read('outputs.json')).runtime_binding.value;
}

/** A federated identity: a token of the outside is changed for one of Google's. */
function signIn(): string {
  return JSON.stringify({
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/p',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${stores.origin}/token`,
    credential_source: { url: `${stores.origin}/subject` },
  });
}

function tokenOf(cloud: string): string {
  const inAnHour = String(Math.floor(Date.now() / 1000) + 3600);
  return JSON.stringify({ access_token: `of-${cloud}`, token_type: 'Bearer', expires_in: 3600, expires_on: inAnHour });
}

const S3_MISSING = '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';

async function startStores(): Promise<Stores> {
  const objects = new Map([
    ['/token', tokenOf('google')],
    ['/subject', 'a token of the outside'],
    ['/identity', tokenOf('azure')],
  ]);
  const asked: Stores['asked'] = [];
  const server = createServer(({ url = '', headers: { authorization = '' } }, response) => {
    const path = url.replace(/\?.*$/, '');
    asked.push({ path, authorization });
    const found = objects.get(path);
    response.writeHead(found === undefined ? 404 : 200);
    response.end(found ?? (authorization.startsWith('AWS4') ? S3_MISSING : '{"error":{"code":404,"message":"none"}}'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { objects, asked, origin, close };
}
