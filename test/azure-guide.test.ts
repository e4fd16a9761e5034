import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { withPermissions } from './aws-permissions.ts';
import { type AzureSubscription, BEFORE, openAzureSubscription } from './azure-subscription.ts';
import { type Example, openCloudExample } from './cloud-example.ts';
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
  let shown = '';

  beforeAll(async () => {
    subscription = await openAzureSubscription(() => ({
      files: example.path('files'),
      folder: example.path('examples/azure_orders'),
      program: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      before: BEFORE,
    }));
    example = openCloudExample('azure_orders', subscription.environment);
    bringOrders(example.path('files'), 'orders', ['1,2026-11-01T10:00:00Z,PT,12.50', '2,2026-12-02T11:30:00Z,DE,7.25']);
  }, 30_000);
  afterAll(async () => {
    await subscription?.close();
    example?.close();
  });

  test.each(codeBlocks(PAGE))(
    '$language at line $line',
    async ({ language, text }) => {
      if (language === 'text') {
        for (const line of text.trim().split('\n')) expect(shown).toContain(line.trim());
        return;
      }
      expect(language).toBe('sh');
      const { code, stdout, stderr } = await example.shell(text);
      shown = stdout + stderr;
      expect(code, shown).toBe(0);
    },
    60_000,
  );

  test('nothing is left of it', () => {
    const state = JSON.parse(readFileSync(example.path('examples/azure_orders/terraform/terraform.tfstate'), 'utf8'));
    expect(state).toMatchObject({ resources: [] });
  });
});
