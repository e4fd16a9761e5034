import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { errorOf, eventsOf, type JobParts, makeWorkspace, readDataset, reportOf } from './workspace.ts';

const ANN_BOB = [
  ['1', 'Ann'],
  ['2', 'Bob'],
];

interface Readable {
  readonly what: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly parts?: JobParts;
}

const READABLE: readonly Readable[] = [
  { what: 'CSV with CRLF', file: 'in.csv', content: 'id,name\r\n1,Ann\r\n2,Bob\r\n' },
  { what: 'CSV with a byte order mark and no last line end', file: 'in.csv', content: '\ufeffid,name\n1,Ann\n2,Bob' },
  { what: 'CSV with its columns in another order', file: 'in.csv', content: 'name,id\nAnn,1\nBob,2\n' },
  { what: 'CSV with quoted names and values', file: 'in.csv', content: '"id","name"\n"1","Ann"\n"2","Bob"\n' },
  { what: 'CSV with blanks around numbers', file: 'in.csv', content: 'id,name\n 1 ,Ann\n2 ,Bob\n' },
  { what: 'compressed CSV', file: 'in.csv.gz', content: gzipSync('id,name\n1,Ann\n2,Bob\n') },
  {
    what: 'CSV in Latin 1',
    file: 'in.csv',
    content: Buffer.from('id,name\n1,Ann\n2,Bob\n', 'latin1'),
    parts: { source: { files: [{ path: 'in.csv' }], engine: { options: { encoding: 'latin-1' } } } },
  },
  { what: 'a file whose name looks like a pattern', file: 'in[1]*.csv', content: 'id,name\n1,Ann\n2,Bob\n' },
  {
    what: 'NDJSON',
    file: 'in.ndjson',
    content: '{"id":1,"name":"Ann"}\n\n{"name":"Bob","id":"2"}\n',
    parts: { sourceType: 'ndjson' },
  },
  {
    what: 'NDJSON by its file name',
    file: 'in.jsonl',
    content: '{"id":1,"name":"Ann"}\n{"id":2,"name":"Bob"}',
    parts: { sourceType: 'json' },
  },
  {
    what: 'a JSON array',
    file: 'in.json',
    content: '[\n  {"id": 1, "name": "Ann"},\n  {"id": 2, "name": "Bob"}\n]',
    parts: { sourceType: 'json' },
  },
];

test.each(READABLE)('reads $what', async ({ file, content, parts }) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ ...parts, source: { files: [{ path: file }], ...parts?.source } });
  await workspace.write(file, content);
  // What the odd file name would stand for, were it a pattern.
  await workspace.write('in1.csv', 'id,name\n9,Zoe\n');
  const result = await workspace.run();
  expect(errorOf(result)).toBe('');
  expect(reportOf(result)).toEqual([0, 2, 2, 0, 1]);
  expect(await readDataset(workspace, 'id, name', 'order by id')).toEqual(ANN_BOB);
});

test('reads several files and patterns, each file once, with row numbers per file', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ source: { files: [{ path: 'b.csv' }, { path: '*/[ab]?.csv' }, { path: './b.csv' }] } });
  await workspace.write('b.csv', 'id,name\n1,Ann\n');
  await workspace.write('in/a1.csv', 'id,name\n2,Bob\n');
  await workspace.write('in/b2.csv', 'name,id\nCid,3\nDan,four\n');
  await workspace.write('in/c3.csv', 'id,name\n9,Zoe\n');
  const refused = await workspace.run();
  expect(eventsOf(refused, 'schema_violation')[0]).toMatchObject({ file: 'in/b2.csv', row: 2, column: 'id' });
  await workspace.write('in/b2.csv', 'name,id\nCid,3\nDan,4\n');
  expect(reportOf(await workspace.run())).toEqual([0, 4, 4, 0, 1]);
  expect(await readDataset(workspace, 'name', 'order by id')).toEqual([['Ann'], ['Bob'], ['Cid'], ['Dan']]);
});

test.each([
  {
    what: 'a column is missing',
    content: 'id,nmae\n1,Ann\n',
    message: "in.csv: no column 'name'; the header has id, nmae.",
  },
  {
    what: 'the header is missing',
    content: '1,Ann\n2,Bob\n',
    message: "the first line has none of the asset's columns ('id', 'name')",
  },
  {
    what: 'a column comes twice',
    content: 'id,name,name\n1,Ann,Ann\n',
    message: "in.csv: the header has the column 'name' twice.",
  },
  { what: 'the file is empty', content: '', message: 'in.csv is empty; its first line must name the columns.' },
  {
    what: 'the header is open',
    content: 'id,"name\n1,Ann\n',
    message: 'in.csv: the header has a quote that is not closed.',
  },
  {
    what: 'the header is not UTF-8',
    content: Buffer.from('id,näme\n1,Ann\n', 'latin1'),
    message: 'is the header missing, or the encoding another one?',
  },
])('fails with 2 when $what', async ({ content, message }) => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', content);
  const result = await workspace.run();
  expect(errorOf(result)).toContain(message);
  expect(result.exitCode).toBe(2);
});

