import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiStandIn, startApi } from '../examples/duckdb_worker/test/api-stand-in.ts';
import { isMotoInstalled } from '../terraform/testing/moto.ts';
import { hasRealAws, realAwsEnvironment } from '../terraform/testing/real-aws.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { type Acme, openAcme, readParquet } from './acme.ts';
import { stripeAccount } from './acme-accounts.ts';
import { type AwsAccount, openAwsAccount } from './aws-account.ts';
import { openFakeAwsAccount } from './aws-fake-account.ts';
import { authorizationFor } from './aws-furniture.ts';
import { testBlocks } from './guide.ts';

// examples/acme on AWS, as its README says: Stripe's customers from a stand-in that has pages, a limit and a key.

const README = resolve(import.meta.dirname, '../examples/acme/terraform/stripe_customers/README.md');
const KEY = 'rk_live_not_for_logs_0815';
const SECRET = 'acme/stripe-api-key';
const BUCKET = 'acme-terraform-state';
const YEARS = [2023, 2024, 2025, 2026];

const missing = [hasRealAws ? '' : 'the real AWS plugin (DATIVO_TF_PLUGIN_DIR)', isMotoInstalled ? '' : 'moto_server']
  .filter((what) => what !== '')
  .join(' and ');
if (missing !== '') process.stdout.write(`SKIPPED: examples/acme on an AWS account: ${missing} not found\n`);

describe.skipIf(!isTerraformInstalled()).each([
  { by: 'the schema server', isReal: false },
  { by: 'the real plugin and moto, its state in a bucket', isReal: true },
])('examples/acme: stripe-customers on AWS Fargate, by $by', ({ isReal }) => {
  describe.skipIf(isReal && missing !== '')('as its README says', () => {
    let api: ApiStandIn;
    let account: AwsAccount;
    let acme: Acme;

    beforeAll(async () => {
      api = await startApi({ accounts: { [KEY]: stripeAccount(450) }, busy: [{ status: 429, retryAfter: '1' }] });
      const open = isReal ? openAwsAccount : openFakeAwsAccount;
      account = await open(toContainer, { repository: 'acme-jobs', secrets: { [SECRET]: KEY }, buckets: [BUCKET] });
      acme = openAcme(
        { stack: 'stripe_customers', ...(!isReal && { backend: 'aws' }) },
        {
          ...account.environment,
          TF_VAR_stripe_secret_arn: account.secrets[SECRET],
          ...(isReal && { TF_CLI_CONFIG_FILE: realAwsEnvironment()['TF_CLI_CONFIG_FILE'] }),
        },
      );
    }, 60_000);
    afterAll(async () => {
      await account?.close();
      await api?.[Symbol.asyncDispose]();
      acme?.close();
    });

    const toContainer = () => ({
      files: acme.path('files'),
      folder: acme.path('examples/acme'),
      worker: acme.path('examples/duckdb_worker/bin/duckdb-worker.js'),
      environment: { STRIPE_BASE_URL: api.url },
    });

    // The real plugin takes long to plan, and `up` plans too.
    const lines = (script: string) => (isReal ? script.replace(/^dativo plan .*$/m, '') : script);
    testBlocks(README, (script) => acme.readme(lines(script)), 180_000);

    test('every customer is in the lake, by year', async () => {
      expect(acme.resultOf('stripe-customers')).toMatchObject({
        runtime: 'aws_fargate',
        verdict: 'succeeded',
        report: { rows_read: 450, rows_written: 450, rows_rejected: 0, files_written: YEARS.length },
      });
      const columns = "split_part(id, '_', 2)::integer as number, year, email, name, balance::integer, address";
      const rows = await readParquet(acme.path('files/stripe_customers'), columns, 'order by number');
      const customers = stripeAccount(450)['customers'] ?? [];
      expect(rows).toEqual(
        customers.map(({ created, email, name, balance, address }, index) => [
          index,
          String(new Date(Number(created) * 1000).getUTCFullYear()),
          email,
          name,
          balance,
          address === null ? null : JSON.stringify(address),
        ]),
      );
      expect(api.calls.map(({ status }) => status)).toEqual([429, ...Array.from({ length: 5 }, () => 200)]);
    });

    test.runIf(isReal)('the state is an object of the bucket, and nobody holds its lock', async () => {
      const state = await look('terraform.tfstate');
      const { resources } = (await state.json()) as { readonly resources: readonly { readonly type: string }[] };
      expect(resources.map(({ type }) => type)).toContain('aws_ecs_task_definition');
      expect((await look('terraform.tfstate.tflock')).status).toBe(404);
    });

    const look = (name: string) =>
      fetch(`${account.environment['AWS_ENDPOINT_URL']}/${BUCKET}/etl/stripe-customers/${name}`, {
        headers: { authorization: authorizationFor('s3') },
      });

    test('the key is in no file of the run and in no output', async () => {
      const found = await acme.shell(`grep -rl '${KEY}' examples/acme files || true`);
      expect(found.stdout).toBe('');
    });
  });
});
