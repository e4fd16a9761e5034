import { resolve } from 'node:path';
import { createGcpCloudRunDriver } from '@dativo/runner-gcp-cloud-run';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { withPermissions } from './aws-permissions.ts';
import { type Example, openCloudExample } from './cloud-example.ts';
import { type GcpProject, openGcpProject } from './gcp-project.ts';
import { GUIDE_ORDERS, testGuide } from './guide.ts';
import { bringOrders } from './orders.ts';

const PAGE = resolve(import.meta.dirname, '../docs/gcp.md');

test('docs/gcp.md: the permissions are those of the driver; `-u` writes them', async () => {
  const actions = createGcpCloudRunDriver().actions ?? [];
  expect(actions).not.toEqual([]);
  await expect(withPermissions(PAGE, actions)).toMatchFileSnapshot(PAGE);
});

describe.skipIf(!isTerraformInstalled())('docs/gcp.md, from top to bottom', () => {
  let project: GcpProject;
  let example: Example;

  beforeAll(async () => {
    project = await openGcpProject(() => ({
      files: example.path('files'),
      folder: example.path('examples/gcp_orders'),
      program: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      before: 'export STATE_DIR="$FILES"',
    }));
    example = openCloudExample('gcp_orders', project.environment);
    bringOrders(example.path('files'), 'orders', GUIDE_ORDERS);
  }, 30_000);
  afterAll(async () => {
    await project?.close();
    example?.close();
  });

  testGuide(PAGE, 'gcp_orders', () => example, 60_000);
});
