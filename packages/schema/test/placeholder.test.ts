import {
  hasPlaceholder,
  type JsonValue,
  type Placeholder,
  parseTemplate,
  stringifyJson,
  type TemplatePart,
} from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPlaceholderFault } from '../src/placeholder.ts';

function only(text: string): Placeholder {
  const [part, ...others] = parseTemplate(text);
  if (part?.kind !== 'placeholder' || others.length > 0)
    throw new Error(`${text}: ${JSON.stringify([part, ...others])}`);
  return part.placeholder;
}

/** The part's source, so that all of them together must be the input. */
function sourceOf(part: TemplatePart, text: string): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'placeholder') return part.placeholder.raw;
  const { start, end } = part.kind === 'fault' ? part.fault : part;
  return text.slice(start, end);
}

describe('a placeholder', () => {
  test.each([
    ['a name', '{{terraform_outputs.port}}', { name: 'port', path: [] }],
    [
      'a name with hyphens, digits and underscores',
      '{{terraform_outputs._My-name_2}}',
      { name: '_My-name_2', path: [] },
    ],
    ['blanks and tabs inside', '{{ \tterraform_outputs.port \t}}', { name: 'port', path: [] }],
    ['keys', '{{terraform_outputs.db.host-name.x}}', { name: 'db', path: ['host-name', 'x'] }],
    ['indexes', '{{terraform_outputs.l[0][12]}}', { name: 'l', path: [0, 12] }],
    [
      'any key in brackets',
      '{{terraform_outputs.t["a.b \\"c\\" }} ä"][0].d}}',
      { name: 't', path: ['a.b "c" }} ä', 0, 'd'] },
    ],
    ['blanks in brackets', '{{terraform_outputs.t[ "k" ][ 1 ]}}', { name: 't', path: ['k', 1] }],
    ['the alias of a source', '{{terraform_outputs:net-work.vpc}}', { source: 'net-work', name: 'vpc', path: [] }],
    ['a coercion', '{{terraform_outputs.x | string}}', { name: 'x', path: [], coercion: 'string' }],
    ['a coercion without blanks', '{{terraform_outputs.x|json}}', { name: 'x', path: [], coercion: 'json' }],
  ])('has %s', (_, text, expected) => {
    const { start, end, raw, ...rest } = only(text);
    expect(rest).toEqual(expected);
    expect({ start, end, raw }).toEqual({ start: 0, end: text.length, raw: text });
  });

  test.each([
    '5',
    '-1.50e+2',
    'true',
    'false',
    'null',
    '"text"',
    '"a }} b"',
    '"\\"}}\\""',
    '[1,"}}",{"a":{"b":{}}}]',
    '{}',
    '12345678901234567890',
  ])('has the default %s, exactly', (literal) => {
    for (const text of [`{{terraform_outputs.x ?? ${literal}}}`, `{{terraform_outputs.x??${literal} | json }}`]) {
      const { default: value } = only(text);
      expect(value === undefined ? undefined : stringifyJson(value)).toBe(literal);
    }
  });

  test('stands between texts, with offsets into the whole', () => {
    const text = 'a{{terraform_outputs.x}}{{terraform_outputs.y}}{b}{{{terraform_outputs.z}}}';
    const parts = parseTemplate(text);
    expect(parts.map((part) => sourceOf(part, text))).toEqual([
      'a',
      '{{terraform_outputs.x}}',
      '{{terraform_outputs.y}}',
      '{b}{',
      '{{terraform_outputs.z}}',
      '}',
    ]);
    for (const part of parts) {
      if (part.kind === 'placeholder')
        expect(text.slice(part.placeholder.start, part.placeholder.end)).toBe(part.placeholder.raw);
    }
  });
});

describe('other braces stay text', () => {
  test.each([
    '{{ values.x }}',
    '{{#if x}}{{/if}}',
    '{% for x in y %}{{ x | upper }}{% endfor %}',
    '{{ terraform.version }}',
    '{{terraform_inputs.x}}',
    '{{ outputs.terraform }}',
    '{terraform_outputs.x}',
    '{{}}',
    '{{',
    '}}',
    '{ {terraform_outputs.x}}',
    '{{terraform_output.x',
    '{{\nterraform_outputs.x}}',
    '{{!-- terraform_outputs.x --}}',
    '{{!terraform_outputs.x',
    '{{!terraform_outputs_x}}',
    'terraform_outputs.x',
  ])('%j', (text) => {
    expect(parseTemplate(text)).toEqual([{ kind: 'text', text }]);
    expect(hasPlaceholder(text)).toBe(false);
  });
});

