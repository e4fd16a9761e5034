import { readFileSync } from 'node:fs';
import { estimateCost, type PriceTable, readPrices, standardPrices, toDecimal } from '@dativo/cost';
import { describe, expect, test } from 'vitest';
import { cloudRun, codesOf, containerApps, fargate } from './jobs.ts';

const TEXT = readFileSync(new URL('../prices.json', import.meta.url), 'utf8');
const REGIONS = (
  JSON.parse(readFileSync(new URL('../../schema/cloud-rules.json', import.meta.url), 'utf8')) as {
    regions: Record<'aws' | 'azure' | 'gcp', { names: string[] }>;
  }
).regions;

describe('the standard table', () => {
  test('is a table as a user may write one', () => {
    expect(readPrices(TEXT, 'prices.json')).toMatchObject({ ok: true });
  });

  test('says of each price where it was seen, and names the page of the vendor', () => {
    for (const [runtime, prices] of Object.entries(standardPrices().runtimes)) {
      expect(prices?.source).toMatch(/^https:\/\//);
      for (const { name, checked, seen_at, priced_on } of prices?.groups ?? []) {
        expect(['page', 'memory'], `${runtime} ${name}`).toContain(checked);
        expect(seen_at !== undefined, `${runtime} ${name}`).toBe(checked === 'page');
        expect(priced_on, `${runtime} ${name}`).not.toBeUndefined();
      }
    }
  });

  test('names no region twice, and none that there is not', () => {
    for (const [runtime, cloud] of [
      ['aws_fargate', 'aws'],
      ['azure_container_apps', 'azure'],
      ['gcp_cloud_run', 'gcp'],
    ] as const) {
      const named = standardPrices().runtimes[runtime]?.groups.flatMap(({ regions }) => regions) ?? [];
      expect(new Set(named).size).toBe(named.length);
      expect(named.filter((region) => !REGIONS[cloud].names.includes(region))).toEqual([]);
    }
  });

  test('has no price for clouds of their own and for regions far from all others', () => {
    const unpriced = (
      names: readonly string[],
      job: (more: object, region: string) => Parameters<typeof estimateCost>[0],
    ) => names.filter((region) => estimateCost(job({}, region), { month: '2026-11' }).price === null);
    expect(unpriced(REGIONS.aws.names, fargate)).toMatchInlineSnapshot(`
      [
        "af-south-1",
        "cn-north-1",
        "cn-northwest-1",
        "eusc-de-east-1",
        "il-central-1",
        "me-central-1",
        "me-south-1",
        "mx-central-1",
        "us-gov-east-1",
        "us-gov-west-1",
      ]
    `);
    expect(unpriced(REGIONS.azure.names, containerApps)).toMatchInlineSnapshot(`
      [
        "chinaeast",
        "chinaeast2",
        "chinaeast3",
        "chinanorth",
        "chinanorth2",
        "chinanorth3",
        "usgovarizona",
        "usgovtexas",
        "usgovvirginia",
      ]
    `);
    expect(unpriced(REGIONS.gcp.names, cloudRun)).toEqual([]);
  });

  test.each([
    ['a region of the table', fargate(), 'N. Virginia', true, []],
    [
      'a price that was not compared',
      fargate({}, 'eu-central-1'),
      'Frankfurt, London, N. California, Seoul',
      true,
      ['unverified-price'],
    ],
    ['a price of which only a part was seen', cloudRun(), 'tier 1', true, ['unverified-price']],
    ['a price that a page gives without the idle one', containerApps(), 'East US', true, ['unverified-price']],
    [
      'a region like others',
      fargate({}, 'eu-south-2'),
      'Frankfurt, London, N. California, Seoul',
      false,
      ['price-of-group', 'unverified-price'],
    ],
    ['a new region', cloudRun({}, 'europe-north2'), 'tier 2', false, ['price-of-group', 'unverified-price']],
  ])('gives %s its price and says how', (_name, job, group, isExact, codes) => {
    const found = estimateCost(job, { month: '2026-11', durationSeconds: 60, runsPerMonth: 1 });
    expect(found.price).toMatchObject({ group, isExact, isOwn: false });
    expect(codesOf(found)).toEqual([...codes, 'one-attempt']);
  });
});

describe('a table of the user', () => {
  const own = (group: object): PriceTable => {
    const groups = [{ name: 'contract', regions: ['us-east-1'], per: 'hour', ...group }];
    const reading = readPrices(
      JSON.stringify({ version: 1, currency: 'USD', runtimes: { aws_fargate: { groups } } }),
      'own.json',
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    return reading.prices;
  };
  const hour = (prices: PriceTable, region = 'us-east-1') => {
    const { perHour, price } = estimateCost(fargate({}, region), { month: '2026-11', prices });
    return [perHour === null ? null : toDecimal(perHour), price?.group ?? null, price?.isOwn ?? null];
  };

  test.each([
    ['counts before the standard one', { vcpu: '0.03', memory_gib: '0.003' }, 'us-east-1', ['0.036', 'contract', true]],
    ['leaves to the standard one what it does not say', { vcpu: '0.03' }, 'us-east-1', ['0.03889', 'contract', true]],
    ['counts for its regions only', { vcpu: '0.03' }, 'us-west-2', ['0.04937', 'Ohio, Oregon, Ireland', false]],
    [
      'counts for regions like its own',
      { vcpu: '0.03', memory_gib: '0', like: ['me-*'] },
      'me-south-1',
      ['0.03', 'contract', true],
    ],
    [
      'has prices by the second too',
      { per: 'second', vcpu: '0.00001', memory_gib: '0.000001' },
      'us-east-1',
      ['0.0432', 'contract', true],
    ],
    [
      'by the second takes no price by the hour from the standard one',
      { per: 'second', vcpu: '0.00001' },
      'us-east-1',
      [null, null, null],
    ],
    [
      'has text of patterns that are none',
      { vcpu: '1', memory_gib: '0', like: ['me.south.1', '('] },
      'me-south-1',
      [null, null, null],
    ],
  ])('%s', (_name, group, region, expected) => {
    expect(hour(own(group), region)).toEqual(expected);
  });
});

test.each([
  ['', 1, 1, 'the table is empty; it must be a map of keys and values'],
  ['[]', 1, 1, 'the table is a list; it must be a map of keys and values'],
  ['{"version": 2,\n "currency": "USD", "runtimes": {}}', 1, 13, '`version` is 2; it must be 1'],
  ['{"version": 1,\n "currency": "EUR", "runtimes": {}}', 2, 14, '`currency` is "EUR"; it must be "USD"'],
  ['{"version": 1, "currency": "USD"}', 1, 1, 'required key "runtimes" is missing from the table'],
  ['{"version": 1, "currency": "USD",\n "runtimes": {"aws": {}}}', 2, 15, '"aws" is not a known key here'],
  [
    'version: 1\ncurrency: USD\nruntimes:\n  gcp_cloud_run:\n    groups: x\n',
    5,
    13,
    '`runtimes.gcp_cloud_run.groups` is "x"; it must be a list',
  ],
  ['{"version": 1', 1, 14, /./],
])('%j is refused at its place', (text, line, column, message) => {
  const reading = readPrices(text, 'own.json');
  expect(reading.ok ? [] : reading.faults[0]).toMatchObject({
    ...{ file: 'own.json', line, column },
    message: typeof message === 'string' ? message : expect.stringMatching(message),
    help: expect.stringMatching(/\S/),
  });
});

test.each([
  ['vcpu', 0.04, 'is 0.04; it must be a price in quotes such as "0.04048"'],
  ['vcpu', '-1', 'is "-1"; it must be a price in quotes such as "0.04048"'],
  ['vcpu', '1e-5', 'is "1e-5"; it must be a price'],
  ['per', 'minute', 'is "minute"; it must be "hour" or "second"'],
  ['regions', 'us-east-1', 'is "us-east-1"; it must be a list'],
  ['regions', [1], 'regions[0]` is 1; it must be text that is not blank'],
  ['priced_on', '24.11.2026', 'is "24.11.2026"; it must be a date such as "2026-11-24", or null'],
  ['checked', 'yes', 'is "yes"; it must be "page" or "memory" or "own"'],
  ['cpu', '0.1', '"cpu" is not a known key here'],
  ['__proto__', '0.1', 'The key `__proto__` is not allowed'],
])('a group with %s: %j is refused', (key, value, words) => {
  const group = JSON.stringify({ name: 'x', regions: [], per: 'hour' }).replace(
    '{',
    `{${JSON.stringify(key)}: ${JSON.stringify(value)}, `,
  );
  const reading = readPrices(
    `{"version": 1, "currency": "USD", "runtimes": {"aws_fargate": {"groups": [${unique(group, key)}]}}}`,
    'own.json',
  );
  expect(reading.ok ? [] : reading.faults.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
});

/** The text with the second of two equal keys taken out. */
function unique(group: string, key: string): string {
  return group.replace(new RegExp(`, ?"${key}":(?:"[^"]*"|\\[\\])`), '');
}
