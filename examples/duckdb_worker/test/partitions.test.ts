import { expect, test } from 'vitest';
import { errorOf, makeWorkspace, query, readDataset, reportOf } from './workspace.ts';

const ODD_VALUES = ['a/b', 'c=d', 'e f', 'é%', '..', '../../up', '*', 'x\ny', "it's", '"q"', '__HIVE', ' ', 'C:\\d'];

test('partition values may hold anything: the directories are safe and the values come back', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({
    sourceType: 'ndjson',
    source: { files: [{ path: 'in.ndjson' }] },
    target: { partitioning: ['name'] },
  });
  const rows = [...ODD_VALUES, null].map((name, id) => JSON.stringify({ id, name }));
  await workspace.write('in.ndjson', `${rows.join('\n')}\n`);
  const result = await workspace.run();
  expect(errorOf(result)).toBe('');
  expect(reportOf(result)).toEqual([0, rows.length, rows.length, 0, rows.length]);
  const written = await workspace.list('out');
  expect(written.every((file) => /^out\/name=[^/]+\/data_0\.parquet$/.test(file))).toBe(true);
  expect(written).toContain('out/name=a%2Fb/data_0.parquet');
  expect(written).toContain('out/name=__HIVE_DEFAULT_PARTITION__/data_0.parquet');
  expect(await readDataset(workspace, 'id::integer, name', 'order by id')).toEqual(
    [...ODD_VALUES, null].map((name, id) => [id, name]),
  );
});

test('partitions nest in the order of the job, and date parts keep their column', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({
    columns: [
      { name: 'at', type: 'timestamp', required: true },
      { name: 'country', type: 'string' },
      { name: 'n', type: 'integer' },
    ],
    target: { partitioning: ['country', 'YEAR(at)', 'month(at)', 'day( at )'] },
  });
  await workspace.write('in.csv', 'at,country,n\n2012-03-09T23:30:00-02:00,pt,1\n2012-11-01,pt,2\n2013-01-31,br,3\n');
  expect((await workspace.run()).exitCode).toBe(0);
  expect(await workspace.list('out')).toEqual([
    'out/country=br/year=2013/month=1/day=31/data_0.parquet',
    // The offset puts the row on the next day of UTC.
    'out/country=pt/year=2012/month=11/day=1/data_0.parquet',
    'out/country=pt/year=2012/month=3/day=10/data_0.parquet',
  ]);
  const inFiles = await query(
    `select "at"::varchar, n::integer from read_parquet('${workspace.path}/out/**/*.parquet', hive_partitioning = false) order by n`,
  );
  expect(inFiles).toEqual([
    ['2012-03-10 01:30:00', 1],
    ['2012-11-01 00:00:00', 2],
    ['2013-01-31 00:00:00', 3],
  ]);
});

test('a partition column with an odd name makes one safe directory', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({
    columns: [
      { name: 'id', type: 'integer' },
      { name: 'a/b =c', type: 'string' },
    ],
    target: { partitioning: ['a/b =c'] },
  });
  await workspace.write('in.csv', 'id,a/b =c\n1,x\n');
  const result = await workspace.run();
  expect(errorOf(result)).toBe('');
  const files = await workspace.list('out');
  expect(files).toHaveLength(1);
  expect(files[0]?.split('/')).toHaveLength(3);
});

test.each([
  {
    what: 'no longer has a partition',
    before: '1,ann\n2,bob\n',
    after: '1,ann\n',
    left: ['out/name=ann/data_0.parquet'],
  },
  { what: 'has other partitions', before: '1,ann\n', after: '1,bob\n', left: ['out/name=bob/data_0.parquet'] },
])('a run replaces the dataset of an earlier one that $what', async ({ before, after, left }) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ target: { partitioning: ['name'] } });
  await workspace.write('in.csv', `id,name\n${before}`);
  await workspace.run();
  await workspace.write('in.csv', `id,name\n${after}`);
  await workspace.run();
  expect(await workspace.list('out')).toEqual(left);
  expect((await workspace.list()).filter((file) => file.startsWith('.'))).toEqual([]);
});

test('a large dataset has the same bytes in every run, however many threads read it', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ target: { partitioning: ['name'] } });
  const rows = `select range as id, 'n' || range % 3 as name from range(1500000)`;
  await query(`copy (${rows}) to '${workspace.path}/in.csv'`);
  const first = await workspace.run({ env: { DUCKDB_THREADS: '4' } });
  expect(reportOf(first)).toEqual([0, 1500000, 1500000, 0, 3]);
  const dataset = await workspace.contents('out');
  await workspace.run({ env: { DUCKDB_THREADS: '2' } });
  expect(await workspace.contents('out')).toEqual(dataset);
});
