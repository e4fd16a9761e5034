import { mergeTags, type TagSources } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const FIVE = {
  job_name: 'orders',
  team: 'data',
  pipeline_type: 'ingestion',
  environment: 'prod',
  cost_center: 'c1',
};

describe('the layers', () => {
  const job = {
    finops: { cost_center: 'c2', project: 'crm', environment: 'prod', business_tags: ['sales', 'crm', 'sales'] },
    governance_overrides: { owner: 'ana', retention_days: 90 },
    infrastructure: { tags: { ...FIVE, zone: 'b' } },
  };
  const sources: TagSources = {
    tagDefaults: { department: 'it', owner: 'nobody', zone: 'a', stack: 'x' },
    tagDefaultsFile: 'dativo.config.yaml',
    assetTags: { owner: 'asset', department: 'data', domain: 'sales' },
    assetTagsFile: 'assets/orders.yaml',
  };
  const merged = mergeTags(job, sources);

  test('each wins over those below it', () => {
    expect(merged.tags).toEqual({
      ...FIVE,
      stack: 'x',
      department: 'data',
      domain: 'sales',
      project: 'crm',
      business_tags: 'crm__sales',
      owner: 'ana',
      zone: 'b',
    });
  });

  test('every tag knows where it comes from', () => {
    expect(merged.origins).toMatchObject({
      stack: { layer: 'organisation', file: 'dativo.config.yaml' },
      department: { layer: 'asset', file: 'assets/orders.yaml' },
      project: { layer: 'finops', pointer: '/finops/project' },
      owner: { layer: 'governance', pointer: '/governance_overrides/owner' },
      zone: { layer: 'tags', pointer: '/infrastructure/tags/zone' },
      cost_center: { layer: 'tags', pointer: '/infrastructure/tags/cost_center' },
    });
    expect(Object.keys(merged.origins).sort()).toEqual(Object.keys(merged.tags).sort());
  });

  test('every value that lost to another one is listed', () => {
    expect(
      merged.conflicts.map(({ key, kept, dropped }) => [key, dropped.value, dropped.origin.layer, kept.value]),
    ).toEqual([
      ['department', 'it', 'organisation', 'data'],
      ['owner', 'nobody', 'organisation', 'ana'],
      ['zone', 'a', 'organisation', 'b'],
      ['owner', 'asset', 'asset', 'ana'],
      ['cost_center', 'c2', 'finops', 'c1'],
    ]);
  });
});

test.each([
  ['no blocks', {}, {}],
  ['empty blocks', { finops: {}, governance_overrides: null }, {}],
  ['how long data is kept is no tag', { governance_overrides: { retention_days: 90 } }, {}],
  ['classifications are no tags', { classification_overrides: { email: 'pii', default: 'internal' } }, {}],
  ['keys that nobody honours', { finops: { budget: 'x' }, governance_overrides: { domain: 'y' } }, {}],
  ['a number', { finops: { project: 42 } }, { project: '42' }],
  ['blank text', { finops: { project: ' ' }, governance_overrides: { owner: '' } }, {}],
  ['null', { finops: { project: null, business_tags: null } }, {}],
  ['an empty list', { finops: { business_tags: [] } }, {}],
  ['a list of blanks', { finops: { business_tags: ['', ' '] } }, {}],
  ['one word', { finops: { business_tags: ['crm'] } }, { business_tags: 'crm' }],
  ['the order of words does not count', { finops: { business_tags: ['b', 'a', 'b'] } }, { business_tags: 'a__b' }],
  ['a map where text belongs', { finops: { project: { a: 1 } } }, {}],
  ['blocks that are lists', { finops: [], governance_overrides: [] }, {}],
])('%s', (_, blocks, more) => {
  expect(mergeTags({ ...blocks, infrastructure: { tags: FIVE } }).tags).toEqual({ ...FIVE, ...more });
});

test.each([
  ['a placeholder', '{{terraform_outputs.project}}'],
  ['a placeholder in text', 'x-{{ terraform_outputs.project }}'],
  ['a broken placeholder', '{{terraform_outputs.}}'],
  ['a variable of the container', '${PROJECT}'],
])('%s in finops is no tag yet', (_, project) => {
  const merged = mergeTags({ finops: { project }, infrastructure: { tags: FIVE } });
  expect(merged.tags).toEqual(FIVE);
  expect(merged.unknown).toEqual([{ key: 'project', origin: { layer: 'finops', pointer: '/finops/project' } }]);
});

test('one unknown word makes the whole list unknown', () => {
  const merged = mergeTags({ finops: { business_tags: ['crm', '{{terraform_outputs.x}}'] } });
  expect(merged.tags).toEqual({});
  expect(merged.unknown).toHaveLength(1);
});

test('an escaped placeholder is what it stands for, and other braces are text', () => {
  const tags = { note: 'use {{!terraform_outputs.x}}', other: '{{ jinja }}', variable: '${X}' };
  expect(mergeTags({ infrastructure: { tags } }).tags).toEqual({ ...tags, note: 'use {{terraform_outputs.x}}' });
});

test.each([
  undefined,
  null,
  'text',
  7,
  [],
  { infrastructure: null },
  { infrastructure: { tags: [] } },
  { infrastructure: { tags: { a: 1 } } },
])('a job that is %j has no tags of its own', (job) => {
  expect(mergeTags(job)).toEqual({ tags: {}, origins: {}, conflicts: [], unknown: [] });
});

test('whatever the layers hold, tags of the job stay as they are and origins and conflicts tell the truth', () => {
  const tags = fc.dictionary(fc.constantFrom('a', 'b', 'owner', 'project', '__proto__'), fc.constantFrom('x', 'y'));
  fc.assert(
    fc.property(tags, tags, tags, fc.constantFrom('x', 'y'), (own, tagDefaults, assetTags, owner) => {
      const job = { governance_overrides: { owner }, infrastructure: { tags: own } };
      const merged = mergeTags(job, { tagDefaults, assetTags });
      expect(merged.tags).toMatchObject(own);
      for (const [key, value] of Object.entries(merged.tags)) {
        const layers = { organisation: tagDefaults, asset: assetTags, finops: {}, governance: { owner }, tags: own };
        const { layer = 'finops' } = merged.origins[key] ?? {};
        expect(new Map(Object.entries(layers[layer])).get(key)).toBe(value);
      }
      for (const { kept, dropped } of merged.conflicts) expect(kept.value).not.toBe(dropped.value);
    }),
  );
});
