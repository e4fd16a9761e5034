import { type Cloud, encodeTags } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHARACTERS } from './tag-characters.ts';

const CLOUDS: readonly Cloud[] = ['aws', 'azure', 'gcp'];

describe.each(CHARACTERS)('%s', (_, text, aws, azureKey, azureValue, label) => {
  const raw = `a${text}b`;

  test.each([
    ['aws', aws, aws],
    ['azure', azureKey, azureValue],
  ] as const)('%s', (cloud, isKeyFit, isValueFit) => {
    expect(rulesBroken({ [raw]: 'x' }, cloud)).toEqual(isKeyFit ? [] : ['JOB701 key']);
    expect(rulesBroken({ x: raw }, cloud)).toEqual(isValueFit ? [] : ['JOB702 value']);
    expect(encodeTags({ [raw]: raw }, cloud)).toMatchObject({
      tags: { [raw.normalize()]: raw.normalize() },
      changes: [],
    });
  });

  test('gcp', () => {
    const key = text === '-' ? label : label.replace('-', '_');
    const { tags, faults, changes } = encodeTags({ [raw]: raw }, 'gcp');
    expect(faults).toEqual([]);
    expect(tags).toMatchObject({ [key]: label });
    expect(changes.map(({ part }) => part)).toEqual([
      ...(key === raw.normalize() ? [] : ['key']),
      ...(label === raw.normalize() ? [] : ['value']),
    ]);
  });
});

test.each<[Cloud, string, string, string[]]>([
  ['aws', 'k'.repeat(128), 'v'.repeat(256), []],
  ['aws', 'k'.repeat(129), 'v'.repeat(257), ['JOB701 key', 'JOB702 value']],
  ['aws', '日'.repeat(128), '日'.repeat(256), []],
  ['aws', '日'.repeat(129), '日'.repeat(257), ['JOB701 key', 'JOB702 value']],
  ['aws', '𝐀'.repeat(128), '𝐀'.repeat(256), []],
  ['aws', 'e\u0301'.repeat(128), 'e\u0301'.repeat(256), []],
  ['aws', '', '', ['JOB701 key']],
  ['aws', ' ', ' ', []],
  ['aws', 'aws:x', 'x', ['JOB706 key']],
  ['aws', 'AWS:x', 'x', ['JOB706 key']],
  ['aws', 'x', 'aws:x', ['JOB706 value']],
  ['aws', 'x', 'Aws:', ['JOB706 value']],
  ['aws', 'awsx', 'aws', []],
  ['aws', 'my:aws:x', 'the aws:x', []],
  ['azure', 'k'.repeat(512), 'v'.repeat(256), []],
  ['azure', 'k'.repeat(513), 'v'.repeat(257), ['JOB701 key', 'JOB702 value']],
  ['azure', 'é'.repeat(256), 'é'.repeat(128), []],
  ['azure', 'é'.repeat(257), 'é'.repeat(129), ['JOB701 key', 'JOB702 value']],
  ['azure', '🚀'.repeat(128), '🚀'.repeat(64), []],
  ['azure', '🚀'.repeat(129), '🚀'.repeat(65), ['JOB701 key', 'JOB702 value']],
  ['azure', 'e\u0301'.repeat(256), 'e\u0301'.repeat(128), []],
  ['azure', '', '', ['JOB701 key']],
  ['azure', 'microsoft', 'microsoft', ['JOB706 key']],
  ['azure', 'MicrosoftTeam', 'x', ['JOB706 key']],
  ['azure', 'azure_zone', 'x', ['JOB706 key']],
  ['azure', 'WINDOWS', 'x', ['JOB706 key']],
  ['azure', 'the_azure', 'x', []],
  ['gcp', 'k'.repeat(63), 'v'.repeat(63), []],
  ['gcp', 'k'.repeat(64), 'v'.repeat(500), []],
  ['gcp', '', '', ['JOB701 key']],
  ['gcp', '!!!', 'x', ['JOB701 key']],
  ['gcp', '-_-', 'x', ['JOB701 key']],
  ['gcp', 'x', '🚀', ['JOB702 value']],
  ['gcp', 'x', ' ', ['JOB702 value']],
  ['gcp', 'goog-x', 'goog-x', ['JOB706 key']],
  ['gcp', 'Goog X', 'x', []],
  ['gcp', ' Goog-x', 'x', ['JOB706 key']],
  ['gcp', 'google_ads', 'x', []],
  ['gcp', 'run.googleapis.com/x', 'x', ['JOB706 key']],
  ['gcp', 'Autoscaling.knative.dev/x', 'x', ['JOB706 key']],
  ['aws', 'managed_by', 'terraform', []],
  ['aws', 'managed_by', 'Terraform', ['JOB706 key']],
  ['azure', 'Managed_By', 'terraform', ['JOB706 key']],
  ['gcp', 'managed by', 'terraform', ['JOB706 key']],
  ['gcp', 'managed-by', 'me', []],
  ['gcp', 'dativo_runtime', 'gcp_cloud_run', []],
  ['gcp', 'dativo_runtime', 'aws_fargate', ['JOB706 key']],
])('%s: tag %j with value %j breaks %j', (cloud, key, value, broken) => {
  expect(rulesBroken({ [key]: value }, cloud)).toEqual(broken);
});

