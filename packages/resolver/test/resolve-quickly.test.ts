import { resolveText } from '@dativo/resolver';
import { resolveQuickly } from '@dativo/resolver/quick';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyValue, generatedFile } from './generated-file.ts';
import { outputsOf } from './outputs-of.ts';

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
      const quick = resolveQuickly(text, outputs);
      if (quick === undefined) return;
      answers += 1;
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
      const quick = resolveQuickly(text, outputs);
      if (quick !== undefined) expect(resolveText(text, outputs)).toMatchObject({ ok: true, text: quick.text });
    }),
    { numRuns: 2_000 },
  );
});
