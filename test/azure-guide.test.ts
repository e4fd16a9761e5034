import { resolve } from 'node:path';
import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { withPermissions } from './aws-permissions.ts';
import { type AzureSubscription, BEFORE, openAzureSubscription } from './azure-subscription.ts';
import { type Example, openCloudExample } from './cloud-example.ts';
import { GUIDE_ORDERS, testGuide } from './guide.ts';
import { bringOrders } from './orders.ts';

const PAGE = resolve(import.meta.dirname, '../docs/azure.md');

test('docs/azure.md: the permissions are those of the driver; `-u` writes them', async () => {
  const actions = createAzureContainerAppsDriver().actions ?? [];
  expect(actions).not.toEqual([]);
  await expect(withPermissions(PAGE, actions)).toMatchFileSnapshot(PAGE);
});

describe.skipIf(!isTerraformInstalled())('docs/azure.md, from top to bottom', () => {
  let subscription: AzureSubscription;
  let example: Example;

  beforeAll(async () => {
    subscription = await openAzureSubscription(() => ({
      files: example.path('files'),
      folder: example.path('examples/azure_orders'),
      program: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      before: BEFORE,
    }));
    example = openCloudExample('azure_orders', subscription.environment);
    bringOrders(example.path('files'), 'orders', GUIDE_ORDERS);
  }, 30_000);
  afterAll(async () => {
    await subscription?.close();
    example?.close();
  });

  testGuide(PAGE, 'azure_orders', () => example, 60_000);
});
