import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPostgresInstalled, type PostgresServer, startPostgres } from './postgres-server.ts';
import {
  errorOf,
  eventsOf,
  type JobParts,
  makeWorkspace,
  query,
  readDataset,
  reportOf,
  type Workspace,
} from './workspace.ts';

const TABLE = `create table shop."Odd orders" (
  id bigint primary key, price numeric(20,4), placed_at timestamptz, paid_on date, is_gift boolean, note text, details jsonb, weight double precision)`;
const ROWS = `insert into shop."Odd orders" values
  (9007199254740993, 1234567890123456.7891, '2026-11-01 10:00:00.123456+02', '2026-11-02', true, E'a "quoted", text\\nover two lines 🚲', '{"tags": ["a", 1.10], "n": 9007199254740993}', 0.1),
  (-9223372036854775808, -0.0001, '1970-01-01 00:00:00+00', '1969-12-31', false, '', 'null', -1e300),
  (9223372036854775807, null, null, null, null, null, null, null)`;
const COLUMNS = [
  { name: 'id', type: 'integer', required: true },
  { name: 'price', type: 'decimal(20,4)' },
  { name: 'placed_at', type: 'timestamp' },
  { name: 'paid_on', type: 'date' },
  { name: 'is_gift', type: 'boolean' },
  { name: 'note', type: 'string' },
  { name: 'details', type: 'string' },
  { name: 'weight', type: 'double' },
];

