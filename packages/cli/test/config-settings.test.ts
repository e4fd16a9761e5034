import { readFileSync } from 'node:fs';
import { type RuleId, ruleCatalog } from '@dativo/schema';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readSettings } from '../src/config/read-settings.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/dativo-config.schema.json', import.meta.url), 'utf8'),
) as object;
const isValid = new Ajv({ allErrors: true, strict: true }).compile(schema);

const full = {
  files: ['jobs/**/*.yaml'],
  root: '.',
  roots: [{ container: '/data', repository: 'data' }],
  rules: { JOB112: 'error', JOB204: 'off' },
  ignores: [{ rules: ['JOB112'], files: ['jobs/old/*.yaml'], pointer: '/source', reason: 'old jobs' }],
  tag_defaults: { cost_center: 'platform' },
  container_mode: 'cloud',
  fail_on: 'warning',
  max_warnings: 10,
  baseline: 'known.json',
};

test('all settings together are read as they are written', () => {
  const reading = readSettings(stringify(full), 'dativo.config.yaml');
  expect(reading).toMatchObject({ ok: true, values: full });
});

test.each([
  ['nothing', ''],
  ['only comments', '# nothing\n'],
  ['an empty map', '{}\n'],
])('%s sets nothing', (_name, text) => {
  expect(readSettings(text, 'dativo.config.yaml')).toMatchObject({ ok: true, values: {} });
});

test('the settings of the README are settings', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, text = ''] = /```yaml\n(# dativo\.config\.yaml\n[\s\S]*?)```/.exec(readme) ?? [];
  expect(readSettings(text, 'dativo.config.yaml')).toMatchObject({ ok: true, values: { max_warnings: 20 } });
});

describe('a settings file with', () => {
  const rows: [name: string, text: string, place: string, message: RegExp, help: RegExp][] = [
    ['an unknown key', 'fial_on: error\n', '1:1', /"fial_on" is not a known key/, /Did you mean `fail_on`\?/],
    ['a key like no other', 'zzz: 2\n', '1:1', /"zzz" is not a known key/, /files, root, roots/],
    [
      'a wrong choice',
      'fail_on: warn\n',
      '1:10',
      /`fail_on` is "warn".*error, warning, info/,
      /Did you mean|Write one/,
    ],
    ['a wrong type', 'max_warnings: ten\n', '1:15', /`max_warnings` is "ten".*whole number/, /whole number/],
    ['a number below 0', 'max_warnings: -1\n', '1:15', /is -1/, /from 0 up/],
    ['an empty list', 'files: []\n', '1:8', /`files` is an empty list/, /at least one/],
    ['a value left out', 'rules:\n  JOB112:\n', '2:3', /`rules.JOB112` is empty/, /off/],
    ['an unknown rule', 'rules:\n  JOB1112: off\n', '2:3', /"JOB1112" is not a rule/, /Did you mean `JOB/],
    ['a rule that keeps its weight', 'rules:\n  JOB201: off\n', '2:3', /JOB201 keeps its weight/, /mend/],
    ['an ignore of such a rule', ignore('rules: [JOB203]'), '2:13', /JOB203 keeps its weight/, /mend/],
    ['an ignore without a reason', ignore('', { reason: '' }), '2:5', /"reason" is missing from `ignores\[0\]`/, /why/],
    ['a blank reason', ignore('', { reason: '    reason: " "\n' }), '4:13', /reason` is " "; it must be text/, /blank/],
    ['a pointer that is none', ignore('pointer: source'), '3:14', /pointer` is "source"/, /\/infrastructure\/tags/],
    ['a number as a tag', 'tag_defaults:\n  cost_center: 42\n', '2:16', /cost_center` is 42/, /quotes: "42"/],
    ['a relative container folder', 'roots:\n  - container: app\n    repository: .\n', '2:16', /is "app"/, /`\/app`/],
    ['a list for a map', '- 1\n', '1:1', /the file is a list; it must be a map/, /map/],
    ['two documents', 'root: .\n---\nroot: .\n', '3:1', /holds 2 documents/, /---/],
    ['broken YAML', 'files: [a\nroot: .\n', '2:1', /./, /./],
    ['a key twice', 'root: .\nroot: ..\n', '2:1', /written twice/, /Keep one/],
  ];

  test.each(rows)('%s', (_name, text, place, message, help) => {
    const reading = readSettings(text, 'dativo.config.yaml');
    const [first, ...others] = reading.ok ? [] : reading.diagnostics;
    expect({ ...first, others }).toMatchObject({
      ruleId: 'JOB910',
      severity: 'error',
      file: 'dativo.config.yaml',
      message: expect.stringMatching(message),
      help: expect.stringMatching(help),
      others: [],
    });
    expect(`${first?.range?.start.line}:${first?.range?.start.column}`).toBe(place);
  });

  test('several faults tells them all', () => {
    const reading = readSettings('fail_on: never\nmax_warnings: x\nrots: []\n', 'dativo.config.yaml');
    expect(reading.ok ? [] : reading.diagnostics.map(({ pointer }) => pointer)).toEqual([
      '/fail_on',
      '/max_warnings',
      '/rots',
    ]);
  });
});