test('a line that may be data is not repeated when the header is missing', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', '1,ann@example.org\n');
  expect((await workspace.run()).stderr).not.toContain('ann@example.org');
});

test.each([
  { file: 'in.csv', sourceType: 'csv', content: 'id,age,name,town\n1,7,Ann,Rome\n' },
  { file: 'in.ndjson', sourceType: 'ndjson', content: '{"id":1,"age":7,"name":"Ann","town":"Rome"}\n' },
])(
  'leaves columns of $file that the asset does not declare out, and says so',
  async ({ file, sourceType, content }) => {
    await using workspace = await makeWorkspace();
    await workspace.writeJob({ sourceType, source: { files: [{ path: file }] } });
    await workspace.write(file, content);
    const result = await workspace.run();
    expect(result.exitCode).toBe(0);
    expect(eventsOf(result, 'columns_ignored')[0]).toMatchObject({ level: 'WARNING', file, columns: ['age', 'town'] });
    expect(await readDataset(workspace)).toEqual([['1', 'Ann']]);
  },
);

test('lines of NDJSON that are no objects are bad rows', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({
    sourceType: 'ndjson',
    source: { files: [{ path: 'in.ndjson' }] },
    job: { schema_validation_mode: 'warn' },
  });
  await workspace.write(
    'in.ndjson',
    '{"id":1}\nnot json\n[{"id":2}]\n3\n{"id":4,"name":{"first":"Ann"}}\n{"name":"Bob"}\n',
  );
  const result = await workspace.run({ env: { DATIVO_RUN_ID: 'r' } });
  expect(reportOf(result)).toEqual([1, 6, 2, 4, 1]);
  expect(eventsOf(result, 'schema_violation').map(({ row, column, problem }) => [row, column, problem])).toEqual([
    [2, null, 'not a JSON object'],
    [3, null, 'not a JSON object'],
    [4, null, 'not a JSON object'],
    [6, 'id', 'required value is missing'],
  ]);
  expect(await readDataset(workspace, 'id, name', 'order by id')).toEqual([
    ['1', null],
    ['4', '{"first":"Ann"}'],
  ]);
});

test('a line that is no object is a bad row even where every column may be missing', async () => {
  await using workspace = await makeWorkspace();
  const columns = [{ name: 'name', type: 'string' }];
  await workspace.writeJob({ sourceType: 'ndjson', columns, source: { files: [{ path: 'in.ndjson' }] } });
  await workspace.write('in.ndjson', '{}\nnot json\n');
  expect(reportOf(await workspace.run())).toEqual([2, 2, 0, 1, 0]);
});

test('malformed lines are counted once, in the file in which they are', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ source: { files: [{ path: 'a.csv' }, { path: 'b.csv' }] } });
  await workspace.write('a.csv', 'id,name\n1\n2,Bob\n');
  await workspace.write('b.csv', 'id,name\n3,Cid\n4,Dan,x\n');
  const result = await workspace.run();
  expect(reportOf(result)).toEqual([2, 4, 0, 2, 0]);
  expect(eventsOf(result, 'schema_violation').map(({ file, line }) => [file, line])).toEqual([
    ['a.csv', 2],
    ['b.csv', 3],
  ]);
});

test('a JSON file that is cut off fails the job', async () => {
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ sourceType: 'json', source: { files: [{ path: 'in.json' }] } });
  await workspace.write('in.json', '[{"id":1,"name":"Ann"},{"id":2');
  const result = await workspace.run();
  expect(result.exitCode).toBe(2);
  expect(errorOf(result)).toContain('in.json cannot be read');
});

const ODD_NAMES = ['__proto__', 'constructor', 'a "b"', "it's", 'a/b~c', 'select', 'ö €', '$.x[0]', 'with,comma'];

test.each([
  {
    file: 'in.csv',
    sourceType: 'csv',
    content: `${ODD_NAMES.map(quote).join(',')}\n${ODD_NAMES.map((_, i) => i).join(',')}\n`,
  },
  {
    file: 'in.ndjson',
    sourceType: 'ndjson',
    content: `{${ODD_NAMES.map((name, index) => `${JSON.stringify(name)}:${index}`).join(',')}}\n`,
  },
])('columns of $file may have any name', async ({ file, sourceType, content }) => {
  await using workspace = await makeWorkspace();
  const columns = [
    ...ODD_NAMES.map((name) => ({ name, type: 'integer', required: true })),
    { name: 'z', type: 'string' },
  ];
  const extra = sourceType === 'csv' ? content.replace('\n', ',z\n').replace(/\n$/, ',\n') : content;
  await workspace.writeJob({ sourceType, columns, source: { files: [{ path: file }] } });
  await workspace.write(file, extra);
  const result = await workspace.run();
  expect(errorOf(result)).toBe('');
  expect(await readDataset(workspace)).toEqual([[...ODD_NAMES.map((_, index) => String(index)), null]]);
});

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