describe.skipIf(!isPostgresInstalled())('source postgres', () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
    await server.run(`create schema shop; ${TABLE}; ${ROWS}`);
  }, 60_000);
  afterAll(() => server?.[Symbol.asyncDispose]());

  const env = () => ({ PGPASSWORD: server.password });
  async function openJob(parts: JobParts = {}, connection = {}): Promise<Workspace> {
    const workspace = await makeWorkspace();
    const { host, port, database, user } = server;
    await workspace.writeJob({
      sourceType: 'postgres',
      columns: COLUMNS,
      ...parts,
      source: {
        files: null,
        tables: [{ name: 'shop.Odd orders', object: 'orders' }],
        connection: { host, port, database, user, password: '${PGPASSWORD}', ...connection },
        ...parts.source,
      },
    });
    return workspace;
  }

  test('every value arrives as it is, and the types are those of the asset', async () => {
    await using workspace = await openJob();
    const result = await workspace.run({ env: env() });
    expect(errorOf(result)).toBe('');
    expect(reportOf(result)).toEqual([0, 3, 3, 0, 1]);
    expect(eventsOf(result, 'job_validated')[0]).toMatchObject({ source_type: 'postgres', source_tables: 1 });
    const texts = COLUMNS.map(({ name }) => `${name}::varchar`).join(', ');
    expect(await readDataset(workspace, texts, 'order by abs(id::hugeint), weight')).toEqual([
      [
        '9007199254740993',
        '1234567890123456.7891',
        '2026-11-01 08:00:00.123456',
        '2026-11-02',
        'true',
        'a "quoted", text\nover two lines 🚲',
        '{"n": 9007199254740993, "tags": ["a", 1.10]}',
        '0.1',
      ],
      ['9223372036854775807', null, null, null, null, null, null, null],
      ['-9223372036854775808', '-0.0001', '1970-01-01 00:00:00', '1969-12-31', 'false', '', 'null', '-1e+300'],
    ]);
    expect(await query(`select column_type from (describe from '${workspace.path}/out/*.parquet')`)).toEqual(
      ['BIGINT', 'DECIMAL(20,4)', 'TIMESTAMP', 'DATE', 'BOOLEAN', 'VARCHAR', 'VARCHAR', 'DOUBLE'].map((type) => [type]),
    );
    expect(result.stderr).not.toContain(server.password);
  });

  test('rows that are more than the memory of the process pass through it', async () => {
    const wide =
      'create table shop.wide as select n as id, repeat(md5(n::text), 64) as name from generate_series(1, 50000) n';
    await server.run(wide);
    await using workspace = await openJob({
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'name', type: 'string' },
      ],
      source: { tables: [{ name: 'shop.wide' }] },
    });
    // 100 MB of text; all at once they would not fit into the heap.
    const result = await workspace.run({
      env: { ...env(), NODE_OPTIONS: '--max-old-space-size=40', DUCKDB_MEMORY_LIMIT: '512MiB' },
    });
    expect(errorOf(result)).toBe('');
    expect(reportOf(result)).toEqual([0, 50_000, 50_000, 0, 1]);
    expect(await readDataset(workspace, 'count(distinct id)::integer, sum(length(name))::integer')).toEqual([
      [50_000, 102_400_000],
    ]);
  });

  test('a value that does not fit the asset is a violation that names the table, not the value', async () => {
    await using workspace = await openJob({
      columns: [{ name: 'price', type: 'decimal(6,2)' }],
      job: { schema_validation_mode: 'warn' },
    });
    const result = await workspace.run({ env: env() });
    expect(reportOf(result)).toEqual([1, 3, 1, 2, 1]);
    expect(eventsOf(result, 'schema_violation')[0]).toMatchObject({
      message:
        "shop.Odd orders, row 1, column 'price': expected a decimal number with at most 6 digits, 2 of them after the point",
    });
    expect(result.stderr).not.toContain('1234567890123456');
  });

  test.each([
    {
      what: 'the password is wrong',
      env: { PGPASSWORD: 'another-0815' },
      message: 'password authentication failed for user "etl"',
    },
    { what: 'the password is missing', env: {}, message: 'PGPASSWORD, which is not set' },
    {
      what: 'there is no server',
      connection: { port: 1 },
      message: 'postgres cannot be reached (postgres on 127.0.0.1): connect ECONNREFUSED',
    },
    {
      what: 'there is no such table',
      parts: { source: { tables: [{ name: 'shop.none' }] } },
      message: 'relation "shop.none" does not exist',
    },
    {
      what: 'there is no such column',
      parts: { columns: [{ name: 'colour', type: 'string' }] },
      message: 'column "colour" does not exist',
    },
    {
      what: 'the server has no TLS and the job asks for it',
      connection: { sslmode: 'require' },
      message: 'The server does not support SSL',
    },
    {
      what: 'the mode of TLS is unknown',
      connection: { sslmode: 'prefer' },
      message: "sslmode 'prefer' is not known; use disable, require, verify-full",
    },
    { what: 'the port is none', connection: { port: 'five' }, message: "connection.port 'five' is no port" },
    { what: 'the host is missing', connection: { host: null }, message: 'connection.host is required' },
    { what: 'no table is named', parts: { source: { tables: [] } }, message: 'tables is required' },
  ])('fails with 2 and writes nothing when $what', async ({ env: own, connection, parts, message }) => {
    await using workspace = await openJob(parts, connection);
    const result = await workspace.run({ env: own ?? env() });
    expect(errorOf(result)).toContain(message);
    expect(result.exitCode).toBe(2);
    expect(result.stderr).not.toMatch(/not-for-logs-0451|another-0815/);
    expect(await workspace.list('tmp')).toEqual([]);
    expect(await workspace.list()).not.toContain('out/');
  });

  test('a stop ends a run that waits for the server', async () => {
    await server.run('create view shop.slow as select 1 as id, pg_sleep(60)::text as name');
    await using workspace = await openJob({
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'name', type: 'string' },
      ],
      source: { tables: [{ name: 'shop.slow' }] },
    });
    const result = await workspace.run({
      env: env(),
      onLog: (line, kill) => {
        if (line['event_type'] === 'job_validated') setTimeout(() => kill('SIGTERM'), 300);
      },
    });
    expect(result.exitCode).toBe(143);
    expect(eventsOf(result, 'job_stopped')).toHaveLength(1);
  });
});
