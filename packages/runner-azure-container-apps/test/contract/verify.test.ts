import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VerifyCheck } from '@dativo/runner';
import type { AzureLie } from '@dativo/runner-testkit';
import { afterEach, expect, test } from 'vitest';
import { type AzureStage, arrangeAzure } from './arrange-azure.ts';

let stage: AzureStage;
afterEach(() => stage.close());

/** What a look at the job finds, over the network of the fake. */
async function verify(change: (stage: AzureStage) => void = () => {}): Promise<readonly VerifyCheck[]> {
  stage = await arrangeAzure();
  const request = await stage.requestFor({ kind: 'script', run: async () => 0 }, { timeoutSeconds: 600 });
  change(stage);
  const checks: VerifyCheck[] = [];
  for await (const check of stage.driver.verify?.(request) ?? []) checks.push(check);
  return checks;
}

const lie = (told: AzureLie) => (on: AzureStage) => on.fake.lie(told);
const find = (checks: readonly VerifyCheck[], id: string) => checks.find((check) => check.id === id);

test('N4 R10: a job that has all it needs: nothing failed, nothing was started', async () => {
  const checks = await verify();
  expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(find(checks, 'image')?.message).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(find(checks, 'image-platform')).toMatchObject({ status: 'ok', message: 'linux/amd64' });
  expect(find(checks, 'network')).toMatchObject({ status: 'ok', message: expect.stringMatching(/internet/) });
  expect(stage.calls.filter(({ op }) => op === 'start' || op === 'stop')).toEqual([]);
  expect(stage.starts).toEqual([]);
});

test.each<[string, AzureLie, string, VerifyCheck['status'], RegExp]>([
  [
    'may not pull',
    { kind: 'registry', refuses: 'pull' },
    'image',
    'warning',
    /^unknown: .*aka\.ms\/acr\/authorization/,
  ],
  ['a firewall', { kind: 'registry', refuses: 'address' }, 'image', 'warning', /^unknown: .*not allowed access/],
  ['another platform', { kind: 'registry', platforms: ['linux/arm64'] }, 'image-platform', 'failed', /linux\/arm64;/],
  ['platforms', { kind: 'registry', platforms: ['linux/arm64', 'linux/amd64'] }, 'image-platform', 'ok', /amd64/],
])('R10: an image: %s', async (_what, told, id, status, message) => {
  expect(find(await verify(lie(told)), id)).toMatchObject({ status, message: expect.stringMatching(message) });
});

test('R10: an image that is gone from its registry is found', async () => {
  const checks = await verify((on) => {
    const { resourceId, put } = on.fake;
    const containers = [{ name: 'dativo-etl', image: 'registry.azurecr.io/image-9:1', resources: {} }];
    put(resourceId('Microsoft.App/jobs/sample'), {
      properties: { environmentId: on.fake.environmentId, template: { containers } },
    });
  });
  expect(find(checks, 'image')).toMatchObject({ status: 'failed', message: expect.stringMatching(/no such image/) });
  expect(find(checks, 'image-platform')).toMatchObject({ status: 'skipped' });
});

test('N15: where the registry leads to another host, no token goes along', async () => {
  const seen: unknown[] = [];
  const store = createServer((request, response) => {
    seen.push([request.url, request.headers]);
    response.end(JSON.stringify({ os: 'linux', architecture: 'amd64' }));
  });
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  try {
    const blobsAt = `http://127.0.0.1:${(store.address() as AddressInfo).port}/elsewhere`;
    const checks = await verify(lie({ kind: 'registry', blobsAt }));
    expect(find(checks, 'image-platform')).toMatchObject({ status: 'ok' });
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(seen)).toContain('/elsewhere/sha256:');
    expect(JSON.stringify(seen)).not.toMatch(/canary|authorization/i);
  } finally {
    store.close();
  }
});

const SUBNET = 'Microsoft.Network/virtualNetworks/hub/subnets/jobs';
const withSubnet =
  (properties: object | undefined, told?: AzureLie) =>
  ({ fake }: AzureStage): void => {
    const infrastructureSubnetId = fake.resourceId(SUBNET);
    if (properties !== undefined) fake.put(infrastructureSubnetId, { properties });
    const vnetConfiguration = { infrastructureSubnetId };
    fake.put(fake.environmentId, {
      properties: { provisioningState: 'Succeeded', workloadProfiles: [], vnetConfiguration },
    });
    if (told !== undefined) fake.lie(told);
  };
const DELEGATED = [{ name: '0', properties: { serviceName: 'Microsoft.App/environments' } }];
const DENIED: AzureLie = { kind: 'denied_reads', types: ['Microsoft.Network/virtualNetworks/subnets'] };

test.each<[string, (stage: AzureStage) => void, VerifyCheck['status'], RegExp]>([
  ['fits', withSubnet({ addressPrefix: '10.0.0.0/27', delegations: DELEGATED }), 'ok', /^10\.0\.0\.0\/27 in .* hub$/],
  ['is too small', withSubnet({ addressPrefix: '10.0.0.0/28', delegations: DELEGATED }), 'failed', /smaller than \/27/],
  ['is not delegated', withSubnet({ addressPrefixes: ['10.0.0.0/23'] }), 'failed', /must be to Microsoft\.App/],
  ['is gone', withSubnet(undefined), 'failed', /no such subnet/],
  ['may not be read', withSubnet({}, DENIED), 'warning', /^unknown: .*virtualNetworks\/subnets\/read/],
])('R10: a subnet that %s', async (_what, change, status, message) => {
  expect(find(await verify(change), 'network')).toMatchObject({ status, message: expect.stringMatching(message) });
});

test('N5: the digest behind a tag is kept, so that another image under it is noticed', async () => {
  await verify();
  const request = await stage.requestFor({ kind: 'script', run: async () => 0 });
  const read = async () => (await stage.driver.fingerprint?.(request))?.['image_digest'];
  const digest = await read();
  expect(digest).toMatch(/^sha256:/);
  stage.fake.lie({ kind: 'registry', platforms: ['linux/amd64', 'linux/arm64'] });
  expect(await read()).not.toBe(digest);
});
