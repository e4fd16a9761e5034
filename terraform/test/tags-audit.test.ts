import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { audited, type CloudModule, CONFIGURATIONS, type Configuration } from '../testing/audited.ts';
import type { Json, JsonObject, Plan, PlannedResource } from '../testing/plan.ts';
import { REQUIRED_TAGS, type Tags, type TagsWanted, tagFaults, untaggableFaults } from '../testing/plan-tags.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';

vi.setConfig({ testTimeout: 180_000 });

const MODULES = resolve(import.meta.dirname, '../modules');
const GIVEN = { pipeline_type: 'ingestion', environment: 'prod', cost_center: 'cc-1042' };

/** What test/fixtures/everything-on says; an example is asked itself. */
const EVERYTHING_ON: { readonly [module in CloudModule]: readonly Tags[] } = {
  aws_fargate: [
    { ...GIVEN, team: 'payments', job_name: 'stripe-customers' },
    { ...GIVEN, team: 'payments', job_name: 'events-worker' },
    { ...GIVEN, team: 'payments', job_name: 'queue-worker' },
    { ...GIVEN, team: 'finance', job_name: 'orders' },
    { ...GIVEN, team: 'finance', job_name: 'invoices' },
  ],
  azure_container_apps: [
    { ...GIVEN, team: 'payments', job_name: 'stripe-customers' },
    { ...GIVEN, team: 'payments', job_name: 'order-lookup' },
    { ...GIVEN, team: 'finance', job_name: 'orders' },
    { ...GIVEN, team: 'finance', job_name: 'invoices' },
    { ...GIVEN, team: 'data-platform', job_name: 'etl-platform' },
    // Their identity is the team's.
    { ...GIVEN, team: 'finance', job_name: 'etl-platform-finance' },
  ],
  gcp_cloud_run: [
    { ...GIVEN, team: 'payments', job_name: 'stripe-customers' },
    { ...GIVEN, team: 'payments', job_name: 'stripe-webhooks' },
    { ...GIVEN, team: 'payments', job_name: 'stripe-queue' },
    { ...GIVEN, team: 'finance', job_name: 'orders' },
    { ...GIVEN, team: 'finance', job_name: 'invoices' },
  ],
};

describe.skipIf(!isTerraformInstalled())('tags on all that is made', () => {
  test.each(CONFIGURATIONS)('T5: $module $name: whatever can be tagged carries the tags of its job', async (each) => {
    const { plan } = await audited(each);
    expect(plan.resources.filter(({ tags }) => tags !== undefined)).not.toEqual([]);
    expect(tagFaults(plan, await wantedBy(each))).toEqual([]);
  });

  test.each(CONFIGURATIONS)(
    'T5: $module $name: untaggable_resources lists just what cannot be tagged',
    async (each) => {
      const { plan, outputs } = await audited(each);
      const calls = Object.entries(outputs);
      expect(calls).not.toEqual([]);
      expect(
        calls.flatMap(([call, all]) => untaggableFaults(call, textsIn(all['untaggable_resources']), plan)),
      ).toEqual([]);
    },
  );

  test.each(['google_cloud_run_v2_job', 'google_cloud_run_v2_service', 'google_cloud_run_v2_worker_pool'])(
    'T6: the template of each %s has its labels, since the bill shows no others',
    async (type) => {
      const made = await ofType(type);
      expect(made).not.toEqual([]);
      for (const { after } of made) expect(blocks(after['template'])[0]?.['labels']).toEqual(after['labels']);
    },
  );

  test('T6: tasks of an ECS service take over tags, those of ECS itself included', async () => {
    const services = await ofType('aws_ecs_service');
    expect(services).not.toEqual([]);
    for (const { after } of services) {
      expect(['TASK_DEFINITION', 'SERVICE']).toContain(after['propagate_tags']);
      expect(after['enable_ecs_managed_tags']).toBe(true);
    }
  });

  test('T6: scheduled tasks take over the tags of their definition, and the argument that never settles is left out', async () => {
    const schedules = await ofType('aws_scheduler_schedule');
    expect(schedules).not.toEqual([]);
    for (const { after } of schedules) {
      const parameters = blocks(blocks(after['target'])[0]?.['ecs_parameters'])[0] ?? {};
      expect(parameters['propagate_tags']).toBe('TASK_DEFINITION');
      expect(parameters['enable_ecs_managed_tags']).toBe(true);
      expect(parameters['tags'] ?? null).toBeNull();
    }
  });
});

