import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorOf, eventsOf, type JobParts, makeWorkspace, readDataset, reportOf, type Workspace } from './workspace.ts';

const GOOD = 'id,name\n1,Ann\n2,Bob\n';
const BAD = 'id,name\n1,Ann\nsecret-value,Bob\n,Cid\n4,Dan\n';
const WARN: JobParts = { job: { schema_validation_mode: 'warn' } };

test('strict: one bad row ends the run with 2, and the target stays as it was', async () => {
  await using workspace = await makeWorkspaceWith(GOOD);
  expect((await workspace.run()).exitCode).toBe(0);
  const before = await workspace.contents('.');
  await workspace.write('in.csv', BAD);
  const result = await workspace.run();
  expect(result.exitCode).toBe(2);
  expect(reportOf(result)).toEqual([2, 4, 0, 2, 0]);
  expect(errorOf(result)).toBe(
    "2 of 4 rows break the schema of asset 'people'; nothing was written (schema_validation_mode: strict).",
  );
  await workspace.write('in.csv', GOOD);
  expect(await workspace.contents('.')).toEqual(before);
});

test('strict: nothing is made where there was no target', async () => {
  await using workspace = await makeWorkspaceWith(BAD, { target: { connection: { local: { path: 'deep/er/out' } } } });
  const before = await workspace.list();
  expect((await workspace.run()).exitCode).toBe(2);
  expect(await workspace.list()).toEqual(before);
});

test('violations are named by file, row, column and expectation, never by their value', async () => {
  await using workspace = await makeWorkspaceWith(BAD);
  const result = await workspace.run();
  expect(
    eventsOf(result, 'schema_violation').map(({ level, file, row, column, problem }) => [
      level,
      file,
      row,
      column,
      problem,
    ]),
  ).toEqual([
    ['ERROR', 'in.csv', 2, 'id', 'expected a whole number of 64 bits'],
    ['ERROR', 'in.csv', 3, 'id', 'required value is missing'],
  ]);
  expect(result.stderr).not.toContain('secret-value');
});

test('only the first ten violations are logged; the count is complete', async () => {
  await using workspace = await makeWorkspaceWith(`id,name\n${'x,y\n'.repeat(25)}`);
  const result = await workspace.run();
  expect(eventsOf(result, 'schema_violation')).toHaveLength(10);
  expect(reportOf(result)).toEqual([2, 25, 0, 25, 0]);
});

test('warn: the good rows are written, the bad ones are kept aside with their reasons, exit code 1', async () => {
  await using workspace = await makeWorkspaceWith(BAD, WARN);
  const result = await workspace.run({ env: { DATIVO_RUN_ID: 'run-7' } });
  expect(result.exitCode).toBe(1);
  expect(reportOf(result)).toEqual([1, 4, 2, 2, 1]);
  expect(await readDataset(workspace, 'id, name', 'order by id')).toEqual([
    ['1', 'Ann'],
    ['4', 'Dan'],
  ]);
  expect(await readRejected(workspace, 'run-7')).toEqual([
    {
      file: 'in.csv',
      row: 2,
      reasons: [{ column: 'id', problem: 'expected a whole number of 64 bits' }],
      values: { id: 'secret-value', name: 'Bob' },
    },
    {
      file: 'in.csv',
      row: 3,
      reasons: [{ column: 'id', problem: 'required value is missing' }],
      values: { id: null, name: 'Cid' },
    },
  ]);
});

test('warn: a clean re-run replaces the dataset and the rows that were kept aside', async () => {
  await using workspace = await makeWorkspaceWith(BAD, WARN);
  await workspace.run();
  await workspace.write('in.csv', GOOD);
  expect((await workspace.run()).exitCode).toBe(0);
  expect(await workspace.list('out')).toEqual(['out/data_0.parquet']);
});

test('warn: when all rows are bad, nothing is written and the exit code is 2', async () => {
  await using workspace = await makeWorkspaceWith('id,name\nx,1\ny,2\n', WARN);
  const before = await workspace.list();
  const result = await workspace.run();
  expect(result.exitCode).toBe(2);
  expect(errorOf(result)).toContain("There are no valid rows: all 2 rows break the schema of asset 'people'");
  expect(await workspace.list()).toEqual(before);
});

test.each(['strict', 'warn'])('%s: a file with a header only has no rows to write: exit code 2', async (mode) => {
  await using workspace = await makeWorkspaceWith('id,name\n', { job: { schema_validation_mode: mode } });
  const result = await workspace.run();
  expect(result.exitCode).toBe(2);
  expect(errorOf(result)).toContain('There are no valid rows: the source has no rows');
  expect(reportOf(result)).toEqual([2, 0, 0, 0, 0]);
});

test.each([
  { name: 'too few fields', line: '2', line_no: 3, problem: 'fewer fields than the header' },
  { name: 'too many fields', line: '2,Bob,extra', line_no: 3, problem: 'more fields than the header' },
])('a line with $name is a bad row: strict refuses, warn keeps its text', async ({ line, line_no, problem }) => {
  await using strict = await makeWorkspaceWith(`id,name\n1,Ann\n${line}\n3,Cid\n`);
  const refused = await strict.run();
  expect(refused.exitCode).toBe(2);
  expect(eventsOf(refused, 'schema_violation')[0]).toMatchObject({ line: line_no, row: null, problem });

  await using warn = await makeWorkspaceWith(`id,name\n1,Ann\n${line}\n3,Cid\n`, WARN);
  const partial = await warn.run({ env: { DATIVO_RUN_ID: 'r' } });
  expect(partial.exitCode).toBe(1);
  expect(reportOf(partial)).toEqual([1, 3, 2, 1, 1]);
  expect(await readRejected(warn, 'r')).toEqual([{ file: 'in.csv', line: line_no, reasons: [{ problem }], raw: line }]);
});

test('a quote that is never closed fails the job in both modes: the rows after it cannot be counted', async () => {
  await using workspace = await makeWorkspaceWith('id,name\n1,Ann\n2,"Bob\n3,Cid\n', WARN);
  const result = await workspace.run();
  expect(result.exitCode).toBe(2);
  expect(errorOf(result)).toContain('in.csv: a quote is not closed or misplaced on line 3');
});

test('a run id that is no file name cannot leave the folder of the rejected rows', async () => {
  await using workspace = await makeWorkspaceWith(BAD, WARN);
  await workspace.run({ env: { DATIVO_RUN_ID: '../../etc/x y' } });
  expect(await workspace.list('out')).toEqual(['out/_rejected/__.._etc_x_y.ndjson', 'out/data_0.parquet']);
});

async function makeWorkspaceWith(csv: string, parts?: JobParts): Promise<Workspace> {
  const workspace = await makeWorkspace();
  await workspace.writeJob(parts);
  await workspace.write('in.csv', csv);
  return workspace;
}

/** Members that are null are left out, for shorter expectations. */
async function readRejected(workspace: Workspace, runId: string): Promise<readonly unknown[]> {
  const text = await readFile(join(workspace.path, `out/_rejected/${runId}.ndjson`), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { values, ...rest } = JSON.parse(line) as Record<string, unknown>;
      const dropNulls = JSON.parse(JSON.stringify(rest), (_key, value) => value ?? undefined) as object;
      return values === null ? dropNulls : { ...dropNulls, values };
    });
}
