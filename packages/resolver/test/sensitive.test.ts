import { MASK, resolveText } from '@dativo/resolver';
import { createDiagnostic, type JsonValue, stringifyJson } from '@dativo/schema';
import { expect, test } from 'vitest';
import { outputsFrom, outputsOf } from './outputs-of.ts';

const SECRET = 'hunter2\nsecond "line"';
const outputs = outputsFrom(
  JSON.stringify({
    password: { value: SECRET, type: 'string', sensitive: true },
    login: { value: { user: 'etl', password: SECRET }, type: 'dynamic', sensitive: true },
    host: { value: 'db', type: 'string', sensitive: false },
  }),
);
const text = [
  'url: "postgres://etl:{{terraform_outputs.password}}@{{terraform_outputs.host}}/x" # c',
  'login: {{terraform_outputs.login}}',
  "user: '{{terraform_outputs.login.user}}'",
  'script: |\n  a {{terraform_outputs.password}}\n  b',
  '',
].join('\n');

function leaves(shown: unknown): boolean {
  const all = JSON.stringify(shown);
  return ['hunter2', 'second', 'etl:h', '"etl"'].some((part) => all.includes(part));
}

test('a sensitive output is refused by default; the message names it, never its value', () => {
  const resolved = resolveText(text, outputs);
  expect(resolved.ok).toBe(false);
  const errors = resolved.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([
    'JOB502 The output "password" is sensitive; its value is not written into a file.',
    'JOB502 The output "login" is sensitive; its value is not written into a file.',
    'JOB502 The output "login" is sensitive; its value is not written into a file.',
    'JOB502 The output "password" is sensitive; its value is not written into a file.',
  ]);
  expect(leaves(resolved)).toBe(false);
});

test('keep: the placeholder stays, also beside one that is filled in', () => {
  const resolved = resolveText(text, outputs, { sensitive: 'keep' });
  expect(resolved).toMatchObject({ ok: true, keptCount: 4, text: text.replace('{{terraform_outputs.host}}', 'db') });
  expect(resolved.diagnostics.filter(({ ruleId }) => ruleId === 'JOB502').map(({ severity }) => severity)).toEqual(
    Array(4).fill('info'),
  );
  expect(leaves(resolved)).toBe(false);
});

test('write: the values are in the text alone; all that is for showing is masked', () => {
  const resolved = resolveText(text, outputs, { sensitive: 'write' });
  if (!resolved.ok) throw new Error('refused');
  expect(resolved.text).toBe(
    [
      'url: "postgres://etl:hunter2\\nsecond \\"line\\"@db/x" # c',
      'login: {"user": "etl", "password": "hunter2\\nsecond \\"line\\""}',
      'user: "etl"',
      'script: |\n  a hunter2\n  second "line"\n  b',
      '',
    ].join('\n'),
  );
  const { text: _text, ...shown } = resolved;
  expect(leaves(shown)).toBe(false);
  expect(resolved.maskedText).toBe(
    [
      'url: "postgres://etl:(sensitive)@db/x" # c',
      'login: "(sensitive)"',
      'user: "(sensitive)"',
      'script: |\n  a (sensitive)\n  b',
      '',
    ].join('\n'),
  );
  expect(resolved.replacements.map(({ name, isSensitive, newText }) => [name, isSensitive, newText])).toEqual([
    ['password', true, MASK],
    ['host', false, 'db'],
    ['login', true, MASK],
    ['login', true, MASK],
    ['password', true, MASK],
  ]);
});

test('problems with the path of a sensitive output do not list its keys or its length', () => {
  const wrong = 'a: "{{terraform_outputs.login.usr}}"\nb: "{{terraform_outputs.password[0]}}"\n';
  const resolved = resolveText(wrong, outputs, { sensitive: 'write' });
  expect(resolved.diagnostics.map(({ ruleId, message, help }) => `${ruleId} ${message} ${help}`)).toEqual([
    'JOB504 The output login is a map and has no key "usr". Compare the path with the output in Terraform.',
    'JOB504 The output password is a string and has no item [0]. Compare the path with the output in Terraform.',
  ]);
});

test('a sensitive value that breaks the file is not shown', () => {
  const value: JsonValue = new Map([['__proto__', 'hunter2']]);
  const resolved = resolveText('k: {{terraform_outputs.v}}\n', outputsOf({ v: value }, ['v']), { sensitive: 'write' });
  expect(resolved).toMatchObject({ ok: false, diagnostics: [{ ruleId: 'JOB505' }] });
  expect(leaves(resolved)).toBe(false);
  expect(stringifyJson(value)).toContain('hunter2');
});

test('a finding about another place does not show a sensitive value', () => {
  const source = 'k: &a "{{terraform_outputs.password}}"\nl: *a\n';
  const resolved = resolveText(source, outputs, { sensitive: 'write' });
  if (!resolved.ok) throw new Error('refused');
  const at = resolved.text.indexOf('*a');
  const position = { line: 2, column: 4, offset: at, byteOffset: at };
  const found = createDiagnostic({
    ruleId: 'JOB202',
    message: 'expected a number, found "hunter2\\nsec…"',
    help: 'not "hunter2"',
    file: 'job.yaml',
    range: { start: position, end: { ...position, offset: at + 2 } },
    pointer: '/l',
    subject: 'hunter2',
  });
  const shown = resolved.toSourceDiagnostic(found);
  expect(shown.fingerprint).not.toBe(found.fingerprint);
  expect(leaves(shown)).toBe(false);
  expect(shown).toMatchObject({
    ruleId: 'JOB202',
    range: { start: { line: 2, column: 4, offset: source.indexOf('*a') } },
  });
});
