import type { Random } from './random.ts';

const ODD_KEYS = [
  'a',
  'a',
  'b',
  'c',
  'key',
  'on',
  'true',
  '$schema',
  'x.y',
  '"a"',
  '1',
  '<<',
  '__proto__',
  '{{terraform_outputs.x}}',
];
const ODD_SCALARS = [
  ...[
    'x',
    'two words',
    '1',
    '0',
    '012',
    '1.5',
    'yes',
    'true',
    'null',
    '~',
    '-1',
    '-',
    '- x',
    '--',
    '---',
    '...',
    'a:b',
    'a: b',
    'b:',
    ':',
    '?',
    '? a',
  ],
  ...[
    '"q"',
    '"q" ',
    '"q"x',
    '"q"#c',
    '[a]#c',
    '|   x',
    '|-x',
    '"q" # c',
    '"a""b"',
    '"',
    '"a\\n"',
    "'s'",
    "'it''s'",
    "''",
    '""',
    "'",
    '"#"',
    '"{{terraform_outputs.x}}"',
    '"{{terraform_outputs.}}"',
  ],
  ...[
    'x # c',
    'x #',
    'x#y',
    '# c',
    '#',
    '&n',
    '&n x',
    '&n # c',
    '*n',
    '*n ',
    '*m',
    '!!str x',
    '|',
    '|-',
    '|+',
    '| ',
    '|2',
    '>',
    '>-',
    '%x',
    '@x',
    '`x',
    ',x',
    ']',
    '}',
  ],
  ...[
    '[]',
    '{}',
    '[ ]',
    '[a]',
    '[a, b]',
    '[a, b,]',
    '[a,b]',
    '[a b , c]',
    '[-1]',
    '[- a]',
    '[-]',
    '[a',
    'a]',
    '[a] x',
    '[a] # c',
    '[[a], {b: c}]',
    '["q", \'s\']',
    '[*n]',
  ],
  ...[
    '{a: b}',
    '{a: b, a: c}',
    '{a: b, c: d}',
    '{a: b,}',
    '{a:b}',
    '{a}',
    '{a: }',
    '{{a}}',
    '{ {a: b} }',
    '{a: [b]}',
    '{a: *n}',
    '{on: a}',
    '[yes]',
    '{a: "q"x}',
    '[a: b]',
    '[a, , b]',
  ],
  ...[
    'é',
    'a\u00a0',
    '\u00a0',
    'x\u2028y',
    '😀',
    'x\ty',
    '\tx',
    'x  ',
    '{{terraform_outputs.x}}',
    'x {{terraform_outputs.x}} y',
    'x {{ y',
  ],
];
const SOUND_SCALARS = [
  'x',
  'two words',
  '7',
  'null',
  'a:b',
  '-1',
  '"q"',
  "'s'",
  '"a b" # c',
  'x # c',
  '[a, 1]',
  '{k: v}',
  '[]',
  '{a: [b, "c"]}',
  '*n',
];

/**
 * A text of a few lines that are YAML as people write it, with something odd in one place out of eight: so that most of a text
 * is sound and a reader has to see what is not.
 */
export function yamlLines(random: Random): string {
  const isOdd = (): boolean => random.below(8) === 0;
  const scalar = (): string => random.pick(isOdd() ? ODD_SCALARS : SOUND_SCALARS);
  const lines: string[] = [];
  let depth = 0;
  const count = 1 + random.below(8);
  for (let index = 0; index < count; index++) {
    const shift = random.below(24) === 0 ? random.below(4) : 0;
    const indent = ' '.repeat(depth + shift);
    const key = isOdd() ? random.pick(ODD_KEYS) : `k${index}`;
    const kind = random.below(16);
    if (kind === 0) lines.push(random.pick(['', ' ', '    ', `${indent}# c`, '# c']));
    else if (kind === 1) lines.push(`${indent}${scalar()}`);
    else if (kind < 5 && index > 0) lines.push(`${indent}- ${scalar()}`);
    else if (kind < 7 && index > 0) {
      lines.push(`${indent}- ${key}: ${scalar()}`);
      if (random.below(2) === 0) lines.push(`${indent}  other: ${scalar()}`);
    } else if (kind < 9) {
      lines.push(`${indent}${key}:${random.pick(['', '', '', ' ', ' # c', ' &n', ' &n # c'])}`);
      depth += random.pick([0, 2, 2, 2, 4]);
      continue;
    } else if (kind < 11) {
      lines.push(`${indent}${key}: ${random.pick(['|', '|', '|', '|-', '|+', '>', '| # c'])}`);
      lines.push(...literalLines(random, depth + 2));
    } else lines.push(`${indent}${key}:${isOdd() ? random.pick(['', '  ', '\n      ']) : ' '}${scalar()}`);
    if (random.below(3) === 0) depth = Math.max(0, depth - random.pick([2, 2, 4, 1]));
  }
  return lines.join('\n') + random.pick(['\n', '\n', '\n', '', '\n\n', ' \n']);
}

function literalLines(random: Random, depth: number): string[] {
  return Array.from({ length: 1 + random.below(3) }, () => {
    const shift = random.below(4) === 0 ? random.pick([-2, -1, 1, 2]) : 0;
    const text = random.pick([
      'text',
      'text',
      'a: b',
      '- c',
      '# no comment',
      '',
      '  ',
      'trailing  ',
      '{{terraform_outputs.x}}',
    ]);
    return ' '.repeat(Math.max(0, depth + shift)) + text;
  });
}
