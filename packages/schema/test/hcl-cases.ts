import type { Cloud } from '@dativo/schema';
import fc from 'fast-check';

export interface Case {
  readonly cloud: Cloud;
  readonly defaults: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Strings that languages count and change differently: clusters, normal forms, case, bytes, code units. */
const TRAPS = [
  '👨\u200d👩\u200d👧',
  'caf\u00e9',
  'cafe\u0301',
  'İstanbul',
  '\u{1d400}\u{1f680}',
  'ΑΣ',
  '\u212bngstr\u00f6m',
  'ǅ',
  'x\u0302',
];
const PIECES = [
  ...TRAPS,
  ...'abcxyzABCXYZ019 _-.:/=+@&<>%\\?#!"\'(),;{}$éÉßẞ日本عЯ٣Ⅳ²ªʰ\u00a0\u2028\t\n\0\u200b\ufeff',
  'aws:',
  'microsoft',
  'goog-',
  '${x}',
  '%{ if true }',
];

const piece = fc.constantFrom(...PIECES);
const mild = fc.stringMatching(/^[a-z][a-z0-9 ._-]{0,12}[A-Za-z0-9äé日]$/u);
const wild = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.array(piece, { minLength: 20, maxLength: 60 }).map((pieces) => pieces.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.nat(300)).map(([one, count]) => one.repeat(Math.ceil(count / one.length))),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 70 }) },
);
const text = fc.oneof({ weight: 2, arbitrary: mild }, { weight: 1, arbitrary: wild });
const key = fc.oneof(
  text,
  fc.constantFrom(
    'Team',
    'TEAM',
    'cost center',
    'Cost_Center',
    'managed_by',
    'Managed By',
    'dativo_runtime',
    'Name',
    'owner',
    'Owner',
    'AWS:x',
    'Microsoft x',
    'Goog-x',
  ),
);
// The module asks for something visible in every tag of the job; U+0085 is a blank to Terraform but not to JavaScript.
const visible = text.filter((value) => value.replaceAll('\u0085', '').trim() !== '');
const plain = fc.constantFrom('data', 'prod', 'r-d_1');
const filled = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: visible });
const required = fc.record({
  job_name: visible,
  team: filled,
  pipeline_type: plain,
  environment: filled,
  cost_center: filled,
});
const many = fc
  .integer({ min: 40, max: 62 })
  .map((count) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, 'x'])));
const others = fc.oneof(
  { weight: 30, arbitrary: fc.dictionary(key, visible, { maxKeys: 3 }) },
  { weight: 1, arbitrary: many },
);

/** Jobs of all kinds: most of their texts are legal everywhere, some are anything but. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    cloud: fc.constantFrom<Cloud>('aws', 'azure', 'gcp'),
    five: required,
    others,
    defaults: fc.dictionary(key, text, { maxKeys: 2 }),
  })
  .map(({ cloud, five, others: more, defaults }) => ({
    cloud,
    defaults: composed(defaults),
    metadata: { ...composed(more), ...five },
  }));

/** What is known to be hard: the traps as names and values on every cloud, and the limit of tags from both sides. */
export function hardCases(): Case[] {
  const traps = (['aws', 'azure', 'gcp'] as const).flatMap((cloud) => TRAPS.map((trap) => caseOf(cloud, trap)));
  return [...traps, ...atTheLimit()];
}

function caseOf(cloud: Cloud, trap: string): Case {
  const five = { job_name: trap, team: trap, pipeline_type: 'x', environment: 'prod', cost_center: trap.repeat(20) };
  return { cloud, defaults: {}, metadata: { ...five, ...composed({ [trap]: 'x', [trap.repeat(16)]: trap }) } };
}

/** One tag less than too many, and too many. */
function atTheLimit(): Case[] {
  const five = { job_name: 'orders', team: 'x', pipeline_type: 'x', environment: 'prod', cost_center: 'x' };
  const last = { aws: 42, azure: 43, gcp: 56 };
  return (['aws', 'azure', 'gcp'] as const).flatMap((cloud) =>
    [last[cloud], last[cloud] + 1].map((count) => {
      const more = Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, 'x']));
      return { cloud, defaults: more, metadata: five };
    }),
  );
}

/** Terraform composes every text, so names that are only spelled differently cannot both reach it. */
function composed(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name.normalize(), value]));
}
