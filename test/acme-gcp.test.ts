import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  isPostgresInstalled,
  type PostgresServer,
  startPostgres,
} from '../examples/duckdb_worker/test/postgres-server.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { type Acme, openAcme, readParquet } from './acme.ts';
import { ORDERS, shopOf } from './acme-shop.ts';
import { type GcpProject, openGcpProject } from './gcp-project.ts';
import { testBlocks } from './guide.ts';

// examples/acme on Google Cloud, as its README says: the shop's orders out of a PostgreSQL server.

const README = resolve(import.meta.dirname, '../examples/acme/terraform/postgres_orders/README.md');

const COUNT = 50_000 + ORDERS.odd.length;

describe.skipIf(!isTerraformInstalled() || !isPostgresInstalled())(
  'examples/acme: postgres-orders on Google Cloud Run',
  () => {
    let server: PostgresServer;
    let project: GcpProject;
    let acme: Acme;

    beforeAll(async () => {
      server = await startPostgres();
      await server.run(shopOf(50_000));
      project = await openGcpProject(() => ({
        files: acme.path('files'),
        folder: acme.path('examples/acme'),
        program: acme.path('examples/duckdb_worker/bin/duckdb-worker.js'),
        before: 'export STATE_DIR="$FILES$STATE_DIR"',
      }));
      project.fake.addSecret('shop-etl-password', server.password);
      const { host, port, database: name, user } = server;
      acme = openAcme(
        { stack: 'postgres_orders', backend: 'gcp' },
        { ...project.environment, TF_VAR_database: JSON.stringify({ host, port, name, user, sslmode: 'disable' }) },
      );
    }, 60_000);
    afterAll(async () => {
      await project?.close();
      await server?.[Symbol.asyncDispose]();
      acme?.close();
    });

    testBlocks(README, (script) => acme.readme(script), 60_000);

    test('every order is in the lake, to the last digit', async () => {
      expect(acme.resultOf('postgres-orders')).toMatchObject({
        runtime: 'gcp_cloud_run',
        verdict: 'succeeded',
        report: { rows_read: COUNT, rows_written: COUNT, rows_rejected: 0 },
      });
      const lake = acme.path('files/state/postgres-orders-prod/orders');
      const { odd, oddColumns, fingerprints } = ORDERS;
      const all = (row: string) => `md5(string_agg(${row}, '' order by order_id))`;
      const expected = await server.ask(`select ${all(fingerprints.postgres)} from shop.orders`);
      expect(await readParquet(lake, `count(*)::integer, ${all(fingerprints.duckdb)}`)).toEqual([[COUNT, expected]]);
      const texts = oddColumns.map((name) => `${name}::varchar`).join(', ');
      const ids = odd.map(([id]) => id).join(', ');
      expect(await readParquet(lake, texts, `where order_id in (${ids}) order by order_id`)).toEqual(odd);
    });

    test('the password is in no file of the run and in no output', async () => {
      const found = await acme.shell(`grep -rl '${server.password}' examples/acme files || true`);
      expect(found.stdout).toBe('');
    });
  },
);
