import { resolveText } from '@dativo/resolver';
import { readYaml } from '@dativo/schema';
import { expect, test } from 'vitest';
import { outputsOf } from './outputs-of.ts';

const outputs = outputsOf({ x: 'wrong', v: 'v' });

function read(text: string): unknown {
  const reading = readYaml(text);
  return reading.ok && reading.documents[0]?.toValue();
}

test.each([
  ['k: "{{!terraform_outputs.x}}"', 'k: "\\x7B{terraform_outputs.x}}"', '{{terraform_outputs.x}}'],
  ["k: 'a {{! terraform_outputs.x }}'", 'k: "a \\x7B{ terraform_outputs.x }}"', 'a {{ terraform_outputs.x }}'],
  ['k: a{{!terraform_outputs.x}} # c', 'k: "a\\x7B{terraform_outputs.x}}" # c', 'a{{terraform_outputs.x}}'],
  ['k: "{{!!terraform_outputs.x}}"', 'k: "\\x7B{!terraform_outputs.x}}"', '{{!terraform_outputs.x}}'],
  [
    'k: | # sql\n  {{!terraform_outputs.x}}\n  {{terraform_outputs.v}}\n\n',
    'k: "\\x7B{terraform_outputs.x}}\\nv\\n" # sql\n\n',
    '{{terraform_outputs.x}}\nv\n',
  ],
])(
  'an escape becomes the text it stands for, which no reader and no second run takes for a placeholder: %s',
  (source, text, value) => {
    const resolved = resolveText(source, outputs);
    expect(resolved).toMatchObject({ ok: true, text, keptCount: 0 });
    expect(read(text)).toEqual({ k: value });
    expect(resolveText(text, outputs)).toMatchObject({ ok: true, text, replacements: [], diagnostics: [] });
  },
);

test('an escape in a key is resolved too', () => {
  expect(resolveText('"{{!terraform_outputs.x}}": 1\n', outputs)).toMatchObject({
    ok: true,
    text: '"\\x7B{terraform_outputs.x}}": 1\n',
  });
});

test('a value that looks like a placeholder stays text, in maps and keys too', () => {
  const hostile = new Map([['{{terraform_outputs.x}}', '{{terraform_outputs.x']]);
  const resolved = resolveText('k: {{terraform_outputs.m}}\n', outputsOf({ m: hostile }));
  if (!resolved.ok) throw new Error('refused');
  expect(resolved.text).toBe('k: {"\\x7B{terraform_outputs.x}}": "\\x7B{terraform_outputs.x"}\n');
  expect(read(resolved.text)).toEqual({ k: { '{{terraform_outputs.x}}': '{{terraform_outputs.x' } });
  expect(resolveText(resolved.text, outputs)).toMatchObject({ ok: true, text: resolved.text, diagnostics: [] });
});

test('other templates are left alone', () => {
  const source =
    'a: "{{ x }}"\nb: \'{{ terraform.workspace }}\' # {{terraform_outputs.x}}\nc: |\n  {% if %}{{ terraform_outputs }}\n';
  expect(resolveText(source.replace('{{ terraform_outputs }}', '{{ y }}'), outputs)).toMatchObject({
    ok: true,
    text: source.replace('{{ terraform_outputs }}', '{{ y }}'),
  });
});
