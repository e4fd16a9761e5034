import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createGcpCloudRunDriver } from '@dativo/runner-gcp-cloud-run';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { withPermissions } from './aws-permissions.ts';
import { type Example, openCloudExample } from './cloud-example.ts';
import { type GcpProject, openGcpProject } from './gcp-project.ts';
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
  let shown = '';

  beforeAll(async () => {
    project = await openGcpProject(() => ({
      files: example.path('files'),
      folder: example.path('examples/gcp_orders'),
      program: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      before: 'export STATE_DIR="$FILES"',
    }));
    example = openCloudExample('gcp_orders', project.environment);
    bringOrders(example.path('files'), 'orders', ['1,2026-11-01T10:00:00Z,PT,12.50', '2,2026-12-02T11:30:00Z,DE,7.25']);
  }, 30_000);
  afterAll(async () => {
    await project?.close();
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
    const state = JSON.parse(readFileSync(example.path('examples/gcp_orders/terraform/terraform.tfstate'), 'utf8'));
    expect(state).toMatchObject({ resources: [] });
  });
});
