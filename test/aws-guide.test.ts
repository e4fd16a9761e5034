import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AWS_ACTIONS, createAwsFargateDriver, LOCK_ACTIONS } from '@dativo/runner-aws-fargate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';
import { isMotoInstalled } from '../terraform/testing/moto.ts';
import { hasRealAws, realAwsEnvironment } from '../terraform/testing/real-aws.ts';
import { type AwsAccount, openAwsAccount } from './aws-account.ts';
import { type Example, openExample } from './aws-example.ts';
import { withPermissions } from './aws-permissions.ts';

const PAGE = resolve(import.meta.dirname, '../docs/aws.md');

test('docs/aws.md: the permissions are those of the driver; `-u` writes them', async () => {
  const actions = [...(createAwsFargateDriver().actions ?? AWS_ACTIONS), ...Object.values(LOCK_ACTIONS).flat()];
  await expect(withPermissions(PAGE, actions)).toMatchFileSnapshot(PAGE);
});

const missing = [hasRealAws ? '' : 'the real AWS plugin (DATIVO_TF_PLUGIN_DIR)', isMotoInstalled ? '' : 'moto_server']
  .filter((what) => what !== '')
  .join(' and ');
if (missing !== '') process.stdout.write(`SKIPPED: the commands of docs/aws.md: ${missing} not found\n`);

describe.skipIf(missing !== '')('docs/aws.md, from top to bottom', () => {
  let account: AwsAccount;
  let example: Example;
  let shown = '';

  beforeAll(async () => {
    account = await openAwsAccount((environment) => {
      const { TF_CLI_CONFIG_FILE } = realAwsEnvironment();
      example = openExample({ ...environment, TF_CLI_CONFIG_FILE, TF_IN_AUTOMATION: '1' });
      const files = example.path('files');
      mkdirSync(join(files, 'incoming'), { recursive: true });
      writeFileSync(
        join(files, 'incoming/orders.csv'),
        'order_id,ordered_at,country,amount\n1,2026-11-01T10:00:00Z,PT,12.50\n2,2026-12-02T11:30:00Z,DE,7.25\n',
      );
      return {
        files,
        folder: example.path('examples/aws_orders'),
        worker: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      };
    });
  }, 60_000);
  afterAll(async () => {
    await account?.close();
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
    180_000,
  );

  test('nothing is left of it', () => {
    const state = JSON.parse(readFileSync(example.path('examples/aws_orders/terraform/terraform.tfstate'), 'utf8'));
    expect(state).toMatchObject({ resources: [] });
  });
});
