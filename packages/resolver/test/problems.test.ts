import { type ResolveOptions, resolveText } from '@dativo/resolver';
import type { JsonValue } from '@dativo/schema';
import { expect, test } from 'vitest';
import { outputsFrom, outputsOf } from './outputs-of.ts';

const outputs = outputsFrom(`{
  "cluster_name": "main", "subnets": ["a", "b"], "none": null, "count": 3, "empty": {}, "nothing": [],
  "binding": {"cluster": "main", "log_group": null, "deep": [{"k": 1}]}
}`);

function diagnose(text: string, options?: ResolveOptions): string[] {
  const { diagnostics } = resolveText(text, outputs, options);
  return diagnostics.map(({ ruleId, severity, range, pointer, message, help }) => {
    const at = `${range?.start.line}:${range?.start.column}-${range?.end.column}`;
    return `${at} ${severity} ${ruleId} ${pointer} ${message} ${help ?? ''}`;
  });
}

test.each([
  [
    'a missing output names the near one and the known ones',
    'k: "{{terraform_outputs.clustr_name}}"',
    '1:5-38 error JOB501 /k "clustr_name" is not among the Terraform outputs. Did you mean "cluster_name"? The outputs are "binding", "cluster_name", "count", "empty", "none", "nothing", "subnets". Terraform leaves out an output whose value is null.',
  ],
  [
    'a list inside text asks for | json',
    'k: "a {{ terraform_outputs.subnets }}"',
    '1:7-38 error JOB503 /k "subnets" is a list, where only text, a number or a boolean can stand. Add `| json` to insert its JSON text, name a part of it, or make the placeholder the whole value.',
  ],
  [
    'a map inside text asks for | json',
    "k: 'it''s {{terraform_outputs.binding}}'",
    '1:11-40 error JOB503 /k "binding" is a map, where only text, a number or a boolean can stand. Add `| json` to insert its JSON text, name a part of it, or make the placeholder the whole value.',
  ],
  [
    'a list cannot become a string',
    'k: {{terraform_outputs.subnets | string}}',
    '1:4-42 error JOB503 /k "subnets" is a list, where only text, a number or a boolean can stand. Add `| json` to insert its JSON text, name a part of it, or make the placeholder the whole value.',
  ],
  [
    'null inside text never becomes "null" or ""',
    'k: a {{terraform_outputs.none}}',
    '1:6-32 error JOB507 /k "none" is null, where only text, a number or a boolean can stand. Make the placeholder the whole value, or give the output a value. `| json` writes the word null.',
  ],
  [
    'null does not become a string',
    'k: "{{terraform_outputs.none | string}}"',
    '1:5-40 error JOB507 /k "none" is null, where only text, a number or a boolean can stand. Make the placeholder the whole value, or give the output a value. `| json` writes the word null.',
  ],
  [
    'a missing key names the near one',
    'k: "{{terraform_outputs.binding.clustr}}"',
    '1:5-41 error JOB504 /k The output binding is a map and has no key "clustr". Did you mean "cluster"? The keys are "cluster", "deep", "log_group".',
  ],
  [
    'a missing item names the length',
    'k: "{{terraform_outputs.subnets[2]}}"',
    '1:5-37 error JOB504 /k The output subnets is a list and has no item [2]. Items count from [0] to [1].',
  ],
  [
    'a key of a list',
    'k: "{{terraform_outputs.subnets.a}}"',
    '1:5-36 error JOB504 /k The output subnets is a list and has no key "a". Name an item by its number. Items count from [0] to [1].',
  ],
  [
    'a key of a string, even with a default',
    'k: "{{terraform_outputs.cluster_name.x ?? 1}}"',
    '1:5-46 error JOB504 /k The output cluster_name is a string and has no key "x". Leave out the rest of the path, or make the output a map or a list.',
  ],
  [
    'a path below null',
    'k: "{{terraform_outputs.binding.log_group.name}}"',
    '1:5-49 error JOB504 /k The output binding.log_group is null and has no key "name". Leave out the rest of the path, or make the output a map or a list.',
  ],
  [
    'an empty map and an empty list',
    'k: "{{terraform_outputs.empty.a}}"',
    '1:5-34 error JOB504 /k The output empty is a map and has no key "a". The map is empty.',
  ],
  [
    'an item of an empty list',
    'k: "{{terraform_outputs.nothing[0]}}"',
    '1:5-37 error JOB504 /k The output nothing is a list and has no item [0]. The list is empty.',
  ],
  [
    'an unknown source, even with a default',
    'k: "{{terraform_outputs:net.x ?? 1}}"',
    '1:5-37 error JOB506 /k There is no source "net" of Terraform outputs. No named source is given.',
  ],
  [
    'a position behind escapes, in the second of two placeholders',
    'k: "\\u00e9\\n{{terraform_outputs.count}} {{terraform_outputs.cout}}"',
    '1:41-67 error JOB501 /k "cout" is not among the Terraform outputs. Did you mean "count"? The outputs are "binding", "cluster_name", "count", "empty", "none", "nothing", "subnets". Terraform leaves out an output whose value is null.',
  ],
])('%s', (_name, text, expected) => {
  expect(diagnose(text).filter((line) => !line.includes('JOB404'))).toEqual([expected]);
});

