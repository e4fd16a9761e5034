import { resolve } from 'node:path';
import { AWS_ACTIONS, createAwsFargateDriver, LOCK_ACTIONS } from '@dativo/runner-aws-fargate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMotoInstalled } from '../terraform/testing/moto.ts';
import { hasRealAws, realAwsEnvironment } from '../terraform/testing/real-aws.ts';
import { type AwsAccount, openAwsAccount } from './aws-account.ts';
import { type Example, openExample } from './aws-example.ts';
import { withPermissions } from './aws-permissions.ts';
import { GUIDE_ORDERS, testGuide } from './guide.ts';
import { bringOrders } from './orders.ts';

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

  beforeAll(async () => {
    account = await openAwsAccount(() => ({
      files: example.path('files'),
      folder: example.path('examples/aws_orders'),
      worker: example.path('examples/duckdb_worker/bin/duckdb-worker.js'),
    }));
    const { TF_CLI_CONFIG_FILE } = realAwsEnvironment();
    example = openExample({ ...account.environment, TF_CLI_CONFIG_FILE, TF_IN_AUTOMATION: '1' });
    bringOrders(example.path('files'), 'orders', GUIDE_ORDERS);
  }, 60_000);
  afterAll(async () => {
    await account?.close();
    example?.close();
  });

  testGuide(PAGE, 'aws_orders', () => example, 180_000);
});
