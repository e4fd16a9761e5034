import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  extractMetadata,
  type FleetInputs,
  fleetText,
  stringifyDeterministic,
  stringifyFleet,
  toFleetInputs,
  toTerraformVariables,
} from '@dativo/metadata';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onFargate, TAGS } from './jobs.ts';

const MODULES = join(import.meta.dirname, '../../../terraform/modules');
const RUNTIME =
  ', image: "acme/etl:1", cpu: 1024, memory: 2048, command: [a], args: [b], env: { K: v }, timeout_seconds: 60';

function inputsOf(text: string): FleetInputs {
  const { job } = onFargate(RUNTIME, `  schedule: { cron: "0 2 * * *" }\n${TAGS}`);
  const extracted = extractMetadata(job);
  if (!extracted.ok) throw new Error('the job has its tags');
  return toFleetInputs(extracted, text);
}

test('a job of a fleet has the inputs of a single one, but the region, and the job file', () => {
  const { job } = onFargate(RUNTIME, `  schedule: { cron: "0 2 * * *" }\n${TAGS}`);
  const { region: _region, ...variables } = toTerraformVariables(job);
  expect(inputsOf('the text\n')).toEqual({ ...variables, job_config: 'the text\n' });
});

test.each(['aws_fargate', 'azure_container_apps', 'gcp_cloud_run'])(
  '%s: its fleet module knows every input',
  (module) => {
    const fleet = join(MODULES, module, 'modules/fleet');
    const [, list = ''] = /known_inputs = \[([^\]]*)\]/.exec(readFileSync(join(fleet, 'main.tf'), 'utf8')) ?? [];
    const known = [...list.matchAll(/"(\w+)"/g)].map(([, name]) => name);
    expect(known).toEqual(expect.arrayContaining(Object.keys(inputsOf('x'))));
    const declared = [...readFileSync(join(fleet, 'variables.tf'), 'utf8').matchAll(/^variable "(\w+)"/gm)];
    const given = Object.keys(JSON.parse(stringifyFleet({ jobs: new Map(), region: 'x' })));
    expect(declared.map(([, name]) => name)).toEqual(expect.arrayContaining(given));
  },
);

test('the file is the same as JSON in order, whatever the jobs are and however they are ordered', () => {
  const inputs = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
  const fleets = fc.record({
    jobs: fc.uniqueArray(fc.tuple(fc.string(), inputs), { selector: ([name]) => name }),
    region: fc.option(fc.string(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fleets, ({ jobs, region }) => {
      const text = stringifyFleet({ jobs: new Map(jobs), region });
      expect(stringifyFleet({ jobs: new Map(jobs.toReversed()), region })).toBe(text);
      expect(text).toBe(stringifyDeterministic({ jobs: Object.fromEntries(jobs), region }));
    }),
  );
});

test('a large fleet comes in parts of about a megabyte', () => {
  const jobs = new Map(Array.from({ length: 40 }, (_, index) => [`job-${index}`, { job_config: 'x'.repeat(100_000) }]));
  const parts = [...fleetText({ jobs, region: undefined })];
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(part.length).toBeLessThan(1_300_000);
  expect(Object.keys(JSON.parse(parts.join('')).jobs)).toHaveLength(40);
});
