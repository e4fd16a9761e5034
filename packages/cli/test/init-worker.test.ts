import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { call } from './call.ts';

type ReadYaml = (text: string, path: string) => unknown;
type ReadCsv = (text: string, path: string) => { line: number; cells: Record<string, string> }[];

const WORKER = new URL('../src/init/files/worker/', import.meta.url);
// JavaScript without types: it is what a project gets.
const { readYaml }: { readYaml: ReadYaml } = await import(new URL('read-yaml.mjs', WORKER).href);
const { readCsv }: { readCsv: ReadCsv } = await import(new URL('read-csv.mjs', WORKER).href);

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-worker-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

interface LogLine {
  readonly event_type: string;
  readonly message: string;
  readonly [field: string]: unknown;
}

function work(...args: string[]) {
  const words = args.length === 0 ? ['run', '--config', 'jobs/orders/job.yaml', '--mode', 'self_hosted'] : args;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['worker/main.mjs', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  const log: LogLine[] = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { status, stdout, log, last: log.at(-1) };
}

describe('the program that a project on this machine starts with', () => {
  beforeEach(async () => {
    expect(await call(folder, ['init'])).toMatchObject({ code: 0 });
  });

  test('moves every row and reports it', () => {
    const { status, stdout, last } = work();
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(last).toMatchObject({
      event_type: 'job_finished',
      exit_code: 0,
      rows_read: 6,
      rows_written: 6,
      rows_rejected: 0,
    });
    const rows = readFileSync(join(folder, 'out/orders.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows[3]).toEqual({
      id: 1004,
      ordered_on: '2026-11-05',
      customer: 'The "Corner" Shop',
      country: 'GB',
      amount: 1310.25,
    });
  });

  test.each([
    [
      'a value of another type',
      '1,2026-11-02,Ana,PT,much',
      /data\/orders\.csv, line 2: amount is "much", which is no double/,
    ],
    ['a missing value', '1,2026-11-02,,PT,1', /line 2: customer is missing/],
    ['a day that there is not', '1,2026-13-02,Ana,PT,1', /ordered_on is "2026-13-02", which is no date/],
    ['a field too much', '1,2026-11-02,Ana,PT,1,2', /line 2: 6 fields, but the header has 5/],
    ['a quote in the wrong place', '1,2026-11-02,A"na,PT,1', /line 2: a quote stands where none may stand/],
  ])('with %s, nothing is written and the exit code is 2', (_what, row, said) => {
    work();
    const before = readFileSync(join(folder, 'out/orders.ndjson'), 'utf8');
    write('data/orders.csv', `id,ordered_on,customer,country,amount\n${row}\n`);
    const { status, log, last } = work();
    expect(status).toBe(2);
    expect(last).toMatchObject({ event_type: 'job_finished', exit_code: 2, rows_written: 0 });
    expect(log.map(({ message }) => message).join('\n')).toMatch(said);
    expect(readFileSync(join(folder, 'out/orders.ndjson'), 'utf8')).toBe(before);
  });

  test('says what it cannot read, and where', () => {
    write('assets/orders.yaml', 'name: orders\nschema: &columns\n  - name: id\n');
    expect(work().log.at(-2)?.message).toMatch(/^assets\/orders\.yaml, line 2: &columns is not read here/);
    expect(work('go').log.at(-2)?.message).toBe('use: run --config FILE [--mode MODE]');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

test('CSV: quotes, line ends and line numbers', () => {
  expect(readCsv('\uFEFFa,b\r\n1,"x,\n""y"""\r\n\r\n2,\n', 'x.csv')).toEqual([
    { line: 2, cells: { a: '1', b: 'x,\n"y"' } },
    { line: 5, cells: { a: '2', b: '' } },
  ]);
});

/** Lines of YAML, most of them usual, put together at random. */
const key = fc.constantFrom('a', 'b', 'c d', '"e"', "'f'", '-g', 'h#i', '? j', 'k:l', '<<');
const scalar = fc.constantFrom(
  ...[
    'x',
    'x y',
    '1',
    '-2.50',
    '007',
    '1e3',
    '0x1f',
    '2026-11-24',
    '12:30',
    'true',
    'True',
    'null',
    '~',
    '.5',
    '+1',
    "it's",
    'a: b',
    '- a',
    '# c',
    'x # c',
    'x#c',
  ],
  ...[
    '"x # y"',
    '"x" # c',
    '"x" y',
    "'it''s'",
    "'x' y",
    "'x",
    '["a", 1, {"b": null}]',
    '["a"] # c',
    '{"a": "# b"}',
    '[a]',
    '{a: b}',
    '&a x',
    '*a',
    '!t x',
    '|',
    '>',
    '@x',
    '%x',
    '`x',
    ', x',
    ']',
    'http://x/y',
    'x:',
    '"\\u00e9"',
    '${X}',
    '=',
    '...',
  ],
);
const line = fc.record({
  indent: fc.constantFrom(0, 0, 0, 2, 2, 4),
  isItem: fc.boolean(),
  key: fc.option(key),
  scalar: fc.option(scalar),
});
const yamlText = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) =>
  lines
    .map(({ indent, isItem, key: name, scalar: value }) => {
      const entry = name === null ? (value ?? '') : `${name}:${value === null ? '' : ` ${value}`}`;
      return `${' '.repeat(indent)}${isItem ? '- ' : ''}${entry}`.trimEnd();
    })
    .join('\n'),
);

test('YAML is read as any reader reads it, or refused', () => {
  let read = 0;
  fc.assert(
    fc.property(yamlText, (text) => {
      let value: unknown;
      try {
        value = readYaml(text, 'x.yaml');
      } catch (error) {
        expect(String(error)).toMatch(/x\.yaml, line \d+: /);
        return;
      }
      const document = parseDocument(text, { version: '1.2', uniqueKeys: true });
      expect(document.errors, text).toEqual([]);
      // An empty text is an empty map to the one and nothing to the other.
      expect(value, text).toEqual(document.contents === null ? {} : document.toJS());
      read++;
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(200);
});
