import { expect, test } from 'vitest';
import { eventsOf, makeWorkspace, query } from './workspace.ts';

interface TypeCase {
  readonly type: string;
  readonly sqlType: string;
  /** Text of the source → text of the value in the Parquet file. */
  readonly accepted: Readonly<Record<string, string>>;
  readonly refused: readonly string[];
}

const TYPES: readonly TypeCase[] = [
  {
    type: 'string',
    sqlType: 'VARCHAR',
    accepted: { 'a b': 'a b', ' x ': ' x ', NULL: 'NULL', '0012': '0012' },
    refused: [],
  },
  {
    type: 'integer',
    sqlType: 'BIGINT',
    accepted: { '1': '1', '-7': '-7', '+7': '7', '007': '7', '5.0': '5', '9223372036854775807': '9223372036854775807' },
    refused: ['12.7', '1e3', '1_000', 'x', '9223372036854775808', '0x10', '1 2', '.'],
  },
  {
    type: 'number',
    sqlType: 'DOUBLE',
    accepted: { '1': '1.0', '-.5': '-0.5', '5.': '5.0', '1e3': '1000.0', '2.5E-1': '0.25' },
    refused: ['nan', 'inf', '-Infinity', '1e400', '1,5', '1_000.0', '0x1p3', 'e5', '.'],
  },
  {
    type: 'decimal(6,2)',
    sqlType: 'DECIMAL(6,2)',
    accepted: { '1': '1.00', '-.5': '-0.50', '1234.56': '1234.56', '1.2300': '1.23', '7.': '7.00' },
    refused: ['1.239', '12345.6', '1e3', '.', 'x'],
  },
  { type: 'decimal(3,0)', sqlType: 'DECIMAL(3,0)', accepted: { '12': '12', '12.0': '12' }, refused: ['12.5', '1000'] },
  { type: 'decimal', sqlType: 'DECIMAL(38,9)', accepted: { '0.1': '0.100000000' }, refused: ['0.1234567891'] },
  {
    type: 'boolean',
    sqlType: 'BOOLEAN',
    accepted: { true: 'true', F: 'false', YES: 'true', '0': 'false', n: 'false', '1': 'true' },
    refused: ['2', 'ja', 'on'],
  },
  {
    type: 'date',
    sqlType: 'DATE',
    accepted: { '2012-02-29': '2012-02-29', ' 2012-01-01': '2012-01-01' },
    refused: ['2013-02-29', '2012-1-1', '01/02/2012', '2012-01-01 10:00', 'infinity', 'epoch', '20120101'],
  },
  {
    type: 'timestamp',
    sqlType: 'TIMESTAMP',
    accepted: {
      '2012-01-01': '2012-01-01 00:00:00',
      '2012-01-01 10:30': '2012-01-01 10:30:00',
      '2012-01-01T10:30:15.123456Z': '2012-01-01 10:30:15.123456',
      '2012-01-01T00:30:00+02:00': '2011-12-31 22:30:00',
      '2012-01-01T00:30:00-0530': '2012-01-01 06:00:00',
    },
    refused: ['2012-01-01T25:00', '2012-13-01', 'now', '10:30', '2012-01-01T10:30:15.1234567', '1325376000'],
  },
];

test.each(TYPES)(
  '$type takes what it can hold exactly, and nothing else',
  async ({ type, sqlType, accepted, refused }) => {
    await using workspace = await makeWorkspace();
    await workspace.writeJob({
      columns: [
        { name: 'n', type: 'integer', required: true },
        { name: 'v', type },
      ],
      job: { schema_validation_mode: 'warn' },
    });
    const values = [...Object.keys(accepted), ...refused, ''];
    await workspace.write('in.csv', `n,v\n${values.map((value, index) => `${index},"${value}"\n`).join('')}`);
    // The machine's time zone must not matter.
    const result = await workspace.run({ env: { TZ: 'America/New_York' } });
    const rows = await query(
      `select n::integer, v::varchar, typeof(v) from '${workspace.path}/out/*.parquet' order by n`,
    );
    const good = Object.values(accepted).map((value, index) => [index, value, sqlType]);
    expect(rows).toEqual([...good, [values.length - 1, null, sqlType]]);
    expect(eventsOf(result, 'schema_violation').map((line) => line['row'])).toEqual(
      refused.map((_, index) => good.length + index + 1),
    );
  },
);

test('every spelling of a type name is known', async () => {
  await using workspace = await makeWorkspace();
  const names = [
    'string',
    'text',
    'varchar',
    'integer',
    'int',
    'long',
    'bigint',
    'number',
    'double',
    'float',
    'Boolean',
    'bool',
    'datetime',
  ];
  await workspace.writeJob({ columns: names.map((type) => ({ name: `c_${type}`, type })) });
  await workspace.write(
    'in.csv',
    `${names.map((type) => `c_${type}`).join(',')}\nx,x,x,1,1,1,1,1,1,1,1,1,2012-01-01\n`,
  );
  expect((await workspace.run()).exitCode).toBe(0);
});
