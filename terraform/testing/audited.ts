import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { once } from './once.ts';
import { type Json, type JsonObject, type Plan, type RawPlan, readPlan } from './plan.ts';
import { diagnosticsOf, TerraformFailed } from './run-terraform.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export const CLOUD_MODULES = ['aws_fargate', 'azure_container_apps', 'gcp_cloud_run'] as const;
export type CloudModule = (typeof CLOUD_MODULES)[number];

export const EXAMPLES = ['minimal', 'scheduled', 'service', 'existing-platform', 'fleet'] as const;

/** One root module that is looked at from all sides: an example, or a configuration with everything switched on. */
export interface Configuration {
  readonly module: CloudModule;
  readonly name: (typeof EXAMPLES)[number] | 'everything-on';
}

export const CONFIGURATIONS: readonly Configuration[] = CLOUD_MODULES.flatMap((module) =>
  [...EXAMPLES, 'everything-on' as const].map((name) => ({ module, name })),
);

/** What Terraform makes of a configuration: before, after and once more after an apply through the schema server. */
export interface Audited {
  readonly plan: Plan;
  /** All values are known here; a plan leaves out those that the cloud gives, and with them every policy that names one. */
  readonly applied: readonly AppliedResource[];
  /** The same as `terraform show -json` says it, whole. */
  readonly state: JsonObject;
  /** A plan right after the apply. */
  readonly afterwards: Plan;
  /** By call of one of our modules in the root: all its outputs. That they can be read shows that none of them is sensitive. */
  readonly outputs: { readonly [call: string]: JsonObject };
}

export interface AppliedResource {
  readonly address: string;
  readonly type: string;
  readonly values: JsonObject;
  /** The names and parts of the values that Terraform does not print. */
  readonly sensitive_values: JsonObject;
}

interface Kept {
  readonly plan: RawPlan;
  readonly state: State;
  readonly afterwards: RawPlan;
}

interface State {
  readonly values: {
    readonly outputs: { readonly [name: string]: { readonly value: Json } };
    readonly root_module: StateModule;
  };
}

interface StateModule {
  readonly resources?: readonly (AppliedResource & { readonly mode: string })[];
  readonly child_modules?: readonly StateModule[];
}

let latest: Promise<unknown> = Promise.resolve();

/** One after the other: Terraform takes all cores for itself. */
export function audited(configuration: Configuration): Promise<Audited> {
  const next = latest.then(() => audit(configuration));
  latest = next.catch(() => undefined);
  return next;
}

async function audit(configuration: Configuration): Promise<Audited> {
  const kept = await once(`${configuration.module}-${configuration.name}`, () => sweep(configuration));
  return {
    plan: readPlan(JSON.stringify(kept.plan)),
    applied: resourcesOf(kept.state.values.root_module),
    state: kept.state as unknown as JsonObject,
    afterwards: readPlan(JSON.stringify(kept.afterwards)),
    outputs: (kept.state.values.outputs['modules_for_audit']?.value ?? {}) as Audited['outputs'],
  };
}

async function sweep(configuration: Configuration): Promise<Kept> {
  const workspace = await openWorkspace();
  try {
    const folder = await openConfiguration(workspace, configuration);
    const plan = await workspace.planFolder(folder);
    const applied = await workspace.terraform(['apply', '-json', '-input=false', 'test.tfplan'], folder);
    if (applied.status !== 0) throw new TerraformFailed('apply', diagnosticsOf(applied));
    const shown = await workspace.terraform(['show', '-json'], folder);
    const afterwards = await workspace.planFolder(folder);
    return { plan: plan.raw, state: JSON.parse(shown.stdout) as State, afterwards: afterwards.raw };
  } finally {
    await workspace.close();
  }
}

/** The folder of a configuration in a workspace. */
export async function openConfiguration(workspace: Workspace, { module, name }: Configuration): Promise<string> {
  const folder =
    name === 'everything-on' ? workspace.writeRoot(everythingOn(module)) : `modules/${module}/examples/${name}`;
  const path = resolve(workspace.folder, folder);
  writeFileSync(join(path, 'audit.tf'), auditOutput(await callsIn(join(path, 'main.tf'))));
  return folder;
}

export function everythingOn(module: CloudModule): string {
  return readFileSync(resolve(import.meta.dirname, '../test/fixtures/everything-on', module, 'main.tf'), 'utf8');
}

/** The names of the module blocks of a file. All of them call modules of ours. */
async function callsIn(path: string): Promise<string[]> {
  const { module = {} } = (await parse(path, readFileSync(path, 'utf8'))) as { readonly module?: JsonObject };
  return Object.keys(module);
}

/** An example shows its reader what he needs, which is not what an audit needs. */
function auditOutput(calls: readonly string[]): string {
  const values = calls.map((call) => `    ${call} = module.${call}\n`).join('');
  return `output "modules_for_audit" {\n  value = {\n${values}  }\n}\n`;
}

function resourcesOf({ resources = [], child_modules = [] }: StateModule): AppliedResource[] {
  const own = resources.filter(({ mode }) => mode === 'managed');
  return [
    ...own.map(({ address, type, values, sensitive_values }) => ({ address, type, values, sensitive_values })),
    ...child_modules.flatMap(resourcesOf),
  ];
}
