import type { RuleId } from '../../packages/schema/src/rules/catalog.ts';
import type { Files } from './cli-transcript.ts';
import type { RuleExample } from './rule-examples.ts';

/** What stands beside the job in each example. */
const PROJECT: Files = {
  'connectors/csv.yaml': 'name: csv\ntype: csv\nroles: [source, target]\ndefault_engine: { type: native }\n',
  'connectors/iceberg.yaml': 'name: iceberg\ntype: iceberg\nroles: [target]\ndefault_engine: { type: native }\n',
  'connectors/stripe.yaml': 'name: stripe\ntype: stripe\nroles: [source]\ndefault_engine: { type: native }\n',
  'assets/orders.yaml': 'name: orders\nversion: "1.0"\nschema:\n  - { name: id, type: string, required: true }\n',
};

interface JobParts {
  readonly source?: string;
  readonly asset?: string;
  readonly jobName?: string;
  readonly lines?: string;
}

function job({ source = 'csv', asset = 'orders', jobName = 'orders', lines = '' }: JobParts = {}): string {
  return `tenant_id: acme
source_connector_path: connectors/${source}.yaml
target_connector_path: connectors/iceberg.yaml
asset_path: assets/${asset}.yaml
${lines}infrastructure:
  provider: aws
  runtime:
    type: aws_fargate
    image: ghcr.io/acme/ingest:1.4.2
  region: us-east-1
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  tags:
    job_name: ${jobName}
    team: data-engineering
    pipeline_type: ingestion
    environment: production
    cost_center: data-platform
`;
}

const ROOT = ['validate', 'job.yaml', '--root', '.'] as const;
const ABOUT = '`--root` says where the files of the container lie; without it they are not looked at.';

function referring(bad: Files, good: Files = {}): RuleExample {
  return {
    about: ABOUT,
    args: ROOT,
    context: PROJECT,
    bad: { 'job.yaml': job(), ...bad },
    good: { 'job.yaml': job(), ...good },
  };
}

function twoJobs(first: string, second: string, mended: string): RuleExample {
  const files = (jobName: string): Files => ({
    'jobs/a.yaml': job({ jobName: first }),
    'jobs/b.yaml': job({ jobName }),
  });
  return { args: ['validate', 'jobs'], bad: files(second), good: files(mended) };
}

const REGISTRY = 'version: 3\nconnectors:\n  iceberg: { roles: [target] }\n';
const INCREMENTAL = 'source:\n  objects: [charges]\n  incremental:\n    strategy: created\n';

/** Rules about what stands in other files than the job. */
export const REFERENCE_EXAMPLES: Readonly<Partial<Record<RuleId, RuleExample>>> = {
  JOB801: referring({ 'job.yaml': job({ source: 'cvs' }) }),
  JOB802: referring(
    { 'job.yaml': job({ source: 'files' }), 'connectors/files.yaml': 'name: files\nroles: [source]\n' },
    {
      'job.yaml': job({ source: 'files' }),
      'connectors/files.yaml': 'name: files\ntype: csv\nroles: [source]\ndefault_engine: { type: native }\n',
    },
  ),
  JOB803: referring({ 'job.yaml': job({ source: 'iceberg' }) }),
  JOB804: referring(
    { 'job.yaml': job({ source: 'stripe', lines: INCREMENTAL }) },
    { 'job.yaml': job({ source: 'stripe', lines: `${INCREMENTAL}    cursor_field: created\n` }) },
  ),
  JOB805: referring({ 'job.yaml': job({ asset: 'bare' }), 'assets/bare.yaml': 'name: orders\nversion: "1.0"\n' }),
  JOB806: referring(
    { 'registry/connectors.yaml': `${REGISTRY}  cvs: { roles: [source] }\n` },
    { 'registry/connectors.yaml': `${REGISTRY}  csv: { roles: [source] }\n` },
  ),
  JOB807: twoJobs('orders', 'orders', 'orders-copy'),
  JOB808: twoJobs('web_orders', 'web-orders', 'shop-orders'),
};
