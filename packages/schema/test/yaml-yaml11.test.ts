import { spawnSync } from 'node:child_process';
import { findYaml11Differences, nodeAt, readYaml, type YamlScalar } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function differences(text: string): string[] {
  const reading = readYaml(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  return reading.documents
    .flatMap(findYaml11Differences)
    .map(({ pointer, yaml11, node }) => `${pointer} ${node.text}: ${yaml11}`);
}

describe('findYaml11Differences', () => {
  test.each([
    ['yes', 'the boolean true'],
    ['Off', 'the boolean false'],
    ['0123', 'the integer 83'],
    ['08', 'the text "08"'],
    ['1_000', 'the integer 1000'],
    ['12:30:00', 'the integer 45000'],
    ['-1:30', 'the integer -90'],
    ['1:30.5', 'the number 90.5'],
    ['0b101', 'the integer 5'],
    ['-0x1F', 'the integer -31'],
    ['0o17', 'the text "0o17"'],
    ['1e3', 'the text "1e3"'],
    ['-.5', 'the text "-.5"'],
    ['2024-01-01', 'a date'],
    ['2024-01-01T10:00:00Z', 'a point in time'],
    ['=', 'the YAML 1.1 value key, which PyYAML refuses'],
    ['<<', 'a merge key, which cannot stand here'],
    ['0x_', 'a number without digits, which PyYAML refuses'],
  ])('%s becomes %s', (text, yaml11) => {
    expect(differences(`k: ${text}`)).toEqual([`/k ${text}: ${yaml11}`]);
  });

  test.each([
    'y',
    'N',
    'yEs',
    'true',
    'null',
    '~',
    '12',
    '-3',
    '0',
    '1.5',
    '1.5e+3',
    '.inf',
    '.nan',
    '0x1F',
    '1:60',
    'text',
    '2024-1-1',
    '12345678901234567890',
  ])('%s is the same in both', (text) => {
    expect(differences(`k: ${text}`)).toEqual([]);
  });

  test('looks at keys and lists, but not at quoted or tagged text, and at aliased values once', () => {
    const text = 'on: "no"\nl: [&a yes, *a, !!str no]\nb: |-\n  yes\nm:\n  <<: {off: 1}\n';
    expect(differences(text)).toEqual([
      '/on on: the boolean true',
      '/l/0 yes: the boolean true',
      '/m/<</off off: the boolean false',
    ]);
  });
});

const PYTHON = `
import json, sys, yaml
def read(text):
    loader = yaml.SafeLoader('')
    tag = loader.resolve(yaml.ScalarNode, text, (True, False))
    try:
        value = loader.construct_document(yaml.ScalarNode(tag, text))
    except Exception:
        return ['refused', tag]
    if isinstance(value, bool): return ['boolean', value]
    if isinstance(value, int): return ['integer', str(value)]
    if isinstance(value, float): return ['number', repr(value)]
    if isinstance(value, str): return ['text', value]
    return ['null', None] if value is None else ['other', type(value).__name__]
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`;
const hasPyYaml = spawnSync('python3', ['-c', 'import yaml']).status === 0;
// biome-ignore lint/suspicious/noConsole: a skip has to be seen
if (!hasPyYaml) console.log('SKIPPED: PyYAML is not installed');

describe.skipIf(!hasPyYaml)('against PyYAML', () => {
  const piece = fc.constantFrom(
    ...'0123456789'.split(''),
    ...[
      '_',
      ':',
      '.',
      '-',
      '+',
      'e',
      'E',
      '0x',
      '0b',
      '0o',
      'T',
      'Z',
      ' ',
      'inf',
      'yes',
      'no',
      'on',
      'off',
      'true',
      'null',
      '~',
      '=',
      '<',
      'f',
    ],
  );
  const number = fc.tuple(
    fc.constantFrom('', '-', '+', '0', '0x', '0b', '.'),
    fc.array(fc.constantFrom(...'0123456789_'.split(''), ':', '.', 'e+', 'e', 'e-'), { minLength: 1, maxLength: 8 }),
  );
  const date = fc.tuple(
    fc.nat(9999),
    fc.nat(20),
    fc.nat(40),
    fc.constantFrom('', 'T10:00:00', ' 1:02:03.5Z', 't10:00:00-05:00', ' 10:00'),
  );
  const text = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
    number.map(([sign, digits]) => sign + digits.join('')),
    date.map(
      ([year, month, day, time]) =>
        `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${time}`,
    ),
  );

  test('every difference is found, and nothing else', () => {
    const texts = [...new Set(fc.sample(text, 20_000))].filter((one) => plainNode(one) !== undefined);
    const { stdout } = spawnSync('python3', ['-c', PYTHON], { input: JSON.stringify(texts), encoding: 'utf8' });
    const answers: [string, unknown][] = JSON.parse(stdout);
    expect(answers).toHaveLength(texts.length);
    const wrong = texts.flatMap((one, index) => {
      const expected = expectedDifference(one, answers[index] ?? ['missing', null]);
      const [found] = differences(`k: ${one}`).map((line) => line.slice(`/k ${one}: `.length));
      return agrees(found, expected) ? [] : [{ one, found, expected }];
    });
    expect(wrong).toEqual([]);
  });

  function plainNode(one: string): YamlScalar | undefined {
    const reading = readYaml(`k: ${one}`);
    const node = reading.ok && reading.documents[0] ? nodeAt(reading.documents[0], '/k') : undefined;
    return node?.kind === 'scalar' && node.style === 'plain' && node.text === one ? node : undefined;
  }

  /** `undefined`: both read the same; `*`: PyYAML has no JSON value for it. */
  function expectedDifference(one: string, [kind, value]: [string, unknown]): string | undefined {
    const core = plainNode(one)?.value;
    if (kind === 'refused' || kind === 'other') return '*';
    if (kind === 'text') return typeof core === 'string' ? undefined : `the text ${JSON.stringify(value)}`;
    if (kind === 'null') return core === null ? undefined : 'the null';
    if (kind === 'boolean') return core === value ? undefined : `the boolean ${value}`;
    const number = Number(String(value).replace('inf', 'Infinity'));
    return typeof core === 'number' && (core === number || (Number.isNaN(core) && Number.isNaN(number)))
      ? undefined
      : `the ${kind} ${value}`;
  }

  function agrees(found: string | undefined, expected: string | undefined): boolean {
    if (found === undefined || expected === undefined) return found === expected;
    if (expected === '*') return /^(?:a |the YAML 1\.1)/.test(found);
    if (!expected.startsWith('the number')) return found === expected;
    return (
      found.startsWith('the number') &&
      Number(found.slice(11)) === Number(expected.slice(11).replace('inf', 'Infinity'))
    );
  }
});
