import { listPlaceholders, type PlaceholderList, readYaml } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

function list(text: string): PlaceholderList {
  const reading = readYaml(text, { file: 'job.yaml' });
  const document = reading.ok ? reading.documents[0] : undefined;
  if (document === undefined) throw new Error(JSON.stringify(reading));
  return listPlaceholders(document);
}

function sites(text: string): string[] {
  return list(text).sites.map(({ pointer, isWhole, isUnquoted, placeholders }) => {
    const marks = [isWhole ? 'whole' : 'inside', ...(isUnquoted ? ['unquoted'] : [])].join(' ');
    return `${pointer} ${marks}: ${placeholders.map(({ name }) => name).join()}`;
  });
}

function findings(text: string): string[] {
  return list(text).diagnostics.map(({ ruleId, range, pointer }) => {
    const from = `${range?.start.line}:${range?.start.column}`;
    return `${ruleId} ${from}-${range?.end.line}:${range?.end.column} ${pointer}`;
  });
}

describe('listPlaceholders finds', () => {
  test.each([
    ['a whole quoted value', 'a: "{{terraform_outputs.x}}"', ['/a whole: x']],
    ['a whole value in single quotes', "a: '{{ terraform_outputs.x }}'", ['/a whole: x']],
    ['placeholders inside text', 'a: tcp://{{terraform_outputs.h}}:{{terraform_outputs.p}}', ['/a inside: h,p']],
    ['a value with a blank around it as text', 'a: " {{terraform_outputs.x}}"', ['/a inside: x']],
    ['a literal block, whose line break is text', 'a: |\n  {{terraform_outputs.x}}\n', ['/a inside: x']],
    ['a stripped literal block as a whole', 'a: |-\n  {{terraform_outputs.x}}\n', ['/a whole: x']],
    ['a folded block', 'a: >-\n  b\n  {{terraform_outputs.x}}\n', ['/a inside: x']],
    ['escaped quotes', 'a: "{{terraform_outputs.x[\\"k\\"]}}"', ['/a whole: x']],
    ['the unquoted form', 'a: {{terraform_outputs.x}} # c', ['/a whole unquoted: x']],
    [
      'the unquoted form with blanks, alias and coercion',
      'a: {{ terraform_outputs:n.x | json }}',
      ['/a whole unquoted: x'],
    ],
    [
      'the unquoted form with a comma in the default',
      'a: {{terraform_outputs.x ?? "a, b: c"}}',
      ['/a whole unquoted: x'],
    ],
    [
      'the unquoted form in lists',
      '- {{terraform_outputs.x}}\n- [{{terraform_outputs.y}}, {{terraform_outputs.z}}]',
      ['/0 whole unquoted: x', '/1/0 whole unquoted: y', '/1/1 whole unquoted: z'],
    ],
    ['the unquoted form in braces', 'a: {b: {{terraform_outputs.x}} , c: 1}', ['/a/b whole unquoted: x']],
    ['the unquoted form as the document', '{{terraform_outputs.x}}', [' whole unquoted: x']],
    ['an aliased value once, at the anchor', 'a: &a "{{terraform_outputs.x}}"\nb: *a\nc: [*a]', ['/a whole: x']],
    ['merged values where they stand', '<<: {a: "{{terraform_outputs.x}}"}', ['/<</a whole: x']],
    ['nothing in comments', 'a: 1 # {{terraform_outputs.x}}\n# {{terraform_outputs.y}}\n', []],
    ['nothing in the literal form', 'a: "{{!terraform_outputs.x}}"', []],
    [
      'nothing behind braces written as escapes',
      'a: "\\x7B{terraform_outputs.x}} {\\u007b{terraform_outputs.}} \\U0000007b{!terraform_outputs.z}}"',
      [],
    ],
    [
      'a placeholder behind escaped braces',
      'a: "\\x7B{terraform_outputs.x}} \\\\x7B{{terraform_outputs.y}}"',
      ['/a inside: y'],
    ],
    [
      'a placeholder with an escaped brace in its default',
      'a: "{{terraform_outputs.x ?? \\"\\x7B{\\" }}"',
      ['/a whole: x'],
    ],
    ['nothing in other templates', 'a: "{{ values.x }}"', []],
    ['odd keys on the way', '"a/b": {"~": "{{terraform_outputs.x}}"}', ['/a~1b/~0 whole: x']],
  ])('%s', (_, text, expected) => {
    expect(sites(text)).toEqual(expected);
  });

  test('literal forms, beside the sites', () => {
    const { escapes, sites: found } = list(
      'a: "{{!terraform_outputs.x}}"\nb: "{{terraform_outputs.y}} {{!terraform_outputs.z}}"',
    );
    expect(escapes.map(({ pointer }) => pointer)).toEqual(['/a', '/b']);
    expect(found.map(({ pointer }) => pointer)).toEqual(['/b']);
  });
});

