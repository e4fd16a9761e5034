import { entryAt, nodeAt, pointerStep, readYaml, type YamlDocument, type YamlNode } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

function documentOf(text: string): YamlDocument {
  const reading = readYaml(text, { file: 'job.yaml' });
  const document = reading.ok ? reading.documents[0] : undefined;
  if (document === undefined) throw new Error(JSON.stringify(reading));
  return document;
}

function sourceOf(document: YamlDocument, node: YamlNode | undefined): string | undefined {
  return node && document.text.slice(node.start, node.end);
}

describe('spans', () => {
  test.each([
    ['a plain value', 'k: value # c\n', 'value'],
    ['a plain value over lines', 'k: two\n  lines\n', 'two\n  lines'],
    ['single quotes', "k: 'it''s'\n", "'it''s'"],
    ['double quotes', 'k: "a\\"b" \n', '"a\\"b"'],
    ['a literal block', 'k: |\n  x\n  y\nj: 1\n', '|\n  x\n  y\n'],
    ['a folded block with a header', 'k: >2-  # c | d\n    x\n', '>2-  # c | d\n    x\n'],
    ['a block behind a tag and an anchor', 'k: !!str &a |\n  x\n', '|\n  x\n'],
    ['a block in a list in the key', 'k:\n - |\n  x\n', '- |\n  x\n'],
    ['an alias', 'a: &x 1\nk: *x\n', '*x'],
    ['a flow list', 'k: [a, [b], ] # c\n', '[a, [b], ]'],
    ['a flow map over lines', 'k: {\n  a: 1, # }\n  b: {}\n }\n', '{\n  a: 1, # }\n  b: {}\n }'],
    ['a pair in a list', 'k: [a: b, c]\n', '[a: b, c]'],
    [
      'a pair whose key stands in braces',
      'k: [{{terraform_outputs.x}}: b, c] # d ]\n',
      '[{{terraform_outputs.x}}: b, c]',
    ],
    ['an unquoted placeholder', 'k: {{terraform_outputs.x}} # c\n', '{{terraform_outputs.x}}'],
    ['a block map', 'k:\n  a: 1\n  b:\n    c: 2\nj: 1\n', 'a: 1\n  b:\n    c: 2'],
    ['a block map behind an anchor', 'k: &m\n  a: 1\n', 'a: 1'],
    ['a block list', 'k:\n- a\n- b\n# c\n', '- a\n- b'],
    ['an empty value', 'k:\nj: 1\n', ''],
  ])('%s', (_, text, expected) => {
    const document = documentOf(text);
    expect(sourceOf(document, nodeAt(document, '/k'))).toBe(expected);
  });

  test.each([
    ['behind the colon', 'a: x\nk: # c\nj: 1\n', '/k', 7],
    ['behind the colon of a quoted key', '"k" :\n', '/k', 5],
    ['behind the dash', 'k:\n  - # c\n  - x\n', '/k/0', 6],
    ['behind the second dash', 'k:\n  - x\n  -\n', '/k/1', 12],
    ['behind the colon in braces', 'k: {a: , b: 1}\n', '/k/a', 6],
    ['behind a key without colon in braces', 'k: {a , b: 1}\n', '/k/a', 5],
    ['behind the anchor', 'k: &x\nj: 1\n', '/k', 5],
    ['behind the tag', 'k: !!str\nj: 1\n', '/k', 8],
    ['behind the key of ? without a value', '? k\n? j\n', '/k', 3],
    ['behind the colon on a line of its own', '? k # c\n: # d\n? j\n', '/k', 9],
    ['behind the document start', '--- # c\n', '', 3],
    ['behind the second document start of a text', '%YAML 1.2\n---\n', '', 13],
  ])('an empty value stands %s', (_, text, pointer, offset) => {
    const node = nodeAt(documentOf(text), pointer);
    expect(node).toMatchObject({ kind: 'scalar', start: offset, end: offset, style: 'plain', text: '' });
  });

  test.each([
    ['[a: b, c]', 'a: b'],
    ['[{{terraform_outputs.x}}: b, c]', '{{terraform_outputs.x}}: b'],
    ['[{a: b}, c]', '{a: b}'],
    ['[? a : b , c]', 'a : b'],
  ])('the first item of %s is %s', (text, expected) => {
    const document = documentOf(text);
    expect(sourceOf(document, nodeAt(document, '/0'))).toBe(expected);
  });

  test('an empty key stands before its colon', () => {
    const { root } = documentOf('{a: b, : c}');
    expect(root.kind === 'map' && root.entries.map(({ key }) => [key.start, key.end])).toEqual([
      [1, 2],
      [7, 7],
    ]);
  });

  test('of all documents count from the start of the text', () => {
    const text = '# c\n--- a\n...\n--- |\n x\n---\n- b\n';
    const reading = readYaml(text);
    const sources = reading.ok && reading.documents.map((document) => sourceOf(document, document.root));
    expect(sources).toEqual(['a', '|\n x\n', '- b']);
  });
});

