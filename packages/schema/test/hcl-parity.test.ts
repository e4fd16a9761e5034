import { spawnSync } from 'node:child_process';
import { deriveNames, encodeTags } from '@dativo/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from '../src/names/derive-names.ts';
import { anyCase, type Case, hardCases } from './hcl-cases.ts';
import { inTerraform } from './hcl-run.ts';
import { changeLine, faultLine, type Verdict, verdictOf } from './hcl-verdict.ts';

const CASES = 2000;

const isInstalled = spawnSync('terraform', ['version'], { stdio: 'ignore' }).error === undefined;
if (!isInstalled) process.stderr.write('SKIPPED: terraform is not installed\n');

test.skipIf(!isInstalled)(`T9: TypeScript and HCL agree on ${CASES} jobs`, { timeout: 600_000 }, async () => {
  const cases = [...hardCases(), ...fc.sample(anyCase, { numRuns: CASES, seed: 20_26 })];
  const given = await inTerraform(cases);
  expect(given).toHaveLength(cases.length);
  for (const [index, each] of cases.entries()) expect(given[index], JSON.stringify(each)).toEqual(inTypeScript(each));
  // The cases are worth something: on every cloud some are fine, and every rule is broken by some.
  const broken = new Set(given.flatMap(({ faults }) => faults.map((fault) => fault.slice(0, 8))));
  expect([...broken].sort()).toEqual([
    '["JOB305',
    '["JOB701',
    '["JOB702',
    '["JOB704',
    '["JOB705',
    '["JOB706',
    '["JOB720',
  ]);
  for (const cloud of ['aws', 'azure', 'gcp'])
    expect(
      cases.filter((each, index) => each.cloud === cloud && given[index]?.faults.length === 0).length,
    ).toBeGreaterThan(50);
});

function inTypeScript({ cloud, defaults, metadata }: Case): Verdict {
  const sorted = Object.entries({ ...defaults, ...metadata }).sort(([a], [b]) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b)),
  );
  const { tags, changes, faults } = encodeTags(Object.fromEntries(sorted), cloud);
  const { job_name = '', environment = '' } = metadata;
  const nameless = slugOf(job_name) === '' ? [faultLine({ rule: 'JOB720', key: 'job_name', part: 'value' })] : [];
  // The validator and the metadata know a placeholder before a cloud is asked; AWS refuses its braces anyway.
  const placeholders = sorted
    .filter(([, value]) => cloud !== 'aws' && value.includes('{{'))
    .map(([name]) => faultLine({ rule: 'JOB305', key: name, part: 'value' }));
  return verdictOf(
    [
      ...faults.map(({ ruleId, key: name, part, other }) => faultLine({ rule: ruleId, key: name, part, other })),
      ...nameless,
      ...placeholders,
    ],
    changes.map((change) => changeLine({ ...change, raw: change.raw.normalize() })),
    tags,
    Object.entries(deriveNames(job_name, environment, cloud)).map(([kind, { name, isShortened }]) => [
      kind,
      `${name} ${isShortened}`,
    ]),
  );
}
