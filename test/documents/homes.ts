/**
 * Who runs the fenced blocks of which document. A new block has no home, and `documents.test.ts` says so, until a row here names the test
 * that runs it, or the line above the block says why none does: `<!-- not run: REASON -->`.
 */
export interface Home {
  /** The test that runs these blocks or type-checks them, or the generator that writes them from what a command printed. */
  readonly by: string;
  /** `all`: it goes through every block and fails at one that it cannot run. Otherwise `yaml 2` is the second block of this language. */
  readonly blocks: 'all' | readonly string[];
}

const GUIDE = 'terraform/test/readme-guide.test.ts';
const CALLS = 'terraform/test/readme-blocks.test.ts';
const PACKAGES = 'test/documents/package-readmes.test.ts';
const FIRST_SCREEN = ['yaml 1', 'js 1', 'text 1'];

/** By document; a `*` in a name stands for any part of it. */
export const HOMES: Readonly<Record<string, readonly Home[]>> = {
  'README.md': [
    { by: 'test/main-job.test.ts', blocks: ['text 1'] },
    { by: 'test/readme.test.ts', blocks: ['sh 1', 'yaml 1', 'yaml 2', 'text 2'] },
    { by: CALLS, blocks: ['hcl 1'] },
  ],
  'docs/audit.md': [{ by: 'test/audit-guide.test.ts', blocks: 'all' }],
  'docs/aws.md': [{ by: 'test/aws-guide.test.ts', blocks: 'all' }],
  'docs/azure.md': [{ by: 'test/azure-guide.test.ts', blocks: 'all' }],
  'docs/cicd.md': [{ by: 'test/documents/cicd.test.ts', blocks: 'all' }],
  'docs/commands.md': [{ by: 'packages/cli/test/examples.test.ts', blocks: 'all' }],
  'docs/cost.md': [{ by: 'packages/cli/test/cost-guide.test.ts', blocks: 'all' }],
  'docs/gcp.md': [{ by: 'test/gcp-guide.test.ts', blocks: 'all' }],
  'docs/getting-started.md': [{ by: 'test/packages/getting-started.test.ts', blocks: 'all' }],
  'docs/migration.md': [{ by: 'test/documents/migration.test.ts', blocks: 'all' }],
  'docs/rules/*.md': [{ by: 'scripts/generate/rule-page.ts', blocks: 'all' }],
  'docs/schedules.md': [{ by: 'test/schedules-guide.test.ts', blocks: 'all' }],
  'docs/terraform-integration.md': [{ by: GUIDE, blocks: 'all' }],
  'docs/terraform.md': [{ by: GUIDE, blocks: 'all' }],
  'docs/validation.md': [{ by: 'scripts/generate/validation-doc.ts', blocks: 'all' }],
  'docs/writing-a-runner.md': [{ by: 'test/writing-a-runner.test.ts', blocks: 'all' }],
  'examples/acme/README.md': [{ by: 'test/acme-local.test.ts', blocks: 'all' }],
  'examples/acme/terraform/fleet/README.md': [{ by: 'test/acme-fleet.test.ts', blocks: 'all' }],
  'examples/acme/terraform/hubspot_contacts/README.md': [{ by: 'test/acme-azure.test.ts', blocks: 'all' }],
  'examples/acme/terraform/postgres_orders/README.md': [{ by: 'test/acme-gcp.test.ts', blocks: 'all' }],
  'examples/acme/terraform/stripe_customers/README.md': [{ by: 'test/acme-aws.test.ts', blocks: 'all' }],
  'examples/acme/terraform/weather/README.md': [{ by: 'test/acme-local.test.ts', blocks: 'all' }],
  'examples/duckdb_worker/README.md': [
    { by: 'examples/duckdb_worker/test/readme.test.ts', blocks: ['yaml 1', 'console 1', 'yaml 2'] },
  ],
  'examples/validate_in_a_program/README.md': [
    { by: 'examples/validate_in_a_program/test/make-jobs.test.ts', blocks: ['text 1'] },
  ],
  'packages/cli/README.md': [
    { by: 'packages/cli/test/readme.test.ts', blocks: ['yaml 1', 'sh 1', 'text 1', 'sh 2'] },
    { by: 'packages/cli/test/config-settings.test.ts', blocks: ['yaml 2'] },
  ],
  'packages/cost/README.md': [{ by: 'packages/cost/test/readme.test.ts', blocks: 'all' }],
  'packages/metadata/README.md': [{ by: 'packages/metadata/test/readme.test.ts', blocks: 'all' }],
  'packages/resolver/README.md': [
    { by: 'packages/resolver/test/readme.test.ts', blocks: ['text 1', 'text 2'] },
    { by: PACKAGES, blocks: ['ts 1'] },
  ],
  'packages/runner/README.md': [{ by: PACKAGES, blocks: ['ts 1', 'ts 2'] }],
  'packages/runner-aws-fargate/README.md': [
    { by: 'packages/runner-aws-fargate/test/readme.test.ts', blocks: FIRST_SCREEN },
  ],
  'packages/runner-azure-container-apps/README.md': [
    { by: 'packages/runner-azure-container-apps/test/readme.test.ts', blocks: FIRST_SCREEN },
  ],
  'packages/runner-gcp-cloud-run/README.md': [
    { by: 'packages/runner-gcp-cloud-run/test/readme.test.ts', blocks: FIRST_SCREEN },
  ],
  'packages/runner-local-process/README.md': [
    { by: 'packages/runner-local-process/test/readme.test.ts', blocks: FIRST_SCREEN },
  ],
  'packages/runner-testkit/README.md': [{ by: PACKAGES, blocks: ['ts 1'] }],
  'packages/schema/README.md': [
    {
      by: 'packages/schema/test/readme.test.ts',
      blocks: [...[1, 2, 3, 4, 5].flatMap((n) => [`js ${n}`, `text ${n}`]), 'yaml 1', 'yaml 2'],
    },
  ],
  'packages/terraform/README.md': [{ by: PACKAGES, blocks: ['ts 1', 'js 1', 'ts 2'] }],
  'terraform/README.md': [{ by: GUIDE, blocks: 'all' }],
  'terraform/modules/*/README.md': [{ by: CALLS, blocks: 'all' }],
  'terraform/schema-server/README.md': [{ by: 'terraform/test/harness-command.test.ts', blocks: ['console 1'] }],
};