describe('the literal form', () => {
  test.each([
    ['{{!terraform_outputs.x}}', '{{terraform_outputs.x}}'],
    ['{{! terraform_outputs.x[0] | json }}', '{{ terraform_outputs.x[0] | json }}'],
    ['{{!!terraform_outputs.x}}', '{{!terraform_outputs.x}}'],
    ['{{!terraform_outputs}}', '{{terraform_outputs}}'],
  ])('%s stands for %s', (text, literal) => {
    expect(parseTemplate(text)).toEqual([{ kind: 'escaped', start: 0, end: text.length, text: literal }]);
    expect(hasPlaceholder(text)).toBe(false);
  });
});

describe('a fault', () => {
  test.each([
    ['no name', '{{terraform_outputs.}}', 'malformed', '"}}" where the name of an output behind "." is expected'],
    [
      'nothing behind the namespace',
      '{{terraform_outputs}}',
      'malformed',
      '"}}" where "." and the name of an output is expected',
    ],
    [
      'nothing but blanks behind it',
      '{{ terraform_outputs }}',
      'malformed',
      '"." and the name of an output is expected',
    ],
    ['two words', '{{terraform_outputs.a b}}', 'malformed', '"b" where "}}" is expected'],
    ['a name that starts with a digit', '{{terraform_outputs.1a}}', 'malformed', '"1a" where the name'],
    ['blanks around the dot', '{{terraform_outputs .a}}', 'malformed', '" .a"'],
    ['an alias without a name', '{{terraform_outputs:net}}', 'malformed', '"." and the name'],
    ['an empty alias', '{{terraform_outputs:.x}}', 'malformed', 'the alias of a source'],
    ['a path that ends in a dot', '{{terraform_outputs.a.}}', 'malformed', 'a key behind "."'],
    ['a negative index', '{{terraform_outputs.a[-1]}}', 'malformed', 'an index such as 0'],
    ['a key without quotes', '{{terraform_outputs.a[k]}}', 'malformed', 'a key in double quotes'],
    ['a key in single quotes', "{{terraform_outputs.a['k']}}", 'malformed', 'a key in double quotes'],
    ['an open bracket', '{{terraform_outputs.a[0}}', 'malformed', '"]"'],
    ['a default that is no JSON', '{{terraform_outputs.a ?? text}}', 'malformed', 'a JSON value behind "??"'],
    ['a default in single quotes', "{{terraform_outputs.a ?? 'x'}}", 'malformed', 'text in double quotes'],
    ['no default', '{{terraform_outputs.a ??}}', 'malformed', 'a JSON value'],
    ['an unknown coercion', '{{terraform_outputs.a | upper}}', 'malformed', '"string" or "json"'],
    ['a coercion with a tail', '{{terraform_outputs.a | jsonb}}', 'malformed', '"string" or "json"'],
    ['the default behind the coercion', '{{terraform_outputs.a | json ?? 1}}', 'malformed', '"?? 1"'],
    ['no closing braces', '{{terraform_outputs.x', 'unclosed', '"}}" is missing'],
    ['one closing brace', '{{terraform_outputs.x}', 'unclosed', '"}}" is missing'],
    [
      'a slip of the namespace',
      '{{ terraform_output.x }}',
      'unknown_namespace',
      '`terraform_output` is not known here; did you mean `terraform_outputs`?',
    ],
    ['a dot in the namespace', '{{terraform.outputs.x}}', 'unknown_namespace', '`terraform.outputs`'],
    ['both', '{{terraform.output.x}}', 'unknown_namespace', '`terraform.output`'],
    ['letter case', '{{Terraform_Outputs.x}}', 'unknown_namespace', '`Terraform_Outputs`'],
    ['a hyphen in the namespace', '{{terraform-outputs.x}}', 'unknown_namespace', '`terraform-outputs`'],
    ['swapped letters', '{{terrafrom_outputs.x}}', 'unknown_namespace', '`terrafrom_outputs`'],
    ['a longer word', '{{terraform_outputs_x}}', 'unknown_namespace', '`terraform_outputs_x`'],
  ])('%s', (_, text, kind, message) => {
    const parts = parseTemplate(text);
    expect(parts).toEqual([
      {
        kind: 'fault',
        fault: {
          start: 0,
          end: text.length,
          kind,
          message: expect.stringContaining(message),
          help: expect.stringContaining('{{terraform_outputs.NAME}}'),
        },
      },
    ]);
  });

  test.each([
    [
      'the next placeholder',
      '{{terraform_outputs.a and {{terraform_outputs.b}}',
      ['{{terraform_outputs.a and ', '{{terraform_outputs.b}}'],
    ],
    [
      'the end of the line',
      '{{terraform_outputs.a\n}} {{terraform_outputs.b}}',
      ['{{terraform_outputs.a', '\n}} ', '{{terraform_outputs.b}}'],
    ],
    ['the line break in a default', '{{terraform_outputs.x ?? [1,\n2]}}', ['{{terraform_outputs.x ?? [1,', '\n2]}}']],
    ['its own closing braces', '{{terraform_outputs.}} }}', ['{{terraform_outputs.}}', ' }}']],
  ])('ends at %s', (_, text, expected) => {
    expect(parseTemplate(text).map((part) => sourceOf(part, text))).toEqual(expected);
  });

  test('a long one is not repeated in full', () => {
    const [part] = parseTemplate(`{{terraform_outputs.${'x '.repeat(5000)}}}`);
    expect(part?.kind === 'fault' && part.fault.message.length).toBeLessThan(250);
  });
});

