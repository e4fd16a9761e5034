import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';
import { type Acme, openAcme, readParquet } from './acme.ts';
import { testBlocks } from './guide.ts';

const ACME = resolve(import.meta.dirname, '../examples/acme');

describe('examples/acme', () => {
  let acme: Acme;

  beforeAll(() => {
    acme = openAcme({ stack: 'weather' }, {});
  });
  afterAll(() => acme?.close());

  describe('README.md', () => testBlocks(resolve(ACME, 'README.md'), (script) => acme.readme(script), 20_000));

  test('is clean for who looks from above, with its connectors and assets', async () => {
    const { code, stdout, stderr } = await acme.dativo(
      'validate',
      'examples/acme',
      '--root',
      'examples/acme',
      '--json',
    );
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).data.files).toHaveLength(16);
  });

  describe.skipIf(!isTerraformInstalled())('terraform/weather/README.md', () => {
    testBlocks(resolve(ACME, 'terraform/weather/README.md'), (script) => acme.readme(script), 60_000);

    test('moves every day, by year', async () => {
      const lake = acme.path('examples/acme/lake/seattle_weather');
      expect(await readParquet(lake, 'year, count(*)::integer', 'group by year order by year')).toEqual([
        ['2012', 366],
        ['2013', 365],
        ['2014', 365],
        ['2015', 365],
      ]);
    });
  });
});
