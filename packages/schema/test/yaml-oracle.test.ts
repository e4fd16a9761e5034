import { isDeepStrictEqual } from 'node:util';
import { readYaml, type YamlNode, type YamlScalar } from '@dativo/schema';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { isScalar, parse, parseDocument, stringify, visit, YAMLParseError } from 'yaml';

function read(text: string): unknown {
  const reading = readYaml(text);
  if (!reading.ok)
    throw new Error(`${JSON.stringify(text)}: ${reading.diagnostics.map(({ message }) => message).join()}`);
  expect(reading.documents.length).toBeLessThanOrEqual(1);
  return reading.documents[0]?.toValue() ?? null;
}

function scalarsOf(node: YamlNode): YamlScalar[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(scalarsOf);
  if (node.kind === 'map') return node.entries.flatMap(({ key, value }) => [...scalarsOf(key), ...scalarsOf(value)]);
  return [];
}

/** Every scalar as `start-end` with its text, as the `yaml` package sees it. */
function oracleSpans(text: string): string[] {
  const spans: string[] = [];
  visit(parseDocument(text, { merge: true, keepSourceTokens: true }), {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, 0];
      if (isScalar(node) && end > start && node.type !== undefined)
        spans.push(span(start, end, node.type, node.source ?? ''));
    },
  });
  return spans.sort();
}

const STYLE_NAMES = {
  plain: 'PLAIN',
  single: 'QUOTE_SINGLE',
  double: 'QUOTE_DOUBLE',
  literal: 'BLOCK_LITERAL',
  folded: 'BLOCK_FOLDED',
};

function ourSpans(text: string): string[] {
  const reading = readYaml(text);
  const scalars = reading.ok ? reading.documents.flatMap(({ root }) => scalarsOf(root)) : [];
  return scalars
    .filter(({ start, end }) => end > start)
    .map(({ start, end, style, text: decoded }) => span(start, end, STYLE_NAMES[style], decoded))
    .sort();
}