test('all problems come at once, in the order of the file', () => {
  const text = [
    'a: "{{terraform_outputs.x}} {{terraform_outputs.y}}"',
    'b: {{terraform_outputs.z}}',
    'c: |\n  text\n  {{terraform_outputs.none}}',
    'd: "{{terraform_outputs.}}"',
    'e: "{{terraform_outputs.x"',
    '"{{terraform_outputs.count}}": 1',
  ].join('\n');
  expect(diagnose(text).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
    '1:5-28 error JOB501 /a',
    '1:29-52 error JOB501 /a',
    '2:4-27 error JOB501 /b',
    '2:4-27 warning JOB404 /b',
    '5:3-29 error JOB507 /c',
    expect.stringMatching(/error JOB401 \/d$/),
    expect.stringMatching(/error JOB402 \/e$/),
    expect.stringMatching(/error JOB403/),
  ]);
});

test.each([
  '[? {{terraform_outputs.x}}]',
  '[? {{terraform_outputs.x}} : 1]',
  '{? {{terraform_outputs.x}}}',
  '? {{terraform_outputs.x}}',
])('a key without quotes is refused: %s', (text) => {
  expect(diagnose(text)).toEqual([expect.stringMatching(/^1:\d+-\d+ error JOB403 /)]);
});

test('a long list of outputs is cut', () => {
  const many = outputsOf(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`output_${index}`, 'x'])));
  const resolved = resolveText('k: "{{terraform_outputs.zzz}}"', many);
  expect(resolved.diagnostics[0]?.help).toMatch(
    /^The outputs are "output_0", (?:"output_\d+", ){10}"output_\d+" and 28 more\./,
  );
});

test('without any output the message asks whether terraform apply has run', () => {
  expect(resolveText('k: "{{terraform_outputs.zzz}}"', new Map()).diagnostics[0]?.help).toContain(
    'has terraform apply run',
  );
});

test.each<[string, JsonValue]>([
  ['{{terraform_outputs.nope ?? "d"}}', 'd'],
  ['{{terraform_outputs.binding.nope ?? "d"}}', 'd'],
  ['{{terraform_outputs.subnets[7] ?? "d"}}', 'd'],
  ['{{terraform_outputs.binding.log_group.name ?? "d"}}', 'd'],
  ['{{terraform_outputs.cluster_name ?? "d"}}', 'main'],
  ['{{terraform_outputs.none ?? "d"}}', null],
  ['{{terraform_outputs.nope ?? [1, {"a": null}]}}', [1, { a: null }] as never],
  ['{{terraform_outputs.nope ?? 3 | string}}', '3'],
  ['{{terraform_outputs.binding["cluster"]}}', 'main'],
  ['{{terraform_outputs.binding.deep[0].k}}', 1 as never],
  ['{{terraform_outputs.binding | json}}', '{"cluster":"main","log_group":null,"deep":[{"k":1}]}'],
  ['{{terraform_outputs.none | json}}', 'null'],
])('a default is for what is not there, a path leads into the value: %s', (placeholder, expected) => {
  const resolved = resolveText(`k: '${placeholder}'`, outputs);
  expect(resolved.ok && JSON.parse(resolved.text.slice(3))).toEqual(expected);
});

