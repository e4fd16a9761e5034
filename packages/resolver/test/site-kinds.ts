/** One way to write a placeholder `{{terraform_outputs.v}}`, and what is read at `k` when it stands for a string. */
export interface SiteKind {
  readonly name: string;
  readonly source: string;
  readonly expected: (value: string) => unknown;
}

const whole = (value: string): unknown => value;

/** Every kind of scalar, with the placeholder as the whole value and inside other text. */
export const siteKinds: readonly SiteKind[] = [
  { name: 'double', source: 'k: "{{terraform_outputs.v}}" # c\n', expected: whole },
  { name: 'single', source: "k: '{{terraform_outputs.v}}'\n", expected: whole },
  { name: 'unquoted', source: 'k: {{terraform_outputs.v}}\n', expected: whole },
  { name: 'unquoted in a flow map', source: 'k: {a: {{terraform_outputs.v}}}\n', expected: (value) => ({ a: value }) },
  { name: 'flow list', source: 'k: [1, "{{terraform_outputs.v}}",2]\n', expected: (value) => [1, value, 2] },
  { name: 'behind a JSON key', source: 'k: {"a":"{{terraform_outputs.v}}"}\n', expected: (value) => ({ a: value }) },
  { name: 'block list', source: 'k:\n- {{terraform_outputs.v}}\n- 2\n', expected: (value) => [value, 2] },
  { name: 'literal, whole', source: 'k: |- # c\n  {{terraform_outputs.v}}\nl: 1\n', expected: whole },
  { name: 'folded, whole', source: 'k: >-\n  {{terraform_outputs.v}}\n', expected: whole },
  { name: 'tagged as text', source: 'k: !!str "{{terraform_outputs.v}}"\n', expected: whole },
  { name: 'anchored', source: 'k: &a "{{terraform_outputs.v}}"\nl: *a\n', expected: whole },
  { name: 'coerced to text', source: 'k: "{{terraform_outputs.v | string}}"\n', expected: whole },
  {
    name: 'coerced to JSON',
    source: "k: '{{terraform_outputs.v | json}}'\n",
    expected: (value) => JSON.stringify(value),
  },
  {
    name: 'inside double',
    source: 'k: "\\u00e9 {{terraform_outputs.v}} {{ x }}\\n"\n',
    expected: (value) => `é ${value} {{ x }}\n`,
  },
  { name: 'front of double', source: 'k: "{{terraform_outputs.v}}-"\n', expected: (value) => `${value}-` },
  { name: 'end of double', source: 'k: "-{{terraform_outputs.v}}"\n', expected: (value) => `-${value}` },
  {
    name: 'two in double',
    source: 'k: "{{terraform_outputs.v}}{{terraform_outputs.v}}"\n',
    expected: (value) => value + value,
  },
  { name: 'folded double', source: 'k: "a\n  {{terraform_outputs.v}}\n\n  b"\n', expected: (value) => `a ${value}\nb` },
  { name: 'inside single', source: "k: 'it''s {{terraform_outputs.v}}'\n", expected: (value) => `it's ${value}` },
  { name: 'front of single', source: 'k: \'{{terraform_outputs.v}}, "x"\'\n', expected: (value) => `${value}, "x"` },
  { name: 'folded single', source: "k: 'a\n  {{terraform_outputs.v}}\n  b'\n", expected: (value) => `a ${value} b` },
  { name: 'end of plain', source: 'k: a{{terraform_outputs.v}} # c\n', expected: (value) => `a${value}` },
  { name: 'inside plain', source: 'k: a/{{terraform_outputs.v}}/b\n', expected: (value) => `a/${value}/b` },
  { name: 'folded plain', source: 'k: a\n  {{terraform_outputs.v}}\n  b\n', expected: (value) => `a ${value} b` },
  { name: 'literal', source: 'k: |\n  a {{terraform_outputs.v}}\n  b\nl: 1\n', expected: (value) => `a ${value}\nb\n` },
  {
    name: 'first in literal',
    source: 'k: |\n    {{terraform_outputs.v}}\n    b\n',
    expected: (value) => `${value}\nb\n`,
  },
  {
    name: 'literal, CRLF',
    source: 'k: |\r\n  a\r\n  {{terraform_outputs.v}}\r\nl: 1\r\n',
    expected: (value) => `a\n${value}\n`,
  },
  {
    name: 'literal, indent given',
    source: 'k: |2-\n   a\n  {{terraform_outputs.v}}\n',
    expected: (value) => ` a\n${value}`,
  },
  {
    name: 'literal, kept breaks',
    source: 'k: |+\n  {{terraform_outputs.v}}\n\nl: 1\n',
    expected: (value) => `${value}\n\n`,
  },
  { name: 'folded', source: 'k: >\n  a\n  {{terraform_outputs.v}}\n\n  b\n', expected: (value) => `a ${value}\nb\n` },
  {
    name: 'folded, indented',
    source: 'k: >-\n  a\n    {{terraform_outputs.v}} x\n  b\n',
    expected: (value) => `a\n  ${value} x\nb`,
  },
];
