import { type Diagnostic, readYaml } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function faultsOf(text: string): readonly Diagnostic[] {
  const reading = readYaml(text, { file: 'job.yaml' });
  return reading.ok ? [] : reading.diagnostics;
}

function places(text: string): string[] {
  return faultsOf(text).map(({ ruleId, range }) => `${ruleId} ${range?.start.line}:${range?.start.column}`);
}

describe('readYaml refuses', () => {
  test.each([
    ['a key written twice, at the second', 'a: 1\nb: 2\na: 3\n', ['JOB105 3:1']],
    ['a key written three times, twice', 'a: 1\na: 2\n"a": 3\n', ['JOB105 2:1', 'JOB105 3:1']],
    ['keys that are equal as JSON names', '1: x\n"1": y\n', ['JOB105 2:1']],
    ['keys that are equal as values', '0x10: x\n16: y\n', ['JOB105 2:1']],
    ['a doubled key in a flow mapping', 'a: {x: 1, x: 2}\n', ['JOB105 1:11']],
    [
      'a doubled key behind many others',
      `${'abcdefghij'
        .split('')
        .map((key) => `${key}: 1\n`)
        .join('')}c: 2\n`,
      ['JOB105 11:1'],
    ],
    ['a key doubled through an alias', '&k a: 1\n*k : 2\n', ['JOB105 2:1']],
    ['__proto__ as a key', 'a:\n  __proto__: {x: 1}\n', ['JOB111 2:3']],
    ['__proto__ as a quoted key', '"__proto__": 1\n', ['JOB111 1:1']],
    ['a tab before a key', 'a:\n\tb: 1\n', ['JOB108 2:1']],
    ['a tab behind blanks', 'a:\n  b: 1\n  \tc: 1\n', ['JOB108 3:3']],
    ['a tab on the first line', '\ta: 1\n', ['JOB108 1:1']],
    ['an alias without an anchor', 'a: *nowhere\n', ['JOB103 1:4']],
    ['an alias of what it stands in', 'a: &a\n  b: [*a]\n', ['JOB109 2:7']],
    ['an alias whose anchor comes later', 'a: *x\nb: &x 1\n', ['JOB103 1:4']],
    ['an alias of another document', '--- &a x\n--- *a\n', ['JOB103 2:5']],
    ['a tag where a placeholder was meant, once', 'a: {{!terraform_outputs.x}}\n', ['JOB103 1:6']],
    ['a local tag', 'a: !secret x\n', ['JOB103 1:4']],
    ['a tag that is not of the core schema', 'a: !!timestamp 2024-01-01\n', ['JOB103 1:4']],
    ['a tag that the value does not fit', 'a: !!int x\nb: !!bool yes\n', ['JOB103 1:10', 'JOB103 2:11']],
    ['a scalar tag on a list', 'a: !!str [x]\n', ['JOB103 1:4']],
    ['a mapping as a key', '? {a: b}\n: c\n', ['JOB103 1:3']],
    ['a list as a key', '[a]: b\n', ['JOB103 1:1']],
    ['a merge of text', 'a:\n  <<: x\n', ['JOB103 2:7']],
    ['a merge of a list with text in it', 'a: &a {x: 1}\nb:\n  <<: [*a, x]\n', ['JOB103 3:7']],
    ['a merge of a placeholder', '<<: {{terraform_outputs.x}}\n', ['JOB103 1:5']],
    ['a NUL character', 'a: \0\n', ['JOB107 1:4']],
    ['a control character', 'a: x\u0001\n', ['JOB103 1:5']],
    ['an unclosed quote', 'a: "x\n', ['JOB103 2:1']],
    ['an unclosed bracket', 'a: [1, 2\n', ['JOB103 2:1']],
    ['a value with a second colon', 'a: b: c\n', ['JOB103 1:5']],
    ['text of another template language without quotes', 'a: {{ values.x }}\n', ['JOB103 1:4']],
    [
      'several things at once, in the order of the text',
      'a: !x 1\nb: *c\nb: 2\n',
      ['JOB103 1:4', 'JOB103 2:4', 'JOB105 3:1'],
    ],
    ['faults of every document', '--- {a: 1, a: 2}\n--- {b: 1, b: 2}\n', ['JOB105 1:12', 'JOB105 2:12']],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test('101 nested lists, and reads 100', () => {
    expect(places('['.repeat(100) + ']'.repeat(100))).toEqual([]);
    expect(places('['.repeat(101) + ']'.repeat(101))).toEqual(['JOB113 1:101']);
    expect(places('['.repeat(100_000))).toEqual([expect.stringMatching(/^JOB113/)]);
  });

  test('101 nested mappings in block form, and reads 100', () => {
    const nested = (depth: number) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    expect(places(nested(100))).toEqual([]);
    expect(places(nested(101))).toEqual(['JOB113 101:101']);
  });

  test('aliases that multiply beyond 100 000 values, before they are expanded', () => {
    const lines = Array.from(
      { length: 30 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? 'x'
            : Array(10)
                .fill(`*a${i - 1}`)
                .join()
        }]`,
    );
    expect(places(lines.join('\n'))).toEqual(['JOB109 6:22']);
  });
});

describe('readYaml says', () => {
  test.each([
    [
      'to quote a placeholder with text behind it',
      'a: {{terraform_outputs.x}}-y\n',
      '"{{terraform_outputs.x}}-y"',
      '1:27',
    ],
    [
      'to quote a placeholder with a path in brackets',
      'a: {{terraform_outputs.x[0]}}\n',
      '"{{terraform_outputs.x[0]}}"',
      '1:25',
    ],
    ['to quote in a list', '- {{terraform_outputs.x}}/b # c\n', '"{{terraform_outputs.x}}/b"', '1:26'],
    ['to quote what is not closed', 'a: {{terraform_outputs.x\nb: 2\n', '"{{terraform_outputs.x"', '2:1'],
    ['to quote the literal form', 'a: {{!terraform_outputs.x}}\n', 'put quotes around it', '1:6'],
    [
      'nothing of quotes where the braces are quoted',
      'a: "{{terraform_outputs.x}}"\nb: [\n',
      'Close the bracket',
      '3:1',
    ],
    ['to close the bracket', 'a: [1, 2\n', 'Close the bracket', '2:1'],
    ['which line has the first of two equal keys', 'a: 1\n\na: 2\n', 'first on line 1', '3:1'],
  ])('%s', (_, text, part, place) => {
    const [fault] = faultsOf(text);
    expect(`${fault?.message} ${fault?.help}`).toContain(part);
    expect(`${fault?.range?.start.line}:${fault?.range?.start.column}`).toBe(place);
    expect(fault).toMatchObject({ file: 'job.yaml', severity: 'error' });
  });

  test('where in the document the fault stands', () => {
    const text = 'a:\n  - x\n  - b/c: {d: 1, d: 2}\n';
    expect(faultsOf(text).map(({ pointer }) => pointer)).toEqual(['/a/1/b~1c/d']);
  });
});

describe('any text at all', () => {
  const fragment = fc.constantFrom(
    ...[
      'a',
      'b: ',
      ': ',
      '- ',
      '? ',
      '\n',
      '\n  ',
      '\n    ',
      '\t',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '|',
      '>-',
      '#',
    ],
    ...[
      '&a ',
      '*a',
      '!!str ',
      '!x ',
      '<<: ',
      '---',
      '...',
      '%YAML 1.2\n',
      '\uFEFF',
      '{{terraform_outputs.x}}',
      '😀',
      '\r\n',
      '\r',
    ],
  );

  test('is read or refused with a place inside it; spans nest and follow one another', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const text = fragments.join('');
        const reading = readYaml(text);
        if (!reading.ok) {
          expect(reading.diagnostics.length).toBeGreaterThan(0);
          for (const { range } of reading.diagnostics) expect(range?.start.offset).toBeLessThanOrEqual(text.length);
          return;
        }
        for (const document of reading.documents) {
          expectOrdered(document.root, 0, text.length);
          document.toValue();
        }
      }),
      { numRuns: 20_000, examples: [[['? ', '\n', '\uFEFF', ': ']]] },
    );
  });

  type Node = Extract<ReturnType<typeof readYaml>, { ok: true }>['documents'][number]['root'];

  function expectOrdered(node: Node, from: number, to: number): void {
    if (node.start < from || node.end < node.start || node.end > to)
      throw new Error(`${node.kind} ${node.start}-${node.end} in ${from}-${to}`);
    const children =
      node.kind === 'list'
        ? node.items
        : node.kind === 'map'
          ? node.entries.flatMap(({ key, value }) => [key, value])
          : [];
    let cursor = node.start;
    for (const child of children) {
      expectOrdered(child, cursor, node.end);
      cursor = child.end;
    }
  }
});

describe('size', () => {
  test.each([
    ['long list', `a:\n${'  - item\n'.repeat(400_000)}`, 0],
    ['many keys', Array.from({ length: 200_000 }, (_, i) => `key${i}: {a: 1}\n`).join(''), 0],
    ['the same key over and over', 'a: 1\n'.repeat(100_000), 99_999],
    ['one long quoted line', `a: "${'x '.repeat(2_000_000)}"`, 0],
    ['openings of placeholders', `a: "${'{{terraform_output '.repeat(200_000)}"`, 0],
    ['braces that never close', `a: ${'{{terraform_outputs.x '.repeat(100_000)}`, 1],
    ['blank lines', `${'\n'.repeat(2_000_000)}a: b`, 0],
    ['comments', `${'# c\n'.repeat(1_000_000)}a: b`, 0],
    ['anchors and aliases', `a: &a x\nb: [${'*a, '.repeat(50_000)}]`, 0],
  ])('%s: megabytes take a moment, not minutes', (_, text, faults) => {
    const start = performance.now();
    const reading = readYaml(text);
    expect(reading.ok ? 0 : reading.diagnostics.length).toBe(faults);
    if (reading.ok) for (const document of reading.documents) document.toValue();
    // Seconds here, against minutes for anything quadratic.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