test('named sources, and a near alias', () => {
  const sources = new Map([
    ['network', outputsOf({ vpc: 'vpc-1' })],
    ['app', outputsOf({ vpc: 'none' })],
  ]);
  const resolved = resolveText('k: "{{terraform_outputs:network.vpc}}"\n', sources);
  expect(resolved).toMatchObject({
    ok: true,
    text: 'k: "vpc-1"\n',
    replacements: [{ source: 'network', name: 'vpc', newText: '"vpc-1"' }],
  });
  const wrong = resolveText(
    'k: "{{terraform_outputs:netwrk.vpc}} {{terraform_outputs.vpc}} {{terraform_outputs:app.vcp}}"\n',
    sources,
  );
  expect(wrong.diagnostics.map(({ ruleId, message, help }) => `${ruleId} ${message} ${help}`)).toEqual([
    'JOB506 There is no source "netwrk" of Terraform outputs. Did you mean "network"? The sources are "app", "network".',
    'JOB506 The placeholder names no source, and there is no default source. Name one of the sources: {{terraform_outputs:network.…}}, {{terraform_outputs:app.…}}.',
    'JOB501 "vcp" is not among the Terraform outputs of "app". Did you mean "vpc"? The outputs are "vpc". Terraform leaves out an output whose value is null.',
  ]);
});

test('with missing: keep the placeholder stays, a warning says so, and the rest is filled in', () => {
  const text = "k: 'a {{terraform_outputs.nope}} {{terraform_outputs.count}}'\nl: {{terraform_outputs.binding.nope}}\n";
  const resolved = resolveText(text, outputs, { missing: 'keep' });
  expect(resolved).toMatchObject({
    ok: true,
    keptCount: 2,
    text: "k: 'a {{terraform_outputs.nope}} 3'\nl: {{terraform_outputs.binding.nope}}\n",
  });
  expect(resolved.diagnostics.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
    'warning JOB501',
    'warning JOB404',
    'warning JOB504',
  ]);
  expect(resolved.diagnostics[0]?.message).toBe('"nope" is not among the Terraform outputs. The placeholder stays.');
});

test('a kept placeholder stays readable where the scalar has to be written anew', () => {
  const values = outputsOf({ v: 'a\n{{terraform_outputs.x}}{' });
  const resolved = resolveText('k: \'{{terraform_outputs.v}}{{terraform_outputs.m["k"]}}\'\n', values, {
    missing: 'keep',
  });
  expect(resolved.ok && resolved.text).toBe(
    'k: "a\\n\\x7B{terraform_outputs.x}}\\x7B{{terraform_outputs.m[\\"k\\"]}}"\n',
  );
  const again = resolveText(resolved.ok ? resolved.text : '', outputsOf({ x: 'wrong', m: new Map([['k', 'end']]) }));
  expect(again.ok && again.text).toBe('k: "a\\n\\x7B{terraform_outputs.x}}\\x7Bend"\n');
});

test.each([
  ['a forbidden key', 'k: {{terraform_outputs.v}}', new Map([['__proto__', true]]), 'JOB111'],
  ['too deep', 'k: {{terraform_outputs.v}}', nest(150), 'JOB113'],
])('a value that breaks the file is refused where the placeholder stands: %s', (_name, text, value, inner) => {
  const resolved = resolveText(text, outputsOf({ v: value }));
  expect(resolved).toMatchObject({
    ok: false,
    diagnostics: [{ ruleId: 'JOB505', range: { start: { offset: text.indexOf('{{') } } }],
  });
  expect(resolved.diagnostics[0]?.message).toContain(`After filling in v the file breaks ${inner}: `);
});

test.each(['!!map', '!', '!<tag:yaml.org,2002:map> &a'])('a tag in front of braces asks for a map: %s', (tag) => {
  const text = `k: ${tag} {{terraform_outputs.v}}`;
  expect(
    resolveText(text, outputsOf({ v: true })).diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`),
  ).toContain('JOB505 The tag in front of the placeholder asks for a map, and "v" is a boolean.');
  expect(resolveText(text, outputsOf({ v: new Map() }))).toMatchObject({ ok: true, text: `k: ${tag} {}` });
});

test('no list or map behind a tab', () => {
  const text = 'k:\t"{{terraform_outputs.v}}"';
  expect(resolveText(text, outputsOf({ v: ['a'] })).diagnostics).toMatchObject([
    {
      ruleId: 'JOB505',
      message: 'A tab stands in front of the placeholder of v, which is a list or a map and cannot follow a tab.',
      range: { start: { offset: 3 }, end: { offset: 28 } },
      pointer: '/k',
    },
  ]);
  expect(resolveText(text, outputsOf({ v: 'a' }))).toMatchObject({ ok: true, text: 'k:\t"a"' });
});

test('a file that is no YAML comes back with the findings of the reader', () => {
  expect(resolveText('not yaml: [', outputs)).toMatchObject({ ok: false, diagnostics: [{ ruleId: 'JOB103' }] });
});

function nest(depth: number): JsonValue {
  let value: JsonValue = 'end';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
