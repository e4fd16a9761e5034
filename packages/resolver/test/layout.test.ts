import { resolveText } from '@dativo/resolver';
import { expect, test } from 'vitest';
import { outputsFrom } from './outputs-of.ts';

const outputs = outputsFrom(
  '{"s": "text", "es": "es", "ml": "one\\ntwo", "q": "it\'s", "i": 12345678901234567890, "d": 1.10, "e": 1e21, "b": true, "z": null, "l": [1, "a", null], "m": {"k": {"n": 2}}}',
);

function fill(text: string): string {
  const resolved = resolveText(text, outputs);
  if (!resolved.ok) throw new Error(resolved.diagnostics.map(({ message }) => message).join('\n'));
  return resolved.text;
}

const p = (rest: string): string => `{{terraform_outputs.${rest}}}`;

test.each([
  ['a string is double-quoted', `k: '${p('s')}'`, 'k: "text"'],
  ['a number keeps its digits', `k: "${p('i')}"`, 'k: 12345678901234567890'],
  ['a decimal keeps its zeros', `k: ${p('d')}`, 'k: 1.10'],
  ['an exponent is written for YAML 1.1 too', `k: ${p('e')}`, 'k: 1.0e+21'],
  ['a boolean', `k: "${p('b')}"`, 'k: true'],
  ['null', `k: "${p('z')}"`, 'k: null'],
  ['a list', `k: "${p('l')}"`, 'k: [1, "a", null]'],
  ['a map', `k: "${p('m')}"`, 'k: {"k": {"n": 2}}'],
  ['| string', `k: "${p('d | string')}"`, 'k: "1.10"'],
  ['| json', `k: "${p('m | json')}"`, 'k: "{\\"k\\":{\\"n\\":2}}"'],
  ['a number inside text', `k: "port ${p('d')}"`, 'k: "port 1.10"'],
  ['a boolean inside text', `k: is ${p('b')}`, 'k: is true'],
  ['safe plain text stays plain', `k: s3://b/${p('s')}/x`, 'k: s3://b/text/x'],
  ['plain text that is no longer safe is quoted as a whole', `k: a ${p('ml')} b # c`, 'k: "a one\\ntwo b" # c'],
  ['plain text that becomes a word for a boolean is quoted', `k: y${p('es')}`, 'k: "yes"'],
  ['plain text with a quote is quoted', `k: a ${p('q')}`, 'k: "a it\'s"'],
  ['single quotes are doubled', `k: 'a ${p('q')}'`, "k: 'a it''s'"],
  ['single quotes cannot hold a line break', `k: 'a''b ${p('ml')}'`, 'k: "a\'b one\\ntwo"'],
  ['escapes around a placeholder stay as they are', `k: "\\x41\\/ ${p('ml')}\\t"`, 'k: "\\x41\\/ one\\ntwo\\t"'],
  ['lines of a literal block are indented like it', `k: |\n   a ${p('ml')} b\n   c`, 'k: |\n   a one\n   two b\n   c'],
  ['a folded block cannot hold a line break', `k: >\n  a ${p('ml')}\n  c\nl: 1`, 'k: "a one\\ntwo c\\n"\nl: 1'],
  ['a whole literal block becomes the typed value', `k: |- # why\n  ${p('d')}\nl: 1`, 'k: 1.10 # why\nl: 1'],
  ['an anchored value is filled in once', `k: &a "${p('d')}"\nl: *a`, 'k: &a 1.10\nl: *a'],
  ['a tag that asks for text gets text', `k: !!str "${p('d')}"`, 'k: !!str "1.10"'],
  ['flow collections', `k: [${p('d')}, {a: "${p('s')}"}]`, 'k: [1.10, {a: "text"}]'],
  ['several documents', `k: ${p('d')}\n---\nk: ${p('b')}\n`, 'k: 1.10\n---\nk: true\n'],
  ['a placeholder in a comment stays', `k: 1 # ${p('nope')}\n# ${p('')}`, `k: 1 # ${p('nope')}\n# ${p('')}`],
  [
    'CRLF, byte order mark, tabs, no line break at the end',
    `\ufeffk:  "${p('b')}"\t# c\r\n\r\nl: |\r\n  ${p('ml')}\r\n  x`,
    '\ufeffk:  true\t# c\r\n\r\nl: |\r\n  one\r\n  two\r\n  x',
  ],
])('%s', (_name, source, expected) => {
  expect(fill(source)).toBe(expected);
});

test('replacements say what was replaced, where, and by what', () => {
  const resolved = resolveText(`a:\n  - "x ${p('s')}${p('d')}"\n  - '${p('m["k"].n')}'\n`, outputs);
  expect(resolved.ok && resolved.replacements).toEqual([
    {
      pointer: '/a/0',
      range: {
        start: { line: 2, column: 8, offset: 10, byteOffset: 10 },
        end: { line: 2, column: 31, offset: 33, byteOffset: 33 },
      },
      placeholder: p('s'),
      name: 's',
      isSensitive: false,
      newText: 'text',
    },
    expect.objectContaining({ pointer: '/a/0', name: 'd', newText: '1.10' }),
    expect.objectContaining({ pointer: '/a/1', name: 'm', placeholder: p('m["k"].n'), newText: '2' }),
  ]);
});
