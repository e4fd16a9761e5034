import { JsonNumber, type JsonValue } from '@dativo/schema';
import fc from 'fast-check';

/** A generated YAML text: stretches that must not change, with a placeholder site between each two of them. */
export interface GeneratedFile {
  readonly fixed: readonly string[];
  readonly sites: readonly string[];
  readonly text: string;
  /** What the filled file holds, by key. */
  readonly expected: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, JsonValue>>;
}

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019 .-_/:#,\'"\\{}[]&*!|>%@`~=?<') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\t', '\r', '\u0085', '\u2028', '\ufeff', '\0', '\ud800', '🚀', 'é') },
);
export const anyText = fc.oneof(
  fc.string({ unit: character, maxLength: 12 }),
  fc.constantFrom(
    'yes',
    '1_000',
    '{{terraform_outputs.a}}',
    '{{!terraform_outputs.a}}',
    '{{',
    '',
    ' ',
    '---',
    '- a',
    'a: b',
  ),
);

/** JSON numbers as Terraform and others write them. */
export const jsonNumber = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constantFrom('0', '1', '10', '8080'), fc.bigInt({ min: 1n, max: 10n ** 30n }).map(String)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.[0-9]{1,20}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^[eE][-+]?[0-9]{1,3}$/)),
  )
  .map((parts) => new JsonNumber(parts.join('')));

export const { value: anyValue } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(anyText, jsonNumber, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(anyText, tie('value')), { maxLength: 3 }).map((entries) => new Map(entries)),
  ),
}));

/** What a reader that knows only JavaScript numbers makes of a value. */
export function toPlain(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return value.toNumber();
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]) => [key, toPlain(member)]));
  return Array.isArray(value) ? value.map(toPlain) : value;
}

interface Site {
  readonly source: (name: string) => string;
  readonly isWhole: boolean;
  readonly expected: (text: unknown) => unknown;
  /** Stands in a block, where a comment cannot follow. */
  readonly isBlock?: boolean;
}

const p = (name: string, blank = ''): string => `{{${blank}terraform_outputs.${name}${blank}}}`;
const same = (value: unknown): unknown => value;

const SITES: readonly Site[] = [
  { source: (name) => `"${p(name)}"`, isWhole: true, expected: same },
  { source: (name) => `'${p(name, ' ')}'`, isWhole: true, expected: same },
  { source: (name) => p(name), isWhole: true, expected: same },
  { source: (name) => `&anchor_${name} "${p(name)}"`, isWhole: true, expected: same },
  { source: (name) => `"${p(name, '\t')} and more"`, isWhole: false, expected: (text) => `${text} and more` },
  { source: (name) => `'it''s ${p(name)}'`, isWhole: false, expected: (text) => `it's ${text}` },
  { source: (name) => `s3://bucket/${p(name)}/x`, isWhole: false, expected: (text) => `s3://bucket/${text}/x` },
  {
    source: (name) => `"${p(name)}{{ jinja }}${p(name)}"`,
    isWhole: false,
    expected: (text) => `${text}{{ jinja }}${text}`,
  },
  { source: (name) => `|-\n    a ${p(name)} b`, isWhole: false, expected: (text) => `a ${text} b`, isBlock: true },
  { source: (name) => `>-\n    a\n    ${p(name)} b`, isWhole: false, expected: (text) => `a ${text} b`, isBlock: true },
];

interface Line {
  readonly site: Site;
  readonly value: JsonValue;
  readonly fixed: string;
  readonly comment: string;
  readonly place: 'value' | 'item' | 'nested';
}

const line: fc.Arbitrary<Line> = fc.constantFrom(...SITES).chain((site) =>
  fc.record({
    site: fc.constant(site),
    value: site.isWhole ? anyValue.filter((value) => !holdsKey(value, '__proto__')) : anyText,
    fixed: fc.constantFrom(
      '',
      '# {{terraform_outputs.in_a_comment}}\n',
      'plain: [ 1,  "{{ jinja }}" ]\t# tabs\n',
      'a:   1  \n\n\n',
      "odd: 'x'\n# ---\n",
      'b: &shared { x: 0x1F, y: 1e3 }\n',
    ),
    comment: fc.constantFrom('', ' # c', '   ', '\t# {{', ' '),
    place: fc.constantFrom('value', 'item', 'nested'),
  }),
);

/** Files with all kinds of sites, line breaks, comments, blanks, a byte order mark or none, a final line break or none. */
export const generatedFile: fc.Arbitrary<GeneratedFile> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    bom: fc.constantFrom('', '\ufeff'),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    end: fc.constantFrom('\n', '', '\n\n# the end', '\n...\n'),
    start: fc.constantFrom('', '---\n', '%YAML 1.2\n---\n', '\n# {{terraform_outputs.x\n'),
  })
  .map(({ lines, bom, lineBreak, end, start }) => {
    const withBreaks = (text: string): string => text.replaceAll('\n', lineBreak);
    const fixed: string[] = [bom + start];
    const sites: string[] = [];
    const expected: Record<string, unknown> = {};
    const values: Record<string, JsonValue> = {};
    lines.forEach(({ site, value, fixed: between, comment, place }, index) => {
      const name = `v${index}`;
      const renamed = between.replace(/^[a-z]+(?=:)/, (key) => `${key}${index}`).replace('&shared', `&shared${index}`);
      fixed[index] +=
        renamed + { value: `k${index}: `, item: `k${index}:\n  - `, nested: `k${index}:\n  in:   ` }[place];
      sites.push(site.source(name));
      fixed.push(`${site.isBlock === true ? '' : comment}${index === lines.length - 1 ? end : '\n'}`);
      const filled = site.expected(toPlain(value));
      expected[`k${index}`] = { value: filled, item: [filled], nested: { in: filled } }[place];
      values[name] = value;
    });
    const text = fixed.flatMap((stretch, index) => [stretch, sites[index] ?? '']).join('');
    return { fixed: fixed.map(withBreaks), sites, text: withBreaks(text), expected, values };
  });

function holdsKey(value: JsonValue, key: string): boolean {
  if (value instanceof Map) return value.has(key) || [...value.values()].some((member) => holdsKey(member, key));
  return Array.isArray(value) && value.some((item) => holdsKey(item, key));
}