describe('listPlaceholders reports', () => {
  test.each([
    ['a key', '"{{terraform_outputs.x}}": 1', ['JOB403 1:1-1:26 /{{terraform_outputs.x}}']],
    ['a part of a key', 'a:\n  x{{terraform_outputs.x}}: 1', ['JOB403 2:3-2:27 /a/x{{terraform_outputs.x}}']],
    ['an unquoted key', '{{terraform_outputs.x}}: 1', ['JOB403 1:1-1:24 /{{terraform_outputs.x}}']],
    ['a slip in a key', '"{{terraform_output.x}}": 1', ['JOB405 1:2-1:24 /{{terraform_output.x}}']],
    [
      'an unquoted key of a pair in a list',
      '[? {{terraform_outputs.x}}]',
      ['JOB403 1:4-1:27 /0/{{terraform_outputs.x}}'],
    ],
    [
      'an unquoted key with its value',
      '[? {{terraform_outputs.x}} : 1]',
      ['JOB403 1:4-1:27 /0/{{terraform_outputs.x}}'],
    ],
    ['an unquoted value', 'a: {{terraform_outputs.x}}', ['JOB404 1:4-1:27 /a']],
    ['a malformed one, exactly', 'a: "x {{terraform_outputs.}} y"', ['JOB401 1:7-1:29 /a']],
    ['an unclosed one, exactly', "a: 'x {{terraform_outputs.y'", ['JOB402 1:7-1:28 /a']],
    ['a malformed one in a block, exactly', 'a: |\n  x\n  {{terraform_outputs.}}\n', ['JOB401 3:3-3:25 /a']],
    ['one behind an escape, exactly', 'a: "\\t{{terraform_outputs.}}"', ['JOB401 1:7-1:29 /a']],
    [
      'two equal ones behind an escape at the value',
      'a: "\\t{{terraform_outputs.}}{{terraform_outputs.}}"',
      ['JOB401 1:4-1:52 /a', 'JOB401 1:4-1:52 /a'],
    ],
    ['a malformed unquoted one', 'a: {{terraform_outputs.}}', ['JOB401 1:4-1:26 /a']],
    ['an unclosed unquoted one', 'a: {{terraform_outputs.x} }', ['JOB402 1:4-1:28 /a']],
    ['an unquoted slip', 'a: {{terraform_output.x}}', ['JOB405 1:4-1:26 /a']],
    [
      'all of them',
      'a: "{{terraform_outputs.}}"\nb: "{{terraform_outputs.x"\n',
      ['JOB401 1:5-1:27 /a', 'JOB402 2:5-2:26 /b'],
    ],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test.each([
    ['a: {{terraform_outputs.x}} # c', 'a: "{{terraform_outputs.x}}" # c'],
    ['- [{{ terraform_outputs.x ?? "it\'s" }}]', "- ['{{ terraform_outputs.x ?? \"it''s\" }}']"],
  ])('a fix that quotes %s', (text, fixed) => {
    const { diagnostics, sites: before } = list(text);
    const edit = diagnostics[0]?.fix?.edits[0];
    const { start, end } = edit?.range ?? {};
    const after = text.slice(0, start?.offset) + edit?.newText + text.slice(end?.offset);
    expect(after).toBe(fixed);
    expect(list(after)).toMatchObject({
      diagnostics: [],
      sites: [{ isWhole: true, isUnquoted: false, placeholders: before[0]?.placeholders }],
    });
  });

  test('severities of the catalogue, the file and a help', () => {
    const { diagnostics } = list('a: {{terraform_outputs.x}}\nb: "{{terraform_outputs.}}"\n');
    expect(diagnostics).toMatchObject([
      { severity: 'warning', file: 'job.yaml', help: 'Write "{{terraform_outputs.x}}".' },
      { severity: 'error', file: 'job.yaml', help: expect.stringContaining('{{terraform_outputs.NAME}}') },
    ]);
  });
});