test.each([
  ['Team', 'team'],
  ['9lives', 'x_9lives'],
  ['٣', 'x_٣'],
  ['_a_', 'a'],
  ['a--b', 'a--b'],
  ['a && b', 'a_b'],
  ['ΑΣ', 'ασ'],
  ['Ünïcode Ⅳ', 'ünïcode_ⅳ'],
  // printf %s "$raw" | sha256sum
  ['k'.repeat(64), `${'k'.repeat(56)}-2519b4`],
  ['日'.repeat(43), `${'日'.repeat(40)}-037b3a`],
  ['9'.repeat(62), `x_${'9'.repeat(54)}-60566f`],
])('on Google Cloud the name %j is %j', (raw, applied) => {
  expect(Object.keys(encodeTags({ [raw]: 'v' }, 'gcp').tags)[0]).toBe(applied);
});

test.each([
  ['v'.repeat(63), 'v'.repeat(63)],
  ['日'.repeat(42), '日'.repeat(42)],
  ['R&D / EU', 'r-d-eu'],
  ['data-team@example.com', 'data-team-example-com'],
  ['2026-11', '2026-11'],
  ['-x-', 'x'],
  ['', ''],
])('on Google Cloud the value %j is %j', (raw, applied) => {
  expect(encodeTags({ k: raw }, 'gcp').tags['k']).toBe(applied);
});

test('a change says what, into what and why', () => {
  expect(encodeTags({ 'Cost Code': 'x', note: 'N'.repeat(70) }, 'gcp').changes).toEqual([
    { key: 'Cost Code', part: 'key', raw: 'Cost Code', applied: 'cost_code', reason: 'characters' },
    {
      key: 'note',
      part: 'value',
      raw: 'N'.repeat(70),
      applied: expect.stringMatching(/^n{56}-[0-9a-f]{6}$/),
      reason: 'length',
    },
  ]);
});

test.each<[Cloud, string[], [string, string][]]>([
  [
    'aws',
    ['Team', 'team', 'TEAM'],
    [
      ['team', 'Team'],
      ['TEAM', 'Team'],
    ],
  ],
  ['azure', ['Straße', 'STRASSE'], []],
  ['azure', ['İd', 'id'], [['id', 'İd']]],
  ['azure', ['é', 'e\u0301'], [['e\u0301', 'é']]],
  ['azure', ['cost center', 'cost_center'], []],
  [
    'gcp',
    ['cost center', 'cost_center', 'Cost.Center'],
    [
      ['cost_center', 'cost center'],
      ['Cost.Center', 'cost center'],
    ],
  ],
  ['gcp', ['1a', 'x_1a'], [['x_1a', '1a']]],
  ['gcp', ['!', '?'], []],
])('%s: of %j those that become one are %j', (cloud, keys, pairs) => {
  const { faults } = encodeTags(Object.fromEntries(keys.map((key) => [key, 'x'])), cloud);
  expect(faults.flatMap(({ ruleId, key, other }) => (ruleId === 'JOB705' ? [[key, other]] : []))).toEqual(pairs);
});

test.each<[Cloud, number, string[], boolean]>([
  ['aws', 47, [], true],
  ['aws', 48, [], false],
  ['aws', 47, ['Name'], true],
  ['aws', 48, ['Name'], false],
  ['aws', 47, ['Name', 'managed_by'], true],
  ['azure', 48, [], true],
  ['azure', 49, [], false],
  ['gcp', 61, [], true],
  ['gcp', 62, [], false],
])('%s: %i tags and %j fit: %s', (cloud, count, more, fits) => {
  const tags = Object.fromEntries(
    [...Array.from({ length: count }, (__, index) => `t${index}`), ...more].map((key) => [key, 'terraform']),
  );
  const { faults } = encodeTags(tags, cloud);
  expect(faults.map(({ ruleId }) => ruleId)).toEqual(fits ? [] : ['JOB704']);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ maxLength: 300 }),
);

test('every label without a fault is one that Google Cloud takes, and stays as it is when it is encoded again', () => {
  fc.assert(
    fc.property(anyText, anyText, (key, value) => {
      const { tags, faults } = encodeTags({ [key]: value }, 'gcp');
      fc.pre(faults.length === 0);
      for (const [label, text] of Object.entries(tags)) {
        expect(label).toMatch(/^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u);
        expect(text).toMatch(/^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u);
        expect(Math.max(Buffer.byteLength(label), Buffer.byteLength(text))).toBeLessThanOrEqual(128);
      }
      expect(encodeTags(tags, 'gcp')).toEqual({ tags, changes: [], faults: [] });
    }),
    { numRuns: 2000 },
  );
});

test('AWS and Azure never get anything but what is written', () => {
  fc.assert(
    fc.property(fc.constantFrom<Cloud>('aws', 'azure'), anyText, anyText, (cloud, key, value) => {
      fc.pre(key !== '' && key !== 'managed_by' && key !== 'dativo_runtime');
      const { tags, changes } = encodeTags({ [key]: value }, cloud);
      expect(tags[key.normalize()]).toBe(value.normalize());
      expect(changes).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('every fault says what was found and what to do', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CLOUDS), fc.dictionary(anyText, anyText), (cloud, tags) => {
      for (const { message, help, key } of encodeTags(tags, cloud).faults) {
        expect(message.length).toBeGreaterThan(20);
        expect(help).toMatch(/\.$/);
        expect(key === undefined || Object.hasOwn(tags, key)).toBe(true);
      }
    }),
  );
});

function rulesBroken(tags: Readonly<Record<string, string>>, cloud: Cloud): string[] {
  return encodeTags(tags, cloud).faults.map(({ ruleId, part }) => `${ruleId} ${part}`);
}
