import { resolveText } from '@dativo/resolver';
import { type Filling, resolveQuickly } from '@dativo/resolver/quick';
import { type NamedOutputs, readQuickly } from '@dativo/schema/quick';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUsualSites } from '../src/usual-sites.ts';
import { anyValue, generatedFile } from './generated-file.ts';
import { outputsOf } from './outputs-of.ts';

function quickly(text: string, outputs: NamedOutputs): Filling | undefined {
  const before = readQuickly(text);
  return before && resolveQuickly(text, before, outputs);
}

const PLACEHOLDER = '"{{terraform_outputs.a}}"';

/** Lines as people write them, with a placeholder in the usual places and in some where it means something else. */
const line = fc.oneof(
  fc.constantFrom(
    `k: ${PLACEHOLDER}`,
    `k: ${PLACEHOLDER}  # from Terraform`,
    `k: ${PLACEHOLDER}#x`,
    `k:   ${PLACEHOLDER} `,
  ),
  fc.constantFrom(
    `k:\n  m: ${PLACEHOLDER}`,
    `k:\n  - m: ${PLACEHOLDER}\n    n: 1`,
    `k:\n- ${PLACEHOLDER}`,
    `k: [${PLACEHOLDER}]`,
  ),
  fc.constantFrom(
    `k: |\n  m: ${PLACEHOLDER}`,
    `k: &x ${PLACEHOLDER}`,
    `k: !!str ${PLACEHOLDER}`,
    `# k: ${PLACEHOLDER}`,
  ),
  fc.constantFrom(
    'k: plain',
    "k: 'quoted'",
    'k: { a: 1 }',
    'k: {"a": 1}',
    '# a remark',
    '',
    'k: "{{!terraform_outputs.a}}"',
  ),
);

const file = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) => `${lines.map((text, index) => text.replace(/^k/, `k${index}`)).join('\n')}\n`);

test('where there is a quick answer, it is the answer', () => {
  let answers = 0;
  fc.assert(
    fc.property(file, anyValue, (text, value) => {
      const outputs = outputsOf({ a: value });
      const quick = quickly(text, outputs);
      if (quick === undefined) return;
      answers += 1;
      // The text is not read again: its value is put together from what was read before.
      expect(readQuickly(quick.text)).toStrictEqual(quick.value);
      const resolved = resolveText(text, outputs);
      expect(resolved).toMatchObject({ ok: true, text: quick.text, diagnostics: [], keptCount: 0 });
      expect(resolved.ok && resolved.replacements).toHaveLength(quick.count);
    }),
    { numRuns: 5_000 },
  );
  expect(answers).toBeGreaterThan(500);
});

test('files with placeholders in every place get the same answer or none', () => {
  fc.assert(
    fc.property(generatedFile, ({ text, values }) => {
      const outputs = outputsOf(values);
      const quick = quickly(text, outputs);
      if (quick === undefined) return;
      expect(readQuickly(quick.text)).toStrictEqual(quick.value);
      expect(resolveText(text, outputs)).toMatchObject({ ok: true, text: quick.text });
    }),
    { numRuns: 2_000 },
  );
});

const many = (count: number, start: string, end: string): string => start.repeat(count) + end.repeat(count);
const A = outputsOf({ a: 'x' });

test.each<[what: string, text: string, outputs: NamedOutputs, answer: string | undefined]>([
  [
    'several in a list of maps',
    `k:\n  - m: ${PLACEHOLDER}\n    n: ${PLACEHOLDER}\n`,
    A,
    'k:\n  - m: "x"\n    n: "x"\n',
  ],
  ['in single quotes', `k: '{{terraform_outputs.a}}' # a remark\n`, A, 'k: "x" # a remark\n'],
  ['none at all', 'k: v\n', A, 'k: v\n'],
  ['a remark with another one', `k: ${PLACEHOLDER} # ${PLACEHOLDER}\n`, A, undefined],
  ['in a map that has a name', `k: &x\n  m: ${PLACEHOLDER}\nl: *x\n`, A, undefined],
  [
    'where nearly all stand',
    `infrastructure:\n  resource_identifiers:\n    m: ${PLACEHOLDER}\n`,
    A,
    'infrastructure:\n  resource_identifiers:\n    m: "x"\n',
  ],
  [
    'there and elsewhere',
    `k: ${PLACEHOLDER}\ninfrastructure:\n  resource_identifiers: ${PLACEHOLDER}\n`,
    A,
    'k: "x"\ninfrastructure:\n  resource_identifiers: "x"\n',
  ],
  [
    'twice there by a name, and in a text',
    `infrastructure:\n  resource_identifiers:\n    k: &x\n      m: ${PLACEHOLDER}\n    l: *x\nn: |\n  o: ${PLACEHOLDER}\n`,
    A,
    undefined,
  ],
  // As many as there are in the text, and yet another one of them is in no value.
  [
    'in a map that has a name, and in a text',
    `k: &x\n  m: ${PLACEHOLDER}\nl: *x\nn: |\n  o: ${PLACEHOLDER}\n`,
    A,
    undefined,
  ],
  ['a value that needs escapes', `k: ${PLACEHOLDER}\n`, outputsOf({ a: 'x"y' }), undefined],
  ['a value that looks like a placeholder', `k: ${PLACEHOLDER}\n`, outputsOf({ a: '{{x}}' }), undefined],
  ['a value with many levels', `k: ${PLACEHOLDER}\n`, outputsOf({ a: JSON.parse(many(30, '[', ']')) }), undefined],
  [
    'a place with many levels',
    `${Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth)}k:\n`).join('')}${' '.repeat(30)}k: ${PLACEHOLDER}\n`,
    A,
    undefined,
  ],
])('%s', (_what, text, outputs, answer) => {
  expect(quickly(text, outputs)?.text).toBe(answer);
});

test.each<[what: string, text: string, raws: readonly string[] | undefined]>([
  ['no more than they are', 'k: "{{a}}"\nl: \'{{b}}\' # b\n', ['{{a}}', '{{b}}']],
  ['one in a remark behind another', 'k: "{{a}}" # {{b}}\n', undefined],
  ['one beside other text', 'k: "{{a}} b"\n', undefined],
])('placeholders in usual places: %s', (_what, text, raws) => {
  expect(findUsualSites(text)?.map(({ raw }) => raw)).toEqual(raws);
});
