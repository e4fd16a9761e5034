import { cp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { eventsOf, makeWorkspace, query, reportOf, type Workspace } from './workspace.ts';

const EXAMPLE = fileURLToPath(new URL('../../local_weather/', import.meta.url));
const NUMBERS = ['precipitation', 'temp_max', 'temp_min', 'wind'] as const;

test('the weather of Seattle arrives in Parquet with the counts and sums that plain TypeScript finds in the CSV', async () => {
  await using workspace = await copyExample();
  const result = await workspace.run();
  expect(result.stderr).not.toContain('job_error');
  expect(result.exitCode).toBe(0);
  expect(reportOf(result)).toEqual([0, 1461, 1461, 0, 4]);

  const written = await query(
    `select year::integer, count(*)::integer, ${NUMBERS.map((name) => `sum(${name})`).join(', ')}
     from read_parquet('${workspace.path}/data/seattle_weather/**/*.parquet', hive_partitioning = true)
     group by year order by year`,
  );
  const expected = await summarizeCsv();
  expect(expected.reduce((rows, year) => rows + year.count, 0)).toBe(1461);
  expect(written.map(([year, count]) => [year, count])).toEqual(expected.map(({ year, count }) => [year, count]));
  for (const [index, { sums }] of expected.entries()) {
    for (const [column, sum] of sums.entries()) expect(written[index]?.[column + 2]).toBeCloseTo(sum, 6);
  }
});

test('every day arrives once, with its text and the types of the asset', async () => {
  await using workspace = await copyExample();
  await workspace.run();
  const files = `'${workspace.path}/data/seattle_weather/**/*.parquet'`;
  const rows = await query(`select date::varchar, weather from read_parquet(${files}) order by date`);
  const csv = await csvRows();
  expect(rows).toEqual(csv.map((row) => [row['date'], row['weather']]));
  const types = await query(
    `select column_name, column_type from (describe from read_parquet(${files}, hive_partitioning = false))`,
  );
  expect(types).toEqual([['date', 'DATE'], ...NUMBERS.map((name) => [name, 'DOUBLE']), ['weather', 'VARCHAR']]);
});

test('the files lie in one directory per year, and each is reported', async () => {
  await using workspace = await copyExample();
  const result = await workspace.run();
  const files = [2012, 2013, 2014, 2015].map((year) => `year=${year}/data_0.parquet`);
  expect(await workspace.list('data')).toEqual(files.map((file) => `data/seattle_weather/${file}`));
  const batches = eventsOf(result, 'batch_written');
  expect(batches.map((line) => line['file'])).toEqual(files);
  expect(batches.map((line) => line['rows'])).toEqual([366, 365, 365, 365]);
  const bytes = batches.reduce((sum, line) => sum + Number(line['bytes']), 0);
  expect(eventsOf(result, 'job_finished')[0]).toMatchObject({ bytes_written: bytes });
});

test('a second run leaves the same files, byte for byte', async () => {
  await using workspace = await copyExample();
  await workspace.run();
  const first = await workspace.contents('data');
  const second = await workspace.run();
  expect(reportOf(second)).toEqual([0, 1461, 1461, 0, 4]);
  expect(await workspace.contents('data')).toEqual(first);
});

/** The example as it is committed, in a folder of its own; only the path to the data is made absolute. */
async function copyExample(): Promise<Workspace> {
  const workspace = await makeWorkspace();
  for (const name of ['job.yaml', 'connectors', 'assets']) {
    await cp(join(EXAMPLE, name), join(workspace.path, name), { recursive: true });
  }
  const job = await readFile(join(workspace.path, 'job.yaml'), 'utf8');
  const resolved = job
    .replace('../../node_modules/vega-datasets/data/seattle-weather.csv', weatherCsv())
    .replace('"{{terraform_outputs.runtime_binding}}"', '{ runtime: local_process }');
  expect(resolved).not.toContain('{{');
  await writeFile(join(workspace.path, 'job.yaml'), resolved);
  return workspace;
}

function weatherCsv(): string {
  const entry = createRequire(join(EXAMPLE, 'package.json')).resolve('vega-datasets');
  return join(dirname(entry), '..', 'data', 'seattle-weather.csv');
}

/** The file has no quotes, so it can be cut with `split`; nothing of DuckDB takes part. */
async function csvRows(): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = await readFile(weatherCsv(), 'utf8');
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  const names = (header ?? '').split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  });
}

async function summarizeCsv(): Promise<readonly { year: number; count: number; sums: readonly number[] }[]> {
  const years = Map.groupBy(await csvRows(), (row) => Number(row['date']?.slice(0, 4)));
  return [...years].map(([year, rows]) => ({
    year,
    count: rows.length,
    sums: NUMBERS.map((name) => rows.reduce((sum, row) => sum + Number(row[name]), 0)),
  }));
}
