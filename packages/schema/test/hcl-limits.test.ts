import { spawnSync } from 'node:child_process';
import type { Cloud } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { cloudRules } from '../src/generated/cloud-rules.ts';
import { inTerraform } from './hcl-run.ts';

const isInstalled = spawnSync('terraform', ['version'], { stdio: 'ignore' }).error === undefined;
if (!isInstalled) process.stderr.write('SKIPPED: terraform is not installed\n');

/** A tag, and the rule that the cloud breaks by it; none where it is taken as it is or made to fit. */
type Tag = readonly [name: string, value: string, rule?: string | undefined];
interface Limits {
  readonly max: number;
  readonly max_bytes?: number;
}

const FIVE = { job_name: 'orders', team: 'data', pipeline_type: 'x', environment: 'prod', cost_center: 'c' };
/** One, two, three and four bytes, each one code point. */
const LETTERS = ['a', 'é', '日', '𠀀'];
const bytes = (text: string) => Buffer.byteLength(text);

describe.skipIf(!isInstalled)('tags at their limits', { timeout: 240_000 }, () => {
  test.each(['aws', 'azure', 'gcp'] as const)(
    'T8: %s takes or refuses each of 120 and more names and values',
    async (cloud) => {
      const tags = tagsFor(cloud);
      expect(tags.length).toBeGreaterThanOrEqual(120);
      expect(tags.filter(([, , rule]) => rule !== undefined).length).toBeGreaterThan(20);
      expect(tags.filter(([, , rule]) => rule === undefined).length).toBeGreaterThan(40);
      // Several tags at once, of which each has its own fault; names that differ in case alone are kept apart.
      const groups = grouped(tags);
      const verdicts = await inTerraform(
        groups.map((group) => ({
          cloud,
          defaults: Object.fromEntries(group.map(([name, value]) => [name, value])),
          metadata: FIVE,
        })),
      );
      for (const [index, group] of groups.entries()) {
        const faults = (verdicts[index]?.faults ?? ['none']).map(
          (line) => JSON.parse(line) as readonly (string | null)[],
        );
        for (const [name, value, rule] of group) {
          const found = faults.filter(([, key]) => key === name).map(([id]) => id);
          expect(found, `${cloud} ${JSON.stringify([name, value])}`).toEqual(rule === undefined ? [] : [rule]);
        }
      }
    },
  );

  test('O9: a name that begins with aws: is refused, in any case', async () => {
    const [verdict] = await inTerraform([
      { cloud: 'aws', defaults: { 'aws:x': '1', 'AWS:y': '1', 'aws-z': '1' }, metadata: FIVE },
    ]);
    expect(verdict?.faults.map((fault) => (JSON.parse(fault) as string[])[1]).sort()).toEqual(['AWS:y', 'aws:x']);
  });

  test('O22: values that are too long or malformed are refused', async () => {
    const [long, malformed] = await inTerraform([
      { cloud: 'aws', defaults: {}, metadata: { ...FIVE, team: 'x'.repeat(257) } },
      { cloud: 'aws', defaults: {}, metadata: { ...FIVE, cost_center: 'R&D' } },
    ]);
    expect([long?.faults.length, malformed?.faults.length]).toEqual([1, 1]);
  });
});

function tagsFor(cloud: Cloud): Tag[] {
  const { key, value } = cloudRules.tags[cloud];
  return [
    ...lengths(cloud, key).map(([text, isTaken]): Tag => [text, 'x', isTaken ? undefined : 'JOB701']),
    ...lengths(cloud, value).map(
      ([text, isTaken], index): Tag => [`value${index}`, text, isTaken ? undefined : 'JOB702'],
    ),
    ...characters(cloud),
    ...(cloud === 'gcp' ? nothingLeft() : []),
    ...reserved(cloud),
    ['empty', ''],
  ];
}

/** Every count of code points and bytes around the limits, in letters of one to four bytes. Google Cloud gets what fits. */
function lengths(
  cloud: Cloud,
  { max, max_bytes = Number.POSITIVE_INFINITY }: Limits,
): [text: string, isTaken: boolean][] {
  return LETTERS.flatMap((letter) => {
    const byBytes = Math.floor(Math.min(max_bytes, 100_000) / bytes(letter));
    const counts = [1, 2, max - 1, max, max + 1, ...(byBytes < 100_000 / 4 ? [byBytes, byBytes + 1] : [])];
    return [...new Set(counts)].map((count): [string, boolean] => {
      const text = letter.repeat(count);
      // Letters without case: all clouds take them.
      return [text, cloud === 'gcp' || (count <= max && bytes(text) <= max_bytes)];
    });
  });
}

const SIGNS = [
  ...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  '\t',
  '\n',
  '\u007f',
  '\u00a0',
  '\u200b',
  '€',
  '٣',
  'Ⅳ',
  '²',
  '日',
  'ß',
];
/** Written down from the pages of the clouds, apart from the patterns that the module reads. */
const TAKEN: Readonly<Record<'aws' | 'azure', (sign: string, part: 'key' | 'value') => boolean>> = {
  aws: (sign) => ' +-./:=@_'.includes(sign) || ['\u00a0', '٣', 'Ⅳ', '²', '日', 'ß'].includes(sign),
  azure: (sign, part) => !['\t', '\n', '\u007f'].includes(sign) && (part === 'value' || !'<>%&\\?/'.includes(sign)),
};

function characters(cloud: Cloud): Tag[] {
  return SIGNS.flatMap((sign, index): Tag[] => {
    const isTaken = (part: 'key' | 'value') => cloud === 'gcp' || TAKEN[cloud](sign, part);
    return [
      [`k${index}${sign}x`, 'x', isTaken('key') ? undefined : 'JOB701'],
      [`v${index}`, `a${sign}b`, isTaken('value') ? undefined : 'JOB702'],
    ];
  });
}

/** Google Cloud gets what is left of a text; where that is nothing, it is refused. */
function nothingLeft(): Tag[] {
  const signs = SIGNS.filter((sign) => !/[\p{L}\p{N}]/u.test(sign));
  return [
    ...signs.map((sign, index): Tag => [`only${index}`, `${sign} ${sign}`, 'JOB702']),
    ...['&', '-_', ' '].map((name): Tag => [name, 'x', 'JOB701']),
  ];
}

function reserved(cloud: Cloud): Tag[] {
  const { reserved_key_prefixes: keys, reserved_value_prefixes: values } = cloudRules.tags[cloud];
  return [
    ...keys.flatMap((prefix, index): Tag[] => [
      [`${prefix}a${index}`, 'x', 'JOB706'],
      [`${prefix.toUpperCase()}B${index}`, 'x', 'JOB706'],
      [`x${prefix}${index}`, 'x'],
    ]),
    ...values.map((prefix, index): Tag => [`reserved${index}`, `${prefix}x`, 'JOB706']),
    ['managed_by', 'me', 'JOB706'],
    ['dativo_runtime', 'x', 'JOB706'],
  ];
}

/** Ten at a time, never two whose names may become one. */
function grouped(tags: readonly Tag[]): Tag[][] {
  const groups: Tag[][] = [];
  for (const tag of tags) {
    const identity = (name: string) =>
      name
        .normalize()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
    const free = groups.find(
      (group) => group.length < 10 && group.every(([name]) => identity(name) !== identity(tag[0]) && name !== tag[0]),
    );
    if (free === undefined) groups.push([tag]);
    else free.push(tag);
  }
  return groups;
}