describe('positionAt', () => {
  test.each([
    ['LF', 'a: 1\nb: 2', 5, '2:1'],
    ['CRLF', 'a: 1\r\nb: 2', 6, '2:1'],
    ['a lone CR', 'a: 1\rb: 2', 5, '2:1'],
    ['the line break itself', 'a: 1\nb: 2', 4, '1:5'],
    ['a byte order mark, which takes no column', '\uFEFFa: 1', 1, '1:1'],
    ['an emoji, which takes two columns', '"😀": x', 4, '1:5'],
    ['a tab, which takes one column', 'a:\tb', 3, '1:4'],
    ['the end of the text', 'a: 1\n', 5, '2:1'],
    ['an empty line', 'a:\n\n  b: 2', 6, '3:3'],
  ])('counts %s', (_, text, offset, expected) => {
    const position = documentOf(text).positionAt(offset);
    expect(`${position.line}:${position.column}`).toBe(expected);
    expect(position.offset).toBe(offset);
  });

  test('gives both ends of a node', () => {
    const document = documentOf('a:\n  b: "x"\n');
    expect(document.rangeOf(nodeAt(document, '/a/b') ?? document.root)).toEqual({
      start: { line: 2, column: 6, offset: 8, byteOffset: 8 },
      end: { line: 2, column: 9, offset: 11, byteOffset: 11 },
    });
  });
});

describe('toValue', () => {
  test.each([
    [
      'names keys as JSON would',
      '1: a\n1.50: b\ntrue: c\n~: d\n0x1F: e\n',
      { 1: 'a', 1.5: 'b', true: 'c', null: 'd', 31: 'e' },
    ],
    ['reads an integer as a number under !!float', 'a: !!float 1\n', { a: 1 }],
    ['takes ! for text', 'a: ! 12\n', { a: '12' }],
    [
      'knows tags by their handles',
      '%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 12\nb: !<tag:yaml.org,2002:int> "12"\n',
      { a: '12', b: 12 },
    ],
    ['leaves a quoted << alone', '"<<": {a: 1}\n', { '<<': { a: 1 } }],
    ['merges under !!merge', '!!merge "<<": {a: 1}\nb: 2\n', { a: 1, b: 2 }],
    [
      'lets own keys win over merged ones, wherever they stand',
      'x: &x {a: 1, b: 2}\ny: {a: 0, <<: *x}\nz: {<<: *x, a: 0}\n',
      { x: { a: 1, b: 2 }, y: { a: 0, b: 2 }, z: { a: 0, b: 2 } },
    ],
    ['lets the first of several merged mappings win', '<<: [{a: 1}, {a: 2, b: 2}]\n', { a: 1, b: 2 }],
    ['lets a later merge key win', '<<: {a: 1}\nb: 1\n<<: {a: 2}\n', { a: 2, b: 1 }],
    [
      'merges what was merged',
      'x: &x {a: 1}\ny: &y {<<: *x, b: 2}\nz: {<<: *y}\n',
      { x: { a: 1 }, y: { a: 1, b: 2 }, z: { a: 1, b: 2 } },
    ],
    [
      'gives unquoted placeholders as text',
      'a: {{terraform_outputs.x}}\nb: [{{ terraform_outputs.y ?? "p, q" }}]\n',
      { a: '{{terraform_outputs.x}}', b: ['{{ terraform_outputs.y ?? "p, q" }}'] },
    ],
    [
      'keeps names of inherited properties',
      'constructor: 1\ntoString: 2\nhasOwnProperty: 3\n',
      { constructor: 1, toString: 2, hasOwnProperty: 3 },
    ],
  ])('%s', (_, text, expected) => {
    expect(documentOf(text).toValue()).toEqual(expected);
  });

  test('gives plain objects, fresh ones each time', () => {
    const document = documentOf('a: {b: 1}\n');
    const value = document.toValue();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(document.toValue()).not.toBe(value);
  });

  test('has no value for a text of blanks and comments', () => {
    for (const text of ['', ' \n', '# c\n\n', '\uFEFF', '\uFEFF# c'])
      expect(readYaml(text)).toEqual({ ok: true, documents: [] });
  });
});

describe('pointers', () => {
  const text =
    'base: &b\n  x: 1\n  over: 1\njob:\n  <<: {x: 0, y: 3}\n  <<: *b\n  over: 2\n  a/b~c: [p, {q: r}]\n  self: *b\n  1: one\n';

  test.each([
    ['', 'base: &b'],
    ['/job/over', '2'],
    ['/job/x', '1'],
    ['/job/y', '3'],
    ['/job/a~1b~0c/1/q', 'r'],
    ['/job/self', '*b'],
    ['/job/self/x', '1'],
    ['/job/1', 'one'],
  ])('%j leads to its node', (pointer, source) => {
    const document = documentOf(text);
    expect(sourceOf(document, nodeAt(document, pointer))?.split('\n')[0]).toBe(source);
  });

  test.each(['/nothing', '/job/a~1b~0c/2', '/job/a~1b~0c/01', '/job/a~1b~0c/-', '/job/over/x', '/job/<<'])(
    '%j leads nowhere',
    (pointer) => {
      expect(nodeAt(documentOf(text), pointer)).toBeUndefined();
    },
  );

  test('lead to the key as well', () => {
    const document = documentOf(text);
    expect(sourceOf(document, entryAt(document, '/job/a~1b~0c')?.key)).toBe('a/b~c');
    expect(entryAt(document, '')).toBeUndefined();
    expect(entryAt(document, '/job/a~1b~0c/0')).toBeUndefined();
  });

  test('escape what pointers use themselves', () => {
    expect(pointerStep('a/b~c')).toBe('/a~1b~0c');
    expect(pointerStep(3)).toBe('/3');
  });
});