describe('for any text', () => {
  const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value));
  const key = fc.string({ maxLength: 6 });
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,8}$/);
  const written = fc
    .record({
      source: fc.option(name),
      name,
      path: fc.array(fc.oneof(key, fc.nat(99)), { maxLength: 3 }),
      fallback: fc.option(json),
      coercion: fc.option(fc.constantFrom('string', 'json')),
      blank: fc.constantFrom('', ' ', '\t '),
    })
    .map((parts) => ({ ...parts, text: write(parts) }));

  function write(parts: {
    source: string | null;
    name: string;
    path: (string | number)[];
    fallback: string | null;
    coercion: string | null;
    blank: string;
  }): string {
    const { source, name: output, path, fallback, coercion, blank } = parts;
    const steps = path.map((step) => `[${JSON.stringify(step)}]`).join('');
    const reference = `terraform_outputs${source === null ? '' : `:${source}`}.${output}${steps}`;
    return `{{${blank}${reference}${fallback === null ? '' : `${blank}??${blank}${fallback}`}${coercion === null ? '' : `${blank}|${blank}${coercion}`}${blank}}}`;
  }

  test('what the grammar writes, the reader reads', () => {
    fc.assert(
      fc.property(written, ({ text, source, name: output, path, fallback, coercion }) => {
        const placeholder = only(text);
        expect(placeholder).toMatchObject({ name: output, path, raw: text });
        expect(placeholder.source ?? null).toBe(source);
        expect(placeholder.coercion ?? null).toBe(coercion);
        const value: JsonValue | undefined = placeholder.default;
        expect(value === undefined ? null : JSON.parse(stringifyJson(value))).toEqual(
          fallback === null ? null : JSON.parse(fallback),
        );
      }),
      { numRuns: 3000 },
    );
  });

  const fragment = fc.constantFrom(
    '{{',
    '}}',
    '{',
    '}',
    '!',
    ' ',
    '\n',
    'terraform_outputs',
    'terraform_output',
    '.x',
    ':a',
    '[0]',
    '["k"]',
    '??',
    '1',
    '"',
    '"}}"',
    '| json',
    'text',
  );

  test('the parts are the whole text, in order', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 20 }), (fragments) => {
        const text = fragments.join('');
        const parts = parseTemplate(text);
        expect(parts.map((part) => sourceOf(part, text)).join('')).toBe(text);
        expect(hasPlaceholder(text)).toBe(parts.some(({ kind }) => kind === 'placeholder'));
        for (const part of parts)
          if (part.kind === 'placeholder') expect(only(part.placeholder.raw).name).toBe(part.placeholder.name);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each([
    '{{terraform_outputs.x ',
    '{{!terraform_outputs',
    '{{terraform_output ',
    '{{terraform_outputs.x ?? "',
    '{{terraform_outputs.x ?? [',
    '{',
    '{{terraform_outputs.x}}',
  ])('a megabyte of %s takes a moment', (piece) => {
    const start = performance.now();
    parseTemplate(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test('a placeholder that is known at a glance is one to the grammar too', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    'terraform_outputs',
    '.',
    'name',
    '-',
    '_',
    '0',
    ' ',
    '!',
    '|',
    'é',
    '\n',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      for (const text of [pieces.join(''), `{{terraform_outputs.${pieces.join('')}}}`]) {
        const kinds = parseTemplate(text).map(({ kind }) => kind);
        expect(hasPlaceholder(text), text).toBe(kinds.includes('placeholder'));
        expect(hasPlaceholderFault(text), text).toBe(kinds.includes('fault'));
      }
    }),
    { numRuns: 5_000 },
  );
});