/** Where a block scalar ends in the blank lines below it is a matter of taste; its start is not. */
function span(start: number, end: number, style: string, decoded: string): string {
  return `${start}-${style.startsWith('BLOCK') ? '' : end} ${style} ${JSON.stringify(decoded)}`;
}

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '0x1f',
    '1e3',
    ' x',
    'x ',
    'a: b',
    '- a',
    '# c',
    'a #b',
    'l1\nl2',
    'l1\n\n l2\n',
    '{{a}}',
    '<<x',
  ),
  fc
    .array(fc.constantFrom('a', ' ', '\n', 'word', '  ', ':', '#', "'", '"', '\t'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);
const name = word.filter((text) => text !== '__proto__' && text !== '<<');
const leaf = fc.oneof(
  word,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** A map at the root, as in job files: readers disagree about indented block scalars that are a whole document. */
const job = fc.dictionary(name, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

const writers: Record<string, (value: unknown) => string> = {
  'js-yaml block': (data) => dump(data),
  'js-yaml flow': (data) => dump(data, { flowLevel: 1 }),
  'js-yaml narrow': (data) => dump(data, { lineWidth: 20, noRefs: true }),
  'yaml block': (data) => stringify(data),
  'yaml flow': (data) => stringify(data, { collectionStyle: 'flow', lineWidth: 30 }),
  'yaml single quotes': (data) => stringify(data, { defaultStringType: 'QUOTE_SINGLE', lineWidth: 25 }),
  'yaml double quotes': (data) => stringify(data, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 25 }),
  'yaml folded': (data) => stringify(data, { defaultStringType: 'BLOCK_FOLDED', lineWidth: 25 }),
  json: (data) => JSON.stringify(data, null, 2),
};

describe('a generated document', () => {
  test.each(Object.keys(writers))(
    'written as %s reads back as the value, and as the yaml package reads it',
    (style) => {
      const write = writers[style] ?? String;
      fc.assert(
        fc.property(job, (data) => {
          const text = write(data);
          fc.pre(isFaithful(text, data));
          expect(read(text)).toEqual(data);
          expect(ourSpans(text)).toEqual(oracleSpans(text));
          const crlf = text.replaceAll('\n', '\r\n');
          expect(read(crlf)).toEqual(read(text));
        }),
        { numRuns: 300 },
      );
    },
  );

  test('keeps the value of every one-line scalar when its span is read alone', () => {
    fc.assert(
      fc.property(job, fc.constantFrom(...Object.values(writers)), (data, write) => {
        const text = write(data);
        const reading = readYaml(text);
        for (const node of reading.ok ? reading.documents.flatMap(({ root }) => scalarsOf(root)) : []) {
          const source = text.slice(node.start, node.end);
          if (node.style === 'literal' || node.style === 'folded' || source.includes('\n') || source === '') continue;
          expect(read(source)).toEqual(node.value);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The writers are not perfect: `yaml` loses a lone blank in a folded block. What the oracle itself misreads proves nothing. */
function isFaithful(text: string, data: unknown): boolean {
  try {
    return isDeepStrictEqual(parse(text, { merge: true }), data);
  } catch (error) {
    if (error instanceof YAMLParseError) return false;
    throw error;
  }
}

const handWritten = [
  'a:\nb: ~\nc:\n  - \n  -\n  - x\nd:\n',
  '- \n- - \n  - a\n-\n',
  '{a, b: , "c":1, ? d : e, ? f}',
  '[a: b, c d: x, ? y, [k]]',
  '? a\n: b\n? c\n? |\n  d\n: - e\n',
  '--- |\n  text # no comment\n\n# comment\n',
  'a: >-  # comment with | and >\n   folded\n   text\n\n   more\nb: "x|y" \nc|d: |+\n  keep\n\ne: !!str |2-\n    in\n',
  '%YAML 1.2\n---\na: &x {b: 1}\nc: *x\n...\n',
  'a: &e\nb: !!str\nc: !!null ""\nd: !!int "0x1F"\ne: !!float 1.5\nf: !!bool True\n',
  'base: &b {x: 1, y: 2}\nmore: &m\n  y: 3\n  z: 4\nc:\n  <<: [*b, *m]\n  x: 9\nd:\n  x: 0\n  <<: *m\n',
  'n: [0o17, 0x1F, 1e3, .5, -.5, +1, 1., .inf, -.INF, .nan, 0123, 1_000, -0]\n',
  'b: [true, True, TRUE, yes, no, on, off, null, Null, ~, "", tRue, false, False, FALSE, TRUEx]\n',
  "s: 'it''s'\nd: \"\\u00e9\\x41\\n\\t\\\\ \\\n   joined\"\np: multi\n  line\n\n  plain\n",
  '\uFEFFa: "😀"\n😀: x\n',
  'a: b # comment\n# other: thing\nc: d#e\nf: "#g"\n',
  'a: http://x:80/y\nb: a,b\nc: [a-b, c:d]\n',
  '"quoted key": 1\n\'single\' : 2\n3: x\n1.5: y\ntrue: z\n',
  'a:\n- b\n- c:\n  - d\n',
  '- &a x\n- *a\n- [*a, *a ]\n',
  'x: {y: &y [1, 2], z: *y}\n',
  'a: >\n\n\n  two blank lines first\n   more indented\n  less\nb: 1',
  '- |1\n  explicit\n-   |\n    x',
  '&k key: &v value\n&m k2:\n  &n k3: 1\n',
  '[\n  # comment }\n  a,\n  {b: c}, # ]\n]\n',
  '"a": {"b":[1,{"c":"d"}],"e":{}}\n',
];

describe('a hand-written document', () => {
  test.each(handWritten)('%j reads as the yaml package reads it, node for node', (text) => {
    expect(read(text)).toEqual(parse(text, { merge: true, uniqueKeys: true }));
    expect(ourSpans(text)).toEqual(oracleSpans(text));
  });
});
