import { parseOutputs } from '@dativo/schema';
import { readPlainOutputs } from '@dativo/schema/quick';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** JSON texts with all that the two readers could take for something else. */
const { value: json } = fc.letrec<{ value: string; list: string; map: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('"a"', 'true', 'null', '""', '"\\u0041\\n"', '"\\ud800"', '"\ufeff"', '"é "'),
    fc.constantFrom('1', '1.0', '-0', '1e3', '12345678901234567890', '0.10'),
    fc.constantFrom('01', '"\\x"', '"\t"', 'tru', '1.', '[1,]', '{"a"}', ''),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  map: fc
    .array(fc.tuple(fc.constantFrom('a', 'b', '2', '10', '__proto__', '\\u0061', 'jobs'), tie('value')), {
      maxLength: 4,
    })
    .map((members) => `{${members.map(([key, value]) => `"${key}":${value}`).join(',')}}`),
}));

const name = fc.constantFrom(
  'a',
  'b',
  '\\u0061',
  '__proto__',
  'constructor',
  '7',
  'jobs',
  'encrypted_data',
  'planned_values',
);
const sound = fc.constantFrom(
  '"x"',
  '{"b":["c"],"a":null}',
  '{"2":"x","1":"y"}',
  '[1.10, true]',
  '{"__proto__":1,"a":"z"}',
);

const output = fc.oneof(
  { weight: 4, arbitrary: sound.map((value) => `{"sensitive":false,"type":"dynamic","value":${value}}`) },
  { weight: 1, arbitrary: sound.map((value) => `{ "value": ${value}, "sensitive": true }`) },
  json.map((value) => `{"sensitive":false,"type":"dynamic","value":${value}}`),
  fc.constantFrom(
    '{"value":1}',
    '{"type":"string"}',
    '{"value":"x","sensitive":null}',
    '{"value":"x","sensitive":"no"}',
    '7',
  ),
);

const text = fc
  .tuple(fc.array(fc.tuple(name, output), { maxLength: 3 }), fc.constantFrom('', '\n', ' \u00a0', ' x', '\ufeff'))
  .map(([outputs, end]) => `{${outputs.map(([key, value]) => `"${key}": ${value}`).join(',\n')}}${end}`);

const NAMES = ['a', 'b', '__proto__', 'constructor', 'toString', '7', 'jobs', 'none'];

test('outputs that are read plainly are those that are read closely, in all that is asked of them', () => {
  let answers = 0;
  fc.assert(
    fc.property(text, (source) => {
      const plain = readPlainOutputs(source);
      if (plain === undefined) return;
      answers += 1;
      const close = parseOutputs(source);
      if (!close.ok) throw new Error('read plainly, and not closely');
      expect(close.diagnostics).toEqual([]);
      for (const each of NAMES) {
        expect(plain.has(each)).toBe(close.outputs.has(each));
        const [found, meant] = [plain.get(each), close.outputs.get(each)];
        expect(found).toEqual(meant);
        // Maps are equal in any order; what is written of them is not.
        expect(inOrder(found?.value)).toBe(inOrder(meant?.value));
      }
    }),
    { numRuns: 5_000 },
  );
  expect(answers).toBeGreaterThan(1_000);
});

function inOrder(value: unknown): string {
  if (value instanceof Map) return `{${[...value].map(([key, each]) => `${key}:${inOrder(each)}`).join()}}`;
  return Array.isArray(value) ? `[${value.map(inOrder).join()}]` : (JSON.stringify(value) ?? 'nothing');
}

test.each<[what: string, text: string, isPlain: boolean]>([
  ['what Terraform prints', '{"a":{"sensitive":false,"type":"string","value":"x"}}\n', true],
  ['no outputs', '{}', true],
  ['deeper values than most', `{"a":{"type":"x","value":${'['.repeat(200)}${']'.repeat(200)}}}`, false],
  [
    'an encrypted state',
    '{"encrypted_data":{"type":"x","value":1},"encryption_version":{"type":"x","value":1}}',
    false,
  ],
  ['a byte order mark in a text', '{"a":{"type":"string","value":"\ufeff"}}', false],
])('%s', (_what, source, isPlain) => {
  expect(readPlainOutputs(source) !== undefined).toBe(isPlain);
});