describe('T5: the audit sees', () => {
  const tags = { ...GIVEN, job_name: 'orders', team: 'sales', managed_by: 'terraform', dativo_runtime: 'aws_fargate' };
  const wanted = { runtime: 'aws_fargate', declared: [tags], defaults: {} };

  test('nothing where all is right', () => {
    expect(tagFaults(planOf({ tags }), wanted)).toEqual([]);
  });

  test.each<[string, Partial<PlannedResource>, RegExp]>([
    ['no tags at all', { tags: null }, /tags names no job: null/],
    ['a tag that is missing', { tags: { ...tags, team: '' } }, /tags\.team is "", not "sales"/],
    ['the mark of another runtime', { tags: { ...tags, dativo_runtime: 'x' } }, /dativo_runtime is "x"/],
    ['a tag that apply makes known', { tags, unknown: { tags: { team: true } } }, /not known at plan/],
    [
      'the tags of another job',
      { tags, address: 'module.f.module.job["a"].aws_ecs_cluster.x' },
      /is "orders", not "a"/,
    ],
  ])('%s', (_, resource, fault) => {
    expect(tagFaults(planOf(resource), wanted).join()).toMatch(fault);
  });

  test('a tag of the organisation that is missing', () => {
    expect(tagFaults(planOf({ tags }), { ...wanted, defaults: { job: { unit: 'data' } } }).join()).toMatch(
      /tags\.unit/,
    );
  });

  test.each<[string, string, readonly string[], RegExp]>([
    ['a type that is not listed', 'aws_scheduler_schedule', [], /aws_scheduler_schedule is not listed/],
    ['a listed type that could be tagged', 'aws_ecs_cluster', ['aws_ecs_cluster'], /can be tagged/],
    ['a listed type that is not there', 'aws_ecs_cluster', ['aws_kms_alias'], /listed and not made/],
  ])('%s', (_, type, listed, fault) => {
    const plan = planOf({ type, tags: type === 'aws_ecs_cluster' ? tags : undefined });
    expect(untaggableFaults('job', listed, plan).join()).toMatch(fault);
  });
});

function planOf(resource: Partial<PlannedResource>): Plan {
  const whole: PlannedResource = {
    address: 'module.job.aws_ecs_cluster.x',
    type: 'aws_ecs_cluster',
    module: 'module.job',
    actions: ['create'],
    after: {},
    unknown: {},
    sensitive: {},
    tags: undefined,
    ...resource,
  };
  return { resources: [whole] } as unknown as Plan;
}

/** A list, or the lists of all jobs of a fleet. */
function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? [...new Set(Object.values(value).flatMap(textsIn))] : [];
}

async function ofType(type: string): Promise<PlannedResource[]> {
  const cloud = type.startsWith('aws_') ? 'aws_fargate' : 'gcp_cloud_run';
  const plans = await Promise.all(CONFIGURATIONS.filter(({ module }) => module === cloud).map(audited));
  return plans.flatMap(({ plan }) => plan.ofType(type));
}

function blocks(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as JsonObject[]) : [];
}

async function wantedBy({ module, name }: Configuration): Promise<TagsWanted> {
  const isExample = name !== 'everything-on';
  const folder = isExample
    ? join(MODULES, module, 'examples', name)
    : join(import.meta.dirname, 'fixtures/everything-on', module);
  const main = (await parse('main.tf', readFileSync(join(folder, 'main.tf'), 'utf8'))) as JsonObject;
  const files = globSync('**/*.yaml', { cwd: folder }).map((file) =>
    parseYaml(readFileSync(join(folder, file), 'utf8')),
  );
  const calls = Object.entries((main['module'] ?? {}) as { readonly [call: string]: readonly JsonObject[] });
  const declared = isExample ? [main, ...(files as Json[])].flatMap(metadataIn) : EVERYTHING_ON[module];
  const platforms = calls.flatMap(([, [block]]) => metadataIn(block?.['platform_metadata'] ?? null));
  return {
    runtime: module,
    declared: [...declared, ...platforms.flatMap((platform) => ofTeams(platform, declared))],
    defaults: Object.fromEntries(calls.map(([call, [block]]) => [call, (block?.['default_tags'] ?? {}) as Tags])),
  };
}

/** What the jobs of a team share is the platform's, and the team's. */
function ofTeams(platform: Tags, declared: readonly Tags[]): Tags[] {
  const teams = new Set(declared.map(({ team }) => team ?? ''));
  return [...teams].map((team) => ({ ...platform, team, job_name: `${platform['job_name']}-${team}` }));
}

/** Whatever has all five required tags, however deep. */
function metadataIn(value: Json): Tags[] {
  if (typeof value !== 'object' || value === null) return [];
  const isMetadata = REQUIRED_TAGS.every((key) => typeof (value as JsonObject)[key] === 'string');
  return isMetadata ? [value as Tags] : Object.values(value).flatMap(metadataIn);
}
