import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace } from '../testing/workspace.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/aws_orders');

describe.skipIf(!isTerraformInstalled()).each(['newest', 'oldest'] as const)(
  'examples/aws_orders, %s provider',
  (age) => {
    test('plans with what its job file says', async () => {
      const workspace = await openWorkspace({ age });
      try {
        // Where the sources of its modules lead to: ../../../terraform/modules.
        const example = join(workspace.folder, 'examples/aws_orders');
        cpSync(EXAMPLE, example, { recursive: true, filter: (path) => !/\.terraform|\.tfstate|\.dativo/.test(path) });
        cpSync(join(workspace.folder, 'modules'), join(workspace.folder, 'terraform/modules'), { recursive: true });
        const parsed = parseJob(readFileSync(join(example, 'job.yaml'), 'utf8'), { file: 'job.yaml' });
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
        const variables = stringifyDeterministic(toTerraformVariables(parsed.job));
        writeFileSync(join(example, 'terraform/job.auto.tfvars.json'), variables);

        const plan = await workspace.planFolder('examples/aws_orders/terraform');

        expect(plan.warnings).toEqual([]);
        expect(plan.outputs['runtime_binding']).toMatchObject({
          capacity: ['FARGATE_SPOT', 'FARGATE'],
          log_group_name: 'aws-orders-dev',
          timeout_seconds: 1800,
        });
        const tagged = plan.resources.filter(({ type }) => /efs_file_system|security_group|task_definition/.test(type));
        for (const { address, tags } of tagged)
          expect(tags, address).toMatchObject(parsed.job.infrastructure?.tags ?? {});
      } finally {
        workspace.close();
      }
    });
  },
);
