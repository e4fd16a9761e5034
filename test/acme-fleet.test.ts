import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, type ApiStandIn, startApi } from '../examples/duckdb_worker/test/api-stand-in.ts';
import {
  isPostgresInstalled,
  type PostgresServer,
  startPostgres,
} from '../examples/duckdb_worker/test/postgres-server.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { type Acme, openAcme, readParquet } from './acme.ts';
import { hubspotAccount, stripeAccount } from './acme-accounts.ts';
import { ORDERS, shopOf } from './acme-shop.ts';
import { openFakeAwsAccount } from './aws-fake-account.ts';
import { testBlocks } from './guide.ts';

// The twelve jobs of examples/acme in one state on AWS, as their README says.

const README = resolve(import.meta.dirname, '../examples/acme/terraform/fleet/README.md');
const JOBS = resolve(import.meta.dirname, '../examples/acme/jobs/fleet');

/** What each secret opens, by the names that Terraform gives it. */
const KEYS = {
  '/etl/acme/stripe': 'rk_live_acme_0815',
  '/etl/acme_us/stripe': 'rk_live_acme_us_0816',
  '/etl/acme/hubspot': 'pat-acme-0817',
  '/etl/acme_uk/hubspot': 'pat-acme-uk-0818',
} as const;

/** Rows by job: each tenant has another number of them. */
const ROWS: Readonly<Record<string, number>> = {
  'hubspot-companies-eu': 120,
  'hubspot-contacts-eu': 120,
  'hubspot-contacts-uk': 130,
  'hubspot-deals-eu': 120,
  'orders-eu': 500 + ORDERS.odd.length,
  'orders-us': 500 + ORDERS.odd.length,
  'products-eu': 97,
  'stripe-customers-eu': 230,
  'stripe-customers-us': 140,
  'stripe-invoices-eu': 230,
  'stripe-subscriptions-eu': 230,
  weather: 1461,
};

describe.skipIf(!isTerraformInstalled() || !isPostgresInstalled())('examples/acme: twelve jobs in one state', () => {
  const accounts: Record<string, Account> = {
    [KEYS['/etl/acme/stripe']]: stripeAccount(230),
    [KEYS['/etl/acme_us/stripe']]: stripeAccount(140),
    [KEYS['/etl/acme/hubspot']]: hubspotAccount(120),
    [KEYS['/etl/acme_uk/hubspot']]: hubspotAccount(130),
  };
  let api: ApiStandIn;
  let server: PostgresServer;
  let account: Awaited<ReturnType<typeof openFakeAwsAccount>>;
  let acme: Acme;
  const started = () => account.fake.starts.length;

  beforeAll(async () => {
    api = await startApi({ accounts, busy: [{ status: 429, retryAfter: '1' }] });
    server = await startPostgres();
    await server.run(shopOf(500));
    const database = {
      host: server.host,
      port: server.port,
      name: server.database,
      sslmode: 'disable',
      cidr: '10.0.0.0/8',
    };
    const passwords = { '/etl/acme/postgres': server.password, '/etl/acme_us/postgres': server.password };
    account = await openFakeAwsAccount(toContainer, { parameters: { ...KEYS, ...passwords } });
    acme = openAcme(
      { stack: 'fleet', backend: 'aws' },
      { ...account.environment, TF_VAR_databases: JSON.stringify({ acme: database, acme_us: database }) },
    );
    const incoming = acme.path('files/weather-prod/incoming');
    mkdirSync(incoming, { recursive: true });
    const measurements = createRequire(import.meta.url).resolve('vega-datasets');
    cpSync(join(dirname(measurements), '../data/seattle-weather.csv'), join(incoming, 'seattle.csv'));
  }, 60_000);
  afterAll(async () => {
    await account?.close();
    await server?.[Symbol.asyncDispose]();
    await api?.[Symbol.asyncDispose]();
    acme?.close();
  });

  const toContainer = () => ({
    files: acme.path('files'),
    isFleet: true,
    folder: acme.path('examples/acme'),
    worker: acme.path('examples/duckdb_worker/bin/duckdb-worker.js'),
    environment: { DUCKDB_THREADS: '1', STRIPE_BASE_URL: api.url, HUBSPOT_BASE_URL: api.url },
  });

  test('there are twelve, and every one is expected here', () => {
    const names = readdirSync(JOBS).filter((name) => name.endsWith('.yaml'));
    expect(names.map((name) => basename(name, '.yaml').replaceAll('_', '-')).sort()).toEqual(Object.keys(ROWS));
    expect(names).toHaveLength(12);
  });

  testBlocks(README, (script) => acme.readme(script), 120_000);

  test.each(Object.entries(ROWS))('%s has moved %i rows', async (name, rows) => {
    expect(acme.resultOf(name, 'jobs/fleet')).toMatchObject({
      verdict: 'succeeded',
      report: { rows_read: rows, rows_written: rows, rows_rejected: 0 },
    });
    const files = acme.path(`files/${name}-prod`);
    const [asset = ''] = readdirSync(files).filter((folder) => folder !== 'incoming');
    expect(await readParquet(join(files, asset), 'count(*)::integer')).toEqual([[rows]]);
  });

  test('each job has the secret of its tenant and source, and no other; none has its value in the state', async () => {
    const { stdout } = await acme.readme('cat outputs.json; cat terraform/fleet/terraform.tfstate');
    const tasks = [...stdout.matchAll(/\\"secrets\\":(\[.*?\])/g)].map(([, secrets = '']) =>
      secrets.replaceAll('\\', ''),
    );
    const references = tasks.map((secrets) =>
      (JSON.parse(secrets) as { valueFrom: string }[]).map(({ valueFrom }) => valueFrom),
    );
    expect(references.filter((each) => each.length === 0)).toHaveLength(1);
    expect(references.every((each) => each.length <= 1)).toBe(true);
    expect(new Set(references.flat())).toEqual(
      new Set([...Object.keys(KEYS), '/etl/acme/postgres', '/etl/acme_us/postgres']),
    );
    for (const value of [...Object.values(KEYS), server.password]) expect(stdout).not.toContain(value);
  });

  test('a job that fails holds up no other, and is the only one that `--only failed` starts again', async () => {
    const key = KEYS['/etl/acme_us/stripe'];
    const account = accounts[key] ?? {};
    delete accounts[key];
    const some = ['stripe_customers_us', 'hubspot_contacts_uk', 'weather'].map((name) => `jobs/fleet/${name}.yaml`);
    const before = started();
    const first = await acme.readme(`dativo run ${some.join(' ')} --outputs outputs.json --parallel 3 --json`);
    expect(first.code, first.stderr).toBe(2);
    expect(started() - before).toBe(3);
    const { jobs } = JSON.parse(first.stdout).data as { jobs: { job: string; outcome: string }[] };
    expect(Object.fromEntries(jobs.map(({ job, outcome }) => [job, outcome]))).toEqual({
      'stripe-customers-us': 'failed',
      'hubspot-contacts-uk': 'succeeded',
      weather: 'succeeded',
    });
    expect(first.stdout + first.stderr).toContain('stripe does not know the key in STRIPE_API_KEY (401)');
    expect(first.stdout + first.stderr).not.toContain(key);
    accounts[key] = account;
    const again = await acme.readme('dativo run jobs/fleet --outputs outputs.json --only failed');
    expect(again.code, again.stderr).toBe(0);
    expect(started() - before).toBe(4);
  }, 120_000);
});
