import { expect, test } from 'vitest';
import { errorOf, eventsOf, type JobParts, makeWorkspace, readDataset, reportOf } from './workspace.ts';

const CSV = 'id,name\n1,Ann\n';
const incremental = { strategy: 'updated_at', cursor_field: 'id' };
const files = (path: string) => ({ files: [{ path }] });
const local = (path: string) => ({ connection: { local: { path } } });

interface Refused {
  readonly because: string;
  readonly parts: JobParts;
  readonly message: string;
}

const REFUSED: readonly Refused[] = [
  {
    because: 'the source file is absent',
    parts: { source: files('no.csv') },
    message: 'The source file does not exist: no.csv',
  },
  { because: 'no file matches', parts: { source: files('no*.csv') }, message: 'No source file matches no*.csv' },
  {
    because: 'the source is a directory',
    parts: { source: files('tmp') },
    message: 'The source path tmp is a directory',
  },
  {
    because: 'the source is remote',
    parts: { source: files('s3://b/k.csv') },
    message: "path 's3://b/k.csv' is remote",
  },
  { because: 'no files are named', parts: { source: { files: [] } }, message: 'source: files is required' },
  { because: 'files is a mapping', parts: { source: { files: { path: 'in.csv' } } }, message: 'files must be a list' },
  {
    because: 'a file has no path',
    parts: { source: { files: [{ object: 'x' }] } },
    message: 'files[0]: path is required',
  },
  {
    because: 'the load is incremental',
    parts: { source: { incremental } },
    message: 'this worker does full loads only',
  },
  {
    because: 'the source connector is unknown',
    parts: { sourceType: 'gdrive_csv' },
    message:
      "source type 'gdrive_csv' is not supported; this build reads csv, json and ndjson files, stripe, hubspot and",
  },
  {
    because: 'the source is another database',
    parts: { sourceType: 'mysql' },
    message: "source type 'mysql' is not supported",
  },
  {
    because: 'the target connector is unknown',
    parts: { targetType: 'iceberg' },
    message: "target type 'iceberg' is not supported",
  },
  {
    because: 'the target is an object store',
    parts: { target: { connection: { s3: { bucket: 'b' }, local: null } } },
    message: 'not to object stores (found: s3',
  },
  {
    because: 'the target is a URL',
    parts: { target: local('s3://b/out') },
    message: 'not to object stores (found: s3://b/out)',
  },
  {
    because: 'the target has no path',
    parts: { target: { connection: null } },
    message: 'connection.local.path is required',
  },
  {
    because: 'the format is not Parquet',
    parts: { target: { file_format: 'delta' } },
    message: "file_format 'delta' is not supported",
  },
  {
    because: 'the partition column is unknown',
    parts: { target: { partitioning: ['year(born)'] } },
    message: "the asset has no column 'born'",
  },
  {
    because: 'a text has no year',
    parts: { target: { partitioning: ['year(name)'] } },
    message: "partitioning by 'year(name)' needs a date or timestamp column",
  },
  {
    because: 'nothing stays in the files',
    parts: { target: { partitioning: ['id', 'name'] } },
    message: 'leaves nothing to write into the files',
  },
  {
    because: 'a partition comes twice',
    parts: { target: { partitioning: ['name', 'name'] } },
    message: "makes the directory 'name=…' twice",
  },
  {
    because: 'the mode of validation is unknown',
    parts: { job: { schema_validation_mode: 'lax' } },
    message: "schema_validation_mode 'lax' is not known; use strict or warn",
  },
  {
    because: 'the log level is unknown',
    parts: { job: { logging: { level: 'LOUD' } } },
    message: "level 'LOUD' is not known",
  },
  {
    because: 'redaction is text',
    parts: { job: { logging: { redaction: 'yes' } } },
    message: 'redaction must be true or false',
  },
  { because: 'the tenant is missing', parts: { job: { tenant_id: null } }, message: 'tenant_id is required' },
  { because: 'the tenant is a number', parts: { job: { tenant_id: 7 } }, message: 'tenant_id must be text' },
  {
    because: 'the asset file is absent',
    parts: { job: { asset_path: 'no.yaml' } },
    message: 'The asset no.yaml cannot be read: ENOENT',
  },
  {
    because: 'the asset has no columns',
    parts: { asset: { name: 'a', schema: [] } },
    message: 'schema must be a list of columns',
  },
  {
    because: 'a type is unknown',
    parts: { columns: [{ name: 'id', type: 'uuid' }] },
    message: "type 'uuid' is not known; use one of string,",
  },
  {
    because: 'a decimal is impossible',
    parts: { columns: [{ name: 'id', type: 'decimal(5,9)' }] },
    message: "type 'decimal(5,9)' is not known",
  },
  {
    because: 'required is text',
    parts: { columns: [{ name: 'id', type: 'string', required: 'no' }] },
    message: 'required must be true or false',
  },
  {
    because: 'two columns differ in case only',
    parts: {
      columns: [
        { name: 'id', type: 'string' },
        { name: 'ID', type: 'string' },
      ],
    },
    message: "the columns 'id' and 'ID' have the same name",
  },
  {
    because: 'a date part hides a column',
    parts: {
      columns: [
        { name: 'd', type: 'date' },
        { name: 'Year', type: 'integer' },
      ],
      target: { partitioning: ['year(d)'] },
    },
    message: "clashes with the asset's column 'year'",
  },
  {
    because: 'a placeholder is left',
    parts: { target: local('{{terraform_outputs.path}}') },
    message: 'still holds a placeholder',
  },
  {
    because: 'a variable is not set',
    parts: { target: local('${OUT_DIR}/x') },
    message: 'path uses OUT_DIR, which is not set',
  },
  {
    because: 'an empty connector path',
    parts: { job: { source_connector_path: '' } },
    message: 'source_connector_path is required',
  },
  {
    because: 'the delimiter is too long',
    parts: { source: { engine: { options: { delimiter: '<====>' } } } },
    message: 'delimiter must be 1 to 4 characters',
  },
  {
    because: 'the encoding is unknown',
    parts: { source: { engine: { options: { encoding: 'cp037' } } } },
    message: "encoding 'cp037' is not known",
  },
  {
    because: 'the compression is unknown',
    parts: { target: { engine: { options: { compression: 'rar' } } } },
    message: "compression 'rar' is not known",
  },
];

