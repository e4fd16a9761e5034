import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiStandIn, startApi } from '../examples/duckdb_worker/test/api-stand-in.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { type Acme, openAcme, readParquet } from './acme.ts';
import { hubspotAccount } from './acme-accounts.ts';
import { type AzureSubscription, openAzureSubscription } from './azure-subscription.ts';
import { testBlocks } from './guide.ts';

// examples/acme on Azure, as its README says: HubSpot's contacts from a stand-in that has pages, a limit and a token.

const README = resolve(import.meta.dirname, '../examples/acme/terraform/hubspot_contacts/README.md');
const TOKEN = 'pat-eu1-not-for-logs-0815';
const TOOLS = join(import.meta.dirname, 'azure-tools');

describe.skipIf(!isTerraformInstalled())('examples/acme: hubspot-contacts on Azure Container Apps', () => {
  let api: ApiStandIn;
  let subscription: AzureSubscription;
  let acme: Acme;

  beforeAll(async () => {
    api = await startApi({ accounts: { [TOKEN]: hubspotAccount(215, 7) }, busy: [{ status: 429, retryAfter: '1' }] });
    subscription = await openAzureSubscription(
      () => ({
        files: acme.path('files'),
        folder: acme.path('examples/acme'),
        program: acme.path('examples/duckdb_worker/bin/duckdb-worker.js'),
        before: `export HUBSPOT_BASE_URL='${api.url}' LAKE_DIR="$TMPDIR/lake" FILES FILES_URL="\${LAKE_URL%/*}"; PATH='${TOOLS}':"$PATH"`,
      }),
      'hubspot-contacts-prod',
    );
    subscription.fake.addSecret('https://acme-etl.vault.azure.net/secrets/hubspot-access-token', TOKEN);
    acme = openAcme(
      { stack: 'hubspot_contacts', backend: 'azure' },
      { ...subscription.environment, DUCKDB_THREADS: '1' },
    );
  }, 60_000);
  afterAll(async () => {
    await subscription?.close();
    await api?.[Symbol.asyncDispose]();
    acme?.close();
  });

  testBlocks(README, (script) => acme.readme(script), 60_000);

  test('every contact that fits is in the lake, the other one is kept aside', async () => {
    expect(acme.resultOf('hubspot-contacts')).toMatchObject({
      runtime: 'azure_container_apps',
      verdict: 'partial',
      exit_code: 1,
      report: { rows_read: 215, rows_written: 214, rows_rejected: 1, files_written: 2 },
    });
    const lake = acme.path('files/hubspot_contacts');
    const rows = await readParquet(
      lake,
      'id::integer, email, lastname, lifecyclestage, updatedAt::varchar',
      'order by id',
    );
    const numbers = Array.from({ length: 215 }, (_, index) => index).filter((index) => index !== 7);
    expect(rows).toEqual(
      numbers.map((index) => [
        100_000 + index,
        `contact${index}@example.com`,
        index === 3 ? null : 'Sousa',
        index % 3 === 0 ? 'customer' : 'lead',
        '2026-11-02 09:30:00.25',
      ]),
    );
    expect(existsSync(join(lake, '_rejected'))).toBe(true);
    expect(api.calls.map(({ status }) => status)).toEqual([429, 200, 200, 200]);
  });

  test('the token is in no file of the run and in no output', async () => {
    const found = await acme.shell(`grep -rl '${TOKEN}' examples/acme files || true`);
    expect(found.stdout).toBe('');
  });
});
