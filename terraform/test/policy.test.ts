import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { audited, CONFIGURATIONS, type Configuration } from '../testing/audited.ts';
import type { Json, JsonObject } from '../testing/plan.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { DEMANDED, EVERYWHERE } from './policy/demanded.ts';
import { policyPage } from './policy/page.ts';
import type { Deployment, PolicyRule, Verdict } from './policy/rule.ts';
import { POLICY_RULES } from './policy/rules.ts';

vi.setConfig({ testTimeout: 240_000 });

const TERRAFORM = resolve(import.meta.dirname, '..');
const CLOUD_OF = { aws_fargate: 'aws', azure_container_apps: 'azure', gcp_cloud_run: 'gcp' } as const;
const isInstalled = isTerraformInstalled();

// Every rule on every configuration of its cloud. The scanners' names of the rule come first, so that a report reads like theirs.
const rows = POLICY_RULES.map((rule) => ({ ...rule, title: `${rule.ids.join(', ')} (${rule.cloud})` }));

describe.skipIf(!isInstalled)('T32: the modules pass', () => {
  test.each(rows)('$title: $demand', async (rule) => {
    const deployments = await deploymentsOf(rule);
    const verdicts = deployments.flatMap((deployment) => faultsIn(rule, deployment));
    expect(verdicts.length, 'the rule has looked at nothing').toBeGreaterThan(0);
    expect(verdicts.filter(({ fault }) => fault !== undefined && !isExcepted(rule, fault))).toEqual([]);
  });

  test.each(rows.filter(({ exceptions = [] }) => exceptions.length > 0))(
    '$title: every exception is still needed',
    async (rule) => {
      const deployments = await deploymentsOf(rule);
      const faults = deployments.flatMap((each) => faultsIn(rule, each)).flatMap(({ fault }) => fault ?? []);
      const idle = (rule.exceptions ?? []).filter(({ where }) => !faults.some((fault) => where.test(fault)));
      expect(idle).toEqual([]);
    },
  );

  test.each(CONFIGURATIONS)('R9 ($module $name): no output, tag or label holds a secret', async (configuration) => {
    const { applied, outputs } = await audited(configuration);
    const tags = applied.map(({ values }) => [
      values['tags'],
      values['labels'],
      values['user_labels'],
      values['annotations'],
    ]);
    const shown = JSON.stringify([tags, outputs]);
    const secrets = applied.flatMap(({ values, sensitive_values }) => hidden(values, sensitive_values));
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  test('R9: what is hidden is found at all', async () => {
    const { applied } = await audited({ module: 'azure_container_apps', name: 'everything-on' });
    const secrets = applied.flatMap(({ values, sensitive_values }) => hidden(values, sensitive_values));
    expect(secrets).toEqual(expect.arrayContaining(['of-the-state-account', 'of-the-queue', 'of-the-finance-account']));
  });
});

test.each(rows)('T32: $title refuses what is bad: $demand', ({ judge, asked, bad }) => {
  const name = asked?.[0] ?? 'minimal';
  expect(judge({ name, resources: bad }).filter(({ fault }) => fault !== undefined)).not.toEqual([]);
});

test('T32: every rule that the security checklist demands has a row', () => {
  const found = [...POLICY_RULES.flatMap(({ ids }) => ids), ...EVERYWHERE.map(({ id }) => id)];
  expect(DEMANDED.filter((id) => !found.includes(id))).toEqual([]);
});

test('T32: the page in docs says what the rules say', async () => {
  await expect(policyPage()).toMatchFileSnapshot(join(TERRAFORM, '../docs/terraform-security.md'));
});

describe('T32: in the text of modules, examples and READMEs', () => {
  test.each(EVERYWHERE)('$id: $demand', ({ files, fault, bad }) => {
    const paths = globSync(files, { cwd: TERRAFORM }).filter((path) => !path.includes('.terraform'));
    expect(paths).not.toEqual([]);
    const faults = paths.flatMap((path) =>
      fault(readFileSync(join(TERRAFORM, path), 'utf8')).map((each) => `${path}: ${each}`),
    );
    expect(faults).toEqual([]);
    expect(fault(bad)).not.toEqual([]);
  });
});

async function deploymentsOf({ cloud, asked }: PolicyRule): Promise<Deployment[]> {
  const wanted = CONFIGURATIONS.filter(
    ({ module, name }) => CLOUD_OF[module] === cloud && (asked?.includes(name) ?? true),
  );
  return Promise.all(
    wanted.map(async (configuration: Configuration) => ({
      name: configuration.name,
      resources: (await audited(configuration)).applied,
    })),
  );
}

/** Each subject and fault with the name of its configuration before it. */
function faultsIn({ judge }: PolicyRule, deployment: Deployment): Verdict[] {
  return judge(deployment).map(({ subject, fault }) => ({
    subject,
    fault: fault === undefined ? undefined : `${deployment.name} ${subject}: ${fault}`,
  }));
}

function isExcepted({ exceptions = [] }: { readonly exceptions?: PolicyRule['exceptions'] }, fault: string): boolean {
  return exceptions.some(({ where }) => where.test(fault));
}

/** The texts that Terraform marks as sensitive. */
function hidden(value: Json, mark: Json | undefined): string[] {
  if (mark === true) return textsIn(value);
  if (typeof mark !== 'object' || mark === null || typeof value !== 'object' || value === null) return [];
  return Object.entries(mark as JsonObject).flatMap(([key, inner]) =>
    hidden((value as JsonObject)[key] ?? null, inner),
  );
}

/** Where a block is hidden as a whole, its name and its reference are none the less no secret. */
function textsIn(value: Json): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const isOpen = (key: string) => ['name', 'identity', 'key_vault_secret_id'].includes(key);
  return Object.entries(value).flatMap(([key, inner]) => (isOpen(key) ? [] : textsIn(inner)));
}
