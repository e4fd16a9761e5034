import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJob } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { cloudRules } from '../src/generated/cloud-rules.ts';
import { cloudJob, findings, marks, type Provider } from './clouds-job.ts';
import { formatted } from './formatted.ts';

describe('timeouts', () => {
  test.each<[Provider, unknown, string[]]>([
    ['gcp', 604_800, []],
    ['gcp', 604_801, ['JOB603 timeout_seconds']],
    ['gcp', '{{terraform_outputs.timeout}}', []],
    ['gcp', 0, ['JOB208 timeout_seconds']],
    ['gcp', '604801', ['JOB202 timeout_seconds']],
    ['aws', 10_000_000, []],
    ['azure', 10_000_000, []],
    ['local', 10_000_000, []],
  ])('on %s %j', (provider, timeout_seconds, expected) => {
    expect(marks(cloudJob(provider, { timeout_seconds }))).toEqual(expected);
  });
});

describe('regions', () => {
  const clouds = ['aws', 'azure', 'gcp'] as const;

  test.each(clouds)('every name of %s is accepted, and is one of no other cloud', (cloud) => {
    const names: readonly string[] = cloudRules.regions[cloud].names;
    expect(names.length).toBeGreaterThan(30);
    expect([...new Set(names)].sort()).toEqual([...names].sort());
    for (const region of names) {
      expect(marks(cloudJob(cloud, {}, { region }))).toEqual([]);
      for (const other of clouds.filter((each) => each !== cloud))
        expect(marks(cloudJob(other, {}, { region }))).toEqual(['JOB604 region']);
    }
  });

  test.each<[Provider, string, string | undefined]>([
    ['aws', 'us-east1', '"us-east-1"'],
    ['aws', 'EU-CENTRAL-1', '"eu-central-1"'],
    ['aws', 'us-east-9', undefined],
    ['aws', 'sa-east-2', undefined],
    ['aws', 'mars-1', undefined],
    ['gcp', 'europe-west1-b', undefined],
    ['gcp', 'europewest4', '"europe-west4"'],
    ['azure', 'westeurop', '"westeurope"'],
  ])('on %s %s is fixed to %s', (cloud, region, newText) => {
    const [finding] = findings(cloudJob(cloud, {}, { region }));
    expect(finding).toMatchObject({ ruleId: 'JOB604', severity: 'warning' });
    expect(finding?.fix?.edits[0]?.newText).toBe(newText);
  });

  test.each<[Provider, string]>([
    ['azure', 'West Europe'],
    ['azure', 'EastUS2'],
    ['local', 'desk'],
    ['aws', '{{terraform_outputs.region}}'],
  ])('on %s %s is fine', (cloud, region) => {
    expect(marks(cloudJob(cloud, {}, { region }))).toEqual([]);
  });
});

describe('identifiers', () => {
  const text = '{{terraform_outputs.x}}';
  test.each<[Provider, unknown, readonly string[]]>([
    ['aws', '{{terraform_outputs.runtime_binding}}', []],
    ['aws', { cluster_arn: text, task_definition_arn: text, subnet_ids: text }, []],
    ['aws', { cluster_name: text, task_definition_family: text, subnet_ids: ['a'] }, []],
    ['aws', { cluster_name: text, task_definition_family: text }, ['subnet_ids']],
    [
      'aws',
      { cluster_name: '', task_definition_family: null, subnet_ids: [] },
      ['cluster_arn', 'task_definition_arn', 'subnet_ids'],
    ],
    ['aws', null, ['cluster_arn', 'task_definition_arn', 'subnet_ids']],
    ['azure', { subscription_id: 'a', resource_group_name: 'b', container_app_job_name: 'c' }, []],
    ['azure', { subscription_id: 'a', resource_group_name: 'b' }, ['container_app_job_name']],
    ['gcp', { project_id: 'a', job_name: 'b' }, []],
    ['gcp', { project_id: 'a', job_id: 'b' }, []],
    ['gcp', { job_id: 'b' }, ['project_id']],
    ['local', { command: ['node'], working_directory: '/srv' }, []],
    ['local', { command: ['node'] }, ['working_directory']],
  ])('on %s %j lacks %j', (provider, resource_identifiers, missing) => {
    const told = findings(cloudJob(provider, {}, { resource_identifiers }));
    expect(told.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual(
      missing.length === 0 ? [] : ['warning JOB630'],
    );
    for (const key of missing) expect(told[0]?.message).toContain(`\`${key}\``);
  });

  test('a block that is not there is missed at infrastructure', () => {
    const job = cloudJob('aws', {}, { resource_identifiers: undefined });
    const [finding] = findings(job);
    expect(job.slice(finding?.range?.start.offset, finding?.range?.end.offset)).toBe('"infrastructure"');
    expect(finding?.help).toContain('{{terraform_outputs.runtime_binding}}');
  });

  test('a block of the wrong type is only that', () => {
    expect(marks(cloudJob('aws', {}, { resource_identifiers: ['a'] }))).toEqual(['JOB202 resource_identifiers']);
  });
});

test('what the shapes of real jobs are told about their cloud', async () => {
  const folder = join(import.meta.dirname, 'fixtures', 'jobs');
  const told = readdirSync(folder)
    .sort()
    .flatMap((file) => parseJob(readFileSync(join(folder, file), 'utf8'), { file }).diagnostics)
    .filter(({ ruleId }) => /^JOB6/.test(ruleId));
  expect(told.filter(({ severity }) => severity === 'error')).toEqual([]);
  await expect(formatted(told)).toMatchFileSnapshot(join(import.meta.dirname, 'fixtures', 'clouds-real-jobs.out'));
});
