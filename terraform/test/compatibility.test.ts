import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CloudModule } from '../testing/audited.ts';
import type { Json, JsonObject, Plan } from '../testing/plan.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';
import { BEFORE, CALLS, type Former, KEPT_NAMES, ORIGINAL_OUTPUTS } from './compatibility/original-modules.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const MODULES: readonly CloudModule[] = ['aws_fargate', 'azure_container_apps', 'gcp_cloud_run'];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

describe.skipIf(!isTerraformInstalled())('the original modules', () => {
  describe.each(MODULES)('T30: %s:', (module) => {
    let plan: Plan;
    beforeAll(async () => {
      plan = await workspace.planHcl(`${CALLS[module]}\noutput "all" {\n  value = module.dativo_job_runtime\n}\n`);
    }, 120_000);

    test('the call of its README plans with the same inputs and values', () => {
      expect(plan.resources.every(({ actions }) => actions.join() === 'create')).toBe(true);
      expect(plan.resources.length).toBeGreaterThan(3);
    });

    test.each(ORIGINAL_OUTPUTS[module])('still gives %s', (name) => {
      const known = Object.keys((plan.outputs['all'] ?? {}) as JsonObject);
      const open = Object.keys((plan.unknownOutputs['all'] ?? {}) as JsonObject);
      expect([...known, ...open]).toContain(name);
    });
  });

  describe.each(MODULES)('T31: %s:', (module) => {
    let changes: readonly Change[];
    beforeAll(async () => {
      const { provider, resources } = BEFORE[module];
      const root = workspace.writeRoot(`${provider}\nmodule "dativo_job_runtime" {\n  source = "./original"\n}\n`);
      mkdirSync(join(root, 'original'));
      writeFileSync(join(root, 'original/main.tf'), resources);
      await workspace.applyFolder(root);
      writeFileSync(join(root, 'main.tf'), withNames(CALLS[module], KEPT_NAMES[module]));
      const again = await workspace.terraform(['init', '-json', '-input=false'], root);
      expect(again.status, again.stdout).toBe(0);
      const plan = await workspace.planFolder(root);
      changes = (plan.raw.resource_changes ?? []) as unknown as Change[];
    }, 240_000);

    test.each(BEFORE[module].stays)('$former.address stays, at its new address', ({ former }) => {
      const change = changes.find(
        ({ previous_address }) => previous_address === `module.dativo_job_runtime.${former.address}`,
      );
      expect(change, `nothing has moved from ${former.address}`).toBeDefined();
      expect(change?.change.actions.join()).toMatch(/^(update|no-op)$/);
      expect(pick(change?.change.after, former)).toEqual(pick(change?.change.before, former));
    });

    test('nothing that stays is made a second time', () => {
      const made = changes.filter(({ change }) => change.actions.includes('create')).map(({ type }) => type);
      expect(BEFORE[module].once.filter((type) => made.includes(type))).toEqual([]);
    });
  });
});

interface Change {
  readonly address: string;
  readonly previous_address?: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: JsonObject | null;
    readonly after: JsonObject | null;
  };
}

/** The attributes whose change would make a resource anew; an unknown one is absent, which is a change too. */
function pick(
  values: JsonObject | null | undefined,
  { replacedBy }: Former,
): { readonly [name: string]: Json | undefined } {
  return Object.fromEntries(replacedBy.map((name) => [name, values?.[name]]));
}

function withNames(call: string, names: string): string {
  return call.replace(/\n\}\s*$/, `\n${names}\n}\n`);
}
