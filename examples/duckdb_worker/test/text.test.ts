import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCsvLine } from '../src/csv-header.ts';
import { expandVariables } from '../src/expand-variables.ts';
import { listSecrets, redact } from '../src/redact.ts';

const fieldText = fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', ';', 'ä', '=') });

test('a line that was written as CSV is cut back into its fields, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fieldText, { minLength: 1 }), fc.constantFrom(',', ';', '||', '\t'), (fields, delimiter) => {
      const line = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter);
      expect(splitCsvLine(line, delimiter)).toEqual(fields);
    }),
  );
});

test.each([
  { line: 'a,b', fields: ['a', 'b'] },
  { line: 'a,', fields: ['a', ''] },
  { line: ',', fields: ['', ''] },
  { line: '', fields: [''] },
  { line: 'a"b,c', fields: ['a"b', 'c'] },
  { line: '"a', fields: undefined },
  { line: '"a"b,c', fields: undefined },
])('cuts $line', ({ line, fields }) => {
  expect(splitCsvLine(line, ',')).toEqual(fields);
});

test('text without variables stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.includes('${'));
      expect(expandVariables(text, {})).toEqual({ ok: true, text });
    }),
  );
});

test.each([
  { text: '${A}${B}', env: { A: '1', B: '2' }, expected: { ok: true, text: '12' } },
  { text: '${A:-x}', env: {}, expected: { ok: true, text: 'x' } },
  { text: '${A:-}', env: {}, expected: { ok: true, text: '' } },
  { text: '${A}', env: { A: '' }, expected: { ok: true, text: '' } },
  { text: '${A}', env: { A: '$&${B}' }, expected: { ok: true, text: '$&${B}' } },
  { text: '$A ${1A} ${A', env: { A: '1' }, expected: { ok: true, text: '$A ${1A} ${A' } },
  { text: '${A}/${B}/${A:-x}', env: {}, expected: { ok: false, missing: ['A', 'B'] } },
  { text: '${toString}', env: {}, expected: { ok: false, missing: ['toString'] } },
])('fills variables into $text', ({ text, env, expected }) => {
  expect(expandVariables(text, { ...env })).toEqual(expected);
});

test('no secret survives, wherever it stands', () => {
  const secret = fc.string({ minLength: 6 }).filter((text) => !text.includes('*'));
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
      const record = { message: `${before}${value}${after}`, list: [{ deep: value }], count: 7 };
      const hidden = redact(record, [value]) as typeof record;
      expect(hidden.message).not.toContain(value);
      expect(hidden).toMatchObject({ list: [{ deep: '***' }], count: 7 });
    }),
  );
});

test('a secret that contains another one leaves nothing behind', () => {
  const secrets = listSecrets({ A_KEY: 'inside', B_TOKEN: 'before-inside-after', HOME: '/home/x' });
  expect(redact('before-inside-after, inside', secrets)).toBe('***, ***');
});
