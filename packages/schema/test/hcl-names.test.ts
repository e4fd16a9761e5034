import { spawnSync } from 'node:child_process';
import { deriveNames } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudRules } from '../src/generated/cloud-rules.ts';
import type { NameLimits } from '../src/names/derive-names.ts';
import { inTerraform } from './hcl-run.ts';

const isInstalled = spawnSync('terraform', ['version'], { stdio: 'ignore' }).error === undefined;
if (!isInstalled) process.stderr.write('SKIPPED: terraform is not installed\n');
const CLOUDS = ['aws', 'azure', 'gcp'] as const;
const REST = { team: 'x', pipeline_type: 'x', cost_center: 'x' };

const jobName = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9 _./()-]{0,120}[A-Za-z0-9]$/),
    fc.stringMatching(/^[a-z]{3,12}(_[a-z]{2,10}){0,9}$/),
    fc.stringMatching(/^[0-9][a-z0-9-]{0,40}$/),
    fc.stringMatching(/^(sg-|aws\/)[a-z]{1,40}$/),
  )
  .filter((name) => /[a-z0-9]/i.test(name));

/** Jobs of one name but for punctuation get the same names, which the check of the fleet refuses; here they are one. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

describe.skipIf(!isInstalled)('names', { timeout: 240_000 }, () => {
  test('T12: the names of 500 random jobs are legal, within the limit, stable, and unique', async () => {
    const jobs = [
      ...new Map(fc.sample(jobName, { numRuns: 620, seed: 12 }).map((name) => [slug(name), name])).values(),
    ].slice(0, 500);
    expect(jobs).toHaveLength(500);
    for (const cloud of CLOUDS) {
      const kinds: Readonly<Record<string, NameLimits>> = cloudRules.names[cloud];
      const taken = new Set<string>();
      for (const name of jobs) {
        const names = deriveNames(name, 'prod', cloud);
        expect(Object.keys(names)).toEqual(Object.keys(kinds));
        expect(deriveNames(name, 'prod', cloud)).toEqual(names);
        for (const [kind, limits] of Object.entries(kinds)) {
          const { name: derived = '' } = names[kind] ?? {};
          expect(derived.length, `${kind} of ${name}`).toBeLessThanOrEqual(limits.max);
          expect(derived.length, `${kind} of ${name}`).toBeGreaterThanOrEqual(limits.min ?? 1);
          expect(derived, `${kind} of ${name}`).toMatch(new RegExp(limits.pattern, 'u'));
          expect(derived).not.toContain('--');
          if (limits.reserved_prefix !== undefined) expect(derived.startsWith(limits.reserved_prefix)).toBe(false);
          if (limits.suffix !== undefined) expect(derived.endsWith(limits.suffix)).toBe(true);
          expect(taken.has(`${kind} ${derived}`), `${kind} ${derived} twice`).toBe(false);
          taken.add(`${kind} ${derived}`);
        }
      }
    }
    // Terraform gives the same names: a fifth of them here, thousands in the test of both sides.
    const some = jobs.filter((_, index) => index % 15 === 0);
    const cases = CLOUDS.flatMap((cloud) => some.map((name) => ({ cloud, name })));
    const verdicts = await inTerraform(
      cases.map(({ cloud, name }) => ({
        cloud,
        defaults: {},
        metadata: { ...REST, job_name: name, environment: 'prod' },
      })),
    );
    for (const [index, { cloud, name }] of cases.entries()) {
      const wanted = Object.entries(deriveNames(name, 'prod', cloud)).map(([kind, each]) => [
        kind,
        `${each.name} ${each.isShortened}`,
      ]);
      expect(verdicts[index]?.names, name).toEqual(Object.fromEntries(wanted));
    }
  });

  test('O5: a job on Container Apps has at most 32 characters', async () => {
    const [verdict] = await inTerraform([
      {
        cloud: 'azure',
        defaults: {},
        metadata: { ...REST, job_name: 'stripe_customers_incremental_sync', environment: 'prod' },
      },
    ]);
    expect(verdict?.names?.['job']).toMatch(/^stripe-customers-incremen-[0-9a-f]{6} true$/);
    expect(verdict?.names?.['container_app']).toBe(verdict?.names?.['job']);
  });

  test('O7: service accounts of jobs that begin alike differ, and are legal ids', async () => {
    const names = ['stripe_customers_incremental_sync_eu', 'stripe_customers_incremental_sync_us', 'a/b c-', '9-lives'];
    const verdicts = await inTerraform(
      names.map(
        (job_name) => ({ cloud: 'gcp', defaults: {}, metadata: { ...REST, job_name, environment: 'prod' } }) as const,
      ),
    );
    const ids = verdicts.flatMap((verdict) =>
      ['service_account', 'scheduler_account'].map((kind) => verdict.names[kind]?.split(' ')[0] ?? ''),
    );
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/);
    expect(new Set(ids).size).toBe(2 * names.length);
  });

  test('O8: roles on AWS have at most 64 characters and keep what they are for', async () => {
    const [verdict] = await inTerraform([
      { cloud: 'aws', defaults: {}, metadata: { ...REST, job_name: 'x'.repeat(90), environment: 'prod' } },
    ]);
    const roles = ['execution_role', 'task_role', 'scheduler_role'].map(
      (kind) => verdict?.names[kind]?.split(' ')[0] ?? '',
    );
    expect(roles.map((role) => [role.length, role.slice(role.lastIndexOf('-'))])).toEqual([
      [64, '-exec'],
      [64, '-task'],
      [64, '-sched'],
    ]);
  });
});
