import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';

// The first command of the README, as a user types it, in a copy of the example so that the checkout stays clean.

const ROOT = resolve(import.meta.dirname, '..');
const CLI = join(ROOT, 'packages/cli/bin/dativo.cjs');
const MEASURES = ['precipitation', 'temp_max', 'temp_min', 'wind'] as const;

const sandbox = mkdtempSync(join(tmpdir(), 'dativo-main-job-'));
const example = join(sandbox, 'examples/local_weather');
const dataset = join(example, 'data/seattle_weather');
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function dativo(...args: string[]): Promise<Finished> {
  const { TF_CLI_CONFIG_FILE: _, ...env } = process.env;
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd: sandbox, env, timeout: 120_000 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
  });
}

beforeAll(() => {
  mkdirSync(join(sandbox, 'examples'));
  const personal = /(^|\/)(\.dativo|\.terraform|data|terraform\.tfstate.*)$/;
  cpSync(join(ROOT, 'examples/local_weather'), example, { recursive: true, filter: (path) => !personal.test(path) });
  symlinkSync(join(ROOT, 'examples/duckdb_worker'), join(sandbox, 'examples/duckdb_worker'));
  symlinkSync(join(ROOT, 'terraform'), join(sandbox, 'terraform'));
  symlinkSync(join(ROOT, 'node_modules'), join(sandbox, 'node_modules'));
});

describe('dativo up examples/local_weather/job.yaml', () => {
  test('runs the job and says what it did', async () => {
    const { code, stdout, stderr } = await dativo('up', 'examples/local_weather/job.yaml');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const said = stdout + stderr;
    for (const words of [/succeeded/, /1,?461/, /result\.json/, /cost_center/, /exit code\W+0/i]) {
      expect(said).toMatch(words);
    }
    for (const part of shownInReadme()) expect(toComparable(said)).toContain(part);
  });

  test('the Parquet files hold exactly what the CSV holds, by year', async () => {
    expect(await readParquet()).toEqual(readCsv());
    expect(
      readdirSync(dataset)
        .filter((name) => name.startsWith('year='))
        .sort(),
    ).toEqual(['year=2012', 'year=2013', 'year=2014', 'year=2015']);
  });

  test('a second run changes nothing in Terraform and says so, and leaves the same rows', async () => {
    const { code, stdout, stderr } = await dativo('up', 'examples/local_weather/job.yaml');
    expect(code).toBe(0);
    expect(stdout + stderr).toMatch(/no changes/i);
    expect(await readParquet()).toEqual(readCsv());
  });

  test('--json prints one JSON document and nothing else', async () => {
    const { code, stdout } = await dativo('up', 'examples/local_weather/job.yaml', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'up', ok: true, exit_code: 0 });
  });

  test('down removes what up made', async () => {
    const { code, stdout, stderr } = await dativo('down', 'examples/local_weather/job.yaml', '--auto-approve');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const state = JSON.parse(readFileSync(join(example, 'terraform/terraform.tfstate'), 'utf8')) as {
      resources: unknown[];
    };
    expect({ said: stdout, resources: state.resources }).toMatchObject({ resources: [] });
  });
});

/**
 * What the README shows of the first run, in parts. Seconds differ from run to run, and with them where lines are broken;
 * a terminal does not keep the lines in between that say what goes on.
 */
function shownInReadme(): string[] {
  const [shown] = codeBlocks(join(ROOT, 'README.md'));
  return (shown?.text ?? 'nothing').split(/\n\n|\n(?=✓)/).map(toComparable);
}

function toComparable(said: string): string {
  const withoutTimes = said.replaceAll(/\d+\.\d s\b/g, 'SECONDS').replaceAll(/(?<=\/runs\/)\S+(?=\/result)/g, '…');
  return withoutTimes.replaceAll(/\s+/g, ' ').trim();
}

interface Year {
  year: number;
  rows: number;
  sums: Record<string, number>;
}

function readCsv(): Year[] {
  const require = createRequire(join(ROOT, 'examples/local_weather/package.json'));
  const csv = join(require.resolve('vega-datasets'), '../../data/seattle-weather.csv');
  const [header = '', ...lines] = readFileSync(csv, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  const years = new Map<number, Year>();
  for (const line of lines) {
    const cells = line.split(',');
    const year = Number(cells[columns.indexOf('date')]?.slice(0, 4));
    const row = years.get(year) ?? { year, rows: 0, sums: Object.fromEntries(MEASURES.map((name) => [name, 0])) };
    row.rows += 1;
    for (const name of MEASURES) row.sums[name] = (row.sums[name] ?? 0) + Number(cells[columns.indexOf(name)]);
    years.set(year, row);
  }
  return [...years.values()].map(rounded);
}

async function readParquet(): Promise<Year[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const sums = MEASURES.map((name) => `sum(${name}) AS ${name}`).join(', ');
    const reader = await connection.runAndReadAll(
      `SELECT CAST(year AS INTEGER) AS year, CAST(count(*) AS INTEGER) AS rows, ${sums}
       FROM read_parquet('${dataset}/year=*/*.parquet', hive_partitioning = true) GROUP BY year ORDER BY year`,
    );
    return reader.getRowObjects().map((row) =>
      rounded({
        year: Number(row['year']),
        rows: Number(row['rows']),
        sums: Object.fromEntries(MEASURES.map((name) => [name, Number(row[name])])),
      }),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Sums of decimal fractions in two orders of addition differ in the last bits. */
function rounded(year: Year): Year {
  const sums = Object.entries(year.sums).map(([name, sum]) => [name, Number(sum.toFixed(6))]);
  return { ...year, sums: Object.fromEntries(sums) };
}
