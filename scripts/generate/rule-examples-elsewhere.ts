import type { RuleId } from '../../packages/schema/src/rules/catalog.ts';
import type { RuleExample } from './rule-examples.ts';

const PATHS = [
  'tenant_id: acme',
  'source_connector_path: connectors/csv.yaml',
  'target_connector_path: connectors/iceberg.yaml',
  'asset_path: assets/orders.yaml',
  '',
].join('\n');

const RESOLVE = ['resolve', 'job.yaml', '--outputs', 'outputs.json', '--stdout'] as const;
const OUTPUTS = '{ "bucket": "acme-raw", "zones": ["a", "b"], "suffix": null }\n';

/** A job with one line of its own, resolved with outputs that are in order unless others are given. */
function resolving(badLine: string, goodLine: string, outputs = OUTPUTS): RuleExample {
  const files = (line: string) => ({ 'job.yaml': `${PATHS}${line}\n`, 'outputs.json': outputs });
  return { args: RESOLVE, bad: files(badLine), good: files(goodLine) };
}

/** A job that is in order, resolved with a faulty outputs file. */
function reading(badOutputs: string): RuleExample {
  const files = (outputs: string) => ({
    'job.yaml': `${PATHS}environment: "{{terraform_outputs.bucket}}"\n`,
    'outputs.json': outputs,
  });
  return { args: RESOLVE, bad: files(badOutputs), good: files(OUTPUTS) };
}

function withImage(image: string): string {
  return `${PATHS}infrastructure:
  provider: aws
  runtime:
    type: aws_fargate
    image: ${image}
    cpu: 1024
    memory: 2048
  region: us-east-1
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  tags:
    job_name: orders
    team: data-engineering
    pipeline_type: ingestion
    environment: production
    cost_center: data-platform
`;
}

const SENSITIVE_OUTPUTS = `{
  "password": { "sensitive": true, "type": "string", "value": "s3cret" },
  "password_arn": { "sensitive": false, "type": "string", "value": "arn:aws:secretsmanager:us-east-1:123456789012:secret:db" }
}
`;

/** A job of a fleet whose root module also has the bindings of all jobs as an output. */
function ofFleet(badName: string, goodName: string): RuleExample {
  const binding = { cluster_name: 'lake', task_definition_family: 'orders', subnet_ids: ['subnet-0a1b2c3d'] };
  const outputs = { runtime_binding: { orders: binding }, jobs: { orders: { runtime_binding: binding } } };
  const files = (name: string) => ({
    'job.yaml': withImage('ghcr.io/acme/ingest:1.4.2').replace('outputs.runtime_binding', `outputs.${name}`),
    'outputs.json': `${JSON.stringify(outputs, null, 2)}\n`,
  });
  return { args: RESOLVE, bad: files(badName), good: files(goodName) };
}

/** Rules that a job file alone cannot break. Each example is run when the pages are made. */
export const EXAMPLES_ELSEWHERE: Readonly<Partial<Record<RuleId, RuleExample>>> = {
  JOB101: {
    about: 'The command names a file that is not there, that is a folder, or that may not be read.',
    args: ['validate', 'orders.yaml'],
    bad: { 'jobs/orders.yaml': PATHS },
    good: { 'orders.yaml': PATHS },
  },
  JOB106: {
    about: 'Here a data file was given the name of the job.',
    args: ['validate', 'job.yaml'],
    bad: { 'job.yaml': 'order_id,amount\n'.repeat(700_000) },
    good: { 'job.yaml': PATHS },
  },
  JOB306: {
    about: 'Found by `dativo metadata`, which hands settings of the job to Terraform.',
    args: ['metadata', 'job.yaml', '--format', 'tfvars'],
    bad: { 'job.yaml': withImage('"{{terraform_outputs.repository_url}}:1.4.2"') },
    good: { 'job.yaml': withImage('ghcr.io/acme/ingest:1.4.2') },
  },
  JOB501: {
    about: 'Found when placeholders are filled in.',
    ...resolving('environment: "{{terraform_outputs.buckt}}"', 'environment: "{{terraform_outputs.bucket}}"'),
  },
  JOB502: {
    about:
      'Found when placeholders are filled in. `--sensitive write` writes such values, `--sensitive keep` leaves the placeholder.',
    ...resolving(
      'source: { credentials: { password: "{{terraform_outputs.password}}" } }',
      'source: { credentials: { password_arn: "{{terraform_outputs.password_arn}}" } }',
      SENSITIVE_OUTPUTS,
    ),
  },
  JOB503: {
    about: 'Found when placeholders are filled in.',
    ...resolving('asset: "orders-{{terraform_outputs.zones}}"', 'asset: "orders-{{terraform_outputs.zones[0]}}"'),
  },
  JOB504: {
    about: 'Found when placeholders are filled in.',
    ...resolving('asset: "{{terraform_outputs.zones[2]}}"', 'asset: "{{terraform_outputs.zones[1]}}"'),
  },
  JOB505: {
    about: 'Found when placeholders have been filled in: the value that comes from Terraform does not fit its place.',
    ...resolving(
      'logging: { level: "{{terraform_outputs.level}}" }',
      'logging: { level: "{{terraform_outputs.log_level}}" }',
      '{ "level": "chatty", "log_level": "DEBUG" }\n',
    ),
  },
  JOB506: {
    about:
      'Found when placeholders are filled in. A source gets its name on the command line: `--outputs network=FILE`.',
    ...resolving('asset: "{{terraform_outputs:network.bucket}}"', 'asset: "{{terraform_outputs.bucket}}"'),
  },
  JOB507: {
    about: 'Found when placeholders are filled in.',
    ...resolving('asset: "orders{{terraform_outputs.suffix}}"', 'asset: "{{terraform_outputs.suffix}}"'),
  },
  JOB508: {
    about: 'Found when placeholders of a job are filled in whose infrastructure is part of a fleet.',
    ...ofFleet('runtime_binding', 'jobs.orders.runtime_binding'),
  },
  JOB910: {
    about: 'Found in `dativo.config.yaml`, before any job is checked.',
    args: ['validate', 'job.yaml'],
    bad: { 'dativo.config.yaml': 'rules:\n  JOB112: of\n' },
    good: { 'dativo.config.yaml': 'rules:\n  JOB112: off\n' },
    context: { 'job.yaml': PATHS },
  },
  JOB510: { about: 'Found when the file of outputs is read.', ...reading('Error: No outputs found\n') },
  JOB511: { about: 'Found when the file of outputs is read.', ...reading(`Reading the state...\n${OUTPUTS}`) },
  JOB512: { about: 'Found when the file of outputs is read.', ...reading('\n') },
  JOB513: { about: 'Found when the file of outputs is read.', ...reading('["acme-raw"]\n') },
};