function ignore(line: string, { reason = '    reason: why\n' } = {}): string {
  const rules = line.startsWith('rules') ? line : 'rules: [JOB112]';
  const more = line === '' || line.startsWith('rules') ? '' : `    ${line}\n`;
  return `ignores:\n  - ${rules}\n${more}    files: ["*.yaml"]\n${reason}`;
}

describe('the reader and the JSON Schema agree', () => {
  const ids = Object.keys(ruleCatalog) as RuleId[];
  const strange = fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '/',
    0,
    -1,
    1.5,
    1e21,
    true,
    [],
    {},
    [1],
    ['a'],
    'off',
    'error',
    'JOB201',
    'JOB112',
  );
  const name = fc.oneof(fc.constantFrom(...ids), fc.constantFrom(...Object.keys(full), 'reason', 'container', 'x'));
  /** Any value, or one near to what is allowed. */
  const value: fc.Arbitrary<unknown> = fc.oneof(
    strange,
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(name, strange, { maxKeys: 3, noNullPrototype: true }),
    fc.array(fc.dictionary(name, strange, { maxKeys: 4, noNullPrototype: true }), { maxLength: 2 }),
  );

  function agree(document: unknown): void {
    const text = JSON.stringify(document);
    const reading = readSettings(text, 'dativo.config.yaml');
    const expected = isValid(JSON.parse(text)) as boolean;
    expect({ text, ok: reading.ok }).toEqual({ text, ok: expected });
  }

  test('about settings of which one place was changed', () => {
    const paths = placesOf(full);
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(value, { nil: undefined }), name, (path, changed, key) => {
        const document = structuredClone(full);
        change(document, path, changed, key);
        agree(document);
        accepted += isValid(document) ? 1 : 0;
      }),
      { numRuns: 3000 },
    );
    // Both verdicts must have come up, or nothing was compared.
    expect(accepted).toBeGreaterThan(50);
  });

  test('about any document', () => {
    fc.assert(fc.property(fc.dictionary(name, value, { noNullPrototype: true }), agree), { numRuns: 1000 });
  });

  test('about each rule', () => {
    for (const id of ids) for (const weight of ['off', 'error', 'none']) agree({ rules: { [id]: weight } });
    for (const id of ids) agree({ ignores: [{ rules: [id], files: ['a'], reason: 'b' }] });
  });
});

type Path = readonly (string | number)[];

/** Every place of a document. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]))];
}

/** Replaces a place; without a value it is taken away, and a map or its parent gets another key. */
function change(document: object, path: Path, value: unknown, key: string): void {
  const last = path.at(-1);
  let parent = document as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  if (last === undefined) Object.assign(document, { [key]: value ?? null });
  else if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}