test.each(REFUSED)('refuses the job when $because', async ({ parts, message }) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob(parts);
  await workspace.write('in.csv', CSV);
  const before = await workspace.list();
  const result = await workspace.run();
  expect(errorOf(result)).toContain(message);
  expect(result.exitCode).toBe(2);
  expect(result.stdout).toBe('');
  expect(eventsOf(result, 'job_error')).toHaveLength(1);
  expect(reportOf(result)).toEqual([2, 0, 0, 0, 0]);
  expect(await workspace.list()).toEqual(before);
});

test.each([
  { what: 'is missing', content: undefined, message: 'The job file job.yaml cannot be read: ENOENT' },
  { what: 'is no YAML', content: 'a: [1\nb: 2', message: 'The job file job.yaml is not valid YAML' },
  { what: 'has two documents', content: 'a: 1\n---\nb: 2\n', message: 'The job file job.yaml is not valid YAML' },
  { what: 'is empty', content: '', message: 'job file job.yaml' },
  { what: 'is a list', content: '- a\n', message: 'The job file job.yaml must hold a mapping' },
  {
    what: 'is binary',
    content: new Uint8Array([0xff, 0xfe, 0x00]),
    message: 'The job file job.yaml is not UTF-8 text',
  },
])('fails with 2 when the job file $what', async ({ content, message }) => {
  await using workspace = await makeWorkspace();
  if (content !== undefined) await workspace.write('job.yaml', content);
  const result = await workspace.run();
  expect(errorOf(result)).toContain(message);
  expect(result.exitCode).toBe(2);
});

test('refuses a connector that does not have the role', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', CSV);
  await workspace.write('source.yaml', 'name: in\ntype: csv\nroles: [target]\n');
  expect(errorOf(await workspace.run())).toContain('roles does not include source; found target');
});

test.each(['postgres', 'mysql'])('mode cloud bans the database source %s', async (sourceType) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ sourceType });
  const result = await workspace.run({ arguments: ['run', '--config', 'job.yaml', '--mode', 'cloud'] });
  expect(result.exitCode).toBe(2);
  expect(errorOf(result)).toContain(`Mode cloud does not allow the database source '${sourceType}'`);
});

test.each([
  { what: 'a variable', path: '${OUT_DIR}', env: { OUT_DIR: 'out' } },
  { what: 'the default of a variable that is not set', path: '${OUT_DIR:-out}', env: {} },
  { what: 'the default of an empty variable', path: '${OUT_DIR:-out}', env: { OUT_DIR: '' } },
  { what: 'a variable before its default', path: '${OUT_DIR:-elsewhere}', env: { OUT_DIR: 'out' } },
  {
    what: 'a variable that looks like another one, as it is',
    path: '${OUT_DIR:-x}/../out',
    env: { OUT_DIR: '${HOME}' },
  },
])('fills $what into the target path', async ({ path, env }) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ target: local(path) });
  await workspace.write('in.csv', CSV);
  const result = await workspace.run({ env: { ...env } });
  expect(errorOf(result)).toBe('');
  expect(await readDataset(workspace, 'name')).toEqual([['Ann']]);
});

test.each([
  { what: 'the flat form of the connection', parts: { target: { connection: { path: 'out' } } } },
  { what: 'an unused variable that is not set', parts: { job: { classification_overrides: { a: '${NOT_SET}' } } } },
  { what: 'an incremental block that says nothing', parts: { source: { incremental: {} } } },
  {
    what: 'the nested form of the asset',
    parts: { asset: { asset: { name: 'a', version: 2, schema: [{ name: 'name', type: 'string' }] } } },
  },
  {
    what: 'an own delimiter',
    parts: { source: { engine: { options: { delimiter: ';' } }, files: [{ path: 'semicolon.csv' }] } },
  },
  {
    what: 'a key named __proto__',
    parts: { job: JSON.parse('{"__proto__": {"tenant_id": "evil"}}') as Record<string, unknown> },
  },
])('accepts $what', async ({ parts }) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob(parts);
  await workspace.write('in.csv', CSV);
  await workspace.write('semicolon.csv', 'id;name\n1;Ann\n');
  const result = await workspace.run();
  expect(errorOf(result)).toBe('');
  expect(eventsOf(result, 'job_finished')[0]).toMatchObject({ tenant_id: 'acme', exit_code: 0 });
  expect(await readDataset(workspace, 'name')).toEqual([['Ann']]);
});

test.each([
  { name: 'DUCKDB_MEMORY_LIMIT', value: 'lots', message: 'write a size such as 512MB' },
  { name: 'DUCKDB_THREADS', value: '0', message: 'write a whole number from 1 to 999' },
])('refuses $name=$value', async ({ name, value, message }) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', CSV);
  const result = await workspace.run({ env: { [name]: value } });
  expect(errorOf(result)).toContain(message);
  expect(result.exitCode).toBe(2);
});
