import { auditTags } from '@dativo/terraform/audit';
import { describe, expect, test } from 'vitest';
import { readBase } from '../packages/terraform/test/audit/edit-document.ts';
import { trimDocument } from '../packages/terraform/test/audit/trim-document.ts';
import { audited, CONFIGURATIONS } from '../terraform/testing/audited.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';

/** Of which configuration the documents are that faults are planted in. */
const PLANS = { aws_fargate: 'aws-fargate', azure_container_apps: 'azure', gcp_cloud_run: 'gcp' } as const;
const STATES: Readonly<Record<string, string>> = {
  'aws_fargate scheduled': 'aws-fargate.state',
  'azure_container_apps fleet': 'azure.state',
  'gcp_cloud_run service': 'gcp.state',
};

describe.skipIf(!isTerraformInstalled())('the audit of our own modules', () => {
  test.each(CONFIGURATIONS)('$module $name: nothing is to be mended, in the plan and in the state', async (each) => {
    const { plan, state } = await audited(each);
    for (const [kind, document] of [
      ['plan', plan.raw],
      ['state', state],
    ] as const) {
      const audit = auditTags(document);
      expect(audit).toMatchObject({ kind, isComplete: true, findings: [] });
      expect(audit?.counts.complete).toBeGreaterThan(0);
      expect(audit?.counts.complete).toBe(audit?.counts.taggable);
    }
  });

  test.each(CONFIGURATIONS)('$module $name: what faults are planted in is what terraform says', async (each) => {
    const { plan, state } = await audited(each);
    if (each.name === 'everything-on') expectBase(`${PLANS[each.module]}.plan`, plan.raw);
    const base = STATES[`${each.module} ${each.name}`];
    if (base !== undefined) expectBase(base, state);
  });
});

function expectBase(name: string, document: unknown): void {
  expect(trimDocument(document as Parameters<typeof trimDocument>[0])).toEqual(readBase(name));
}
