import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { audited, CLOUD_MODULES, CONFIGURATIONS, openConfiguration } from '../testing/audited.ts';
import type { PlannedResource } from '../testing/plan.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

/** What a platform is made of. */
const PLATFORM =
  /^(aws_ecs_cluster|aws_scheduler_schedule_group|aws_security_group|aws_kms_key|azurerm_resource_group|azurerm_container_app_environment|azurerm_log_analytics_workspace|google_logging_project_bucket_config)$/;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

describe.skipIf(!isTerraformInstalled())('applying', () => {
  test.each(CONFIGURATIONS)('T33: $module $name: after an apply the next plan is empty', async (configuration) => {
    const { plan, applied, afterwards } = await audited(configuration);
    expect(applied.map(({ address }) => address).sort()).toEqual(addressesOf(plan.resources));
    expect(afterwards.resources.filter(({ actions }) => actions.join() !== 'no-op')).toEqual([]);
    expect(outputsThatChange(afterwards.raw.output_changes)).toEqual([]);
  });

  test.each(CLOUD_MODULES)('T33: %s: what was destroyed can be applied again, just as it was', async (module) => {
    const folder = await openConfiguration(workspace, { module, name: 'scheduled' });
    await workspace.applyFolder(folder);
    const before = await inState(folder);
    expect(before).not.toEqual([]);
    const destroyed = await workspace.terraform(['destroy', '-json', '-input=false', '-auto-approve'], folder);
    expect(destroyed.status, destroyed.stdout).toBe(0);
    expect(await inState(folder)).toEqual([]);
    await workspace.applyFolder(folder);
    expect(await inState(folder)).toEqual(before);
  });
});

describe.skipIf(!isTerraformInstalled())('an existing platform', () => {
  test.each(CLOUD_MODULES)('T24: %s: nothing of a platform is made for a job on an existing one', async (module) => {
    const { plan } = await audited({ module, name: 'existing-platform' });
    expect(plan.resources).not.toEqual([]);
    expect(platformOf(plan.resources)).toEqual([]);
    const { plan: own } = await audited({ module, name: 'minimal' });
    expect(platformOf(own.resources)).not.toEqual([]);
  });

  test.each(CLOUD_MODULES)('T24: %s: nor for a fleet and a service on the platform of a job', async (module) => {
    const { plan } = await audited({ module, name: 'everything-on' });
    const guests = plan.resources.filter(({ address }) => /^module\.(fleet|fixed|service|worker)\./.test(address));
    expect(guests).not.toEqual([]);
    expect(platformOf(guests)).toEqual([]);
  });
});

async function inState(folder: string): Promise<string[]> {
  const { stdout } = await workspace.terraform(['state', 'list'], folder);
  return stdout.split('\n').filter((address) => address !== '' && !/(^|\.)data\./.test(address));
}

function platformOf(resources: readonly PlannedResource[]): string[] {
  return resources.filter(({ type }) => PLATFORM.test(type)).map(({ address }) => address);
}

function addressesOf(resources: readonly PlannedResource[]): string[] {
  return resources.map(({ address }) => address).sort();
}

function outputsThatChange(changes: object = {}): string[] {
  return Object.entries(changes as { readonly [name: string]: { readonly actions: readonly string[] } })
    .filter(([, { actions }]) => actions.join() !== 'no-op')
    .map(([name]) => name);
}
