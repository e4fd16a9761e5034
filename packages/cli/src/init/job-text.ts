import type { Answers, Runtime } from './answers.ts';
import { quoteYaml } from './quote-yaml.ts';

/** Where the JSON Schema of jobs lies in the project. */
export const SCHEMA_FILE = 'schemas/job-config.schema.json';

/** The folder of a job, from the root of the project. */
export function jobFolder({ name }: Pick<Answers, 'name'>): string {
  return `jobs/${name}`;
}

interface RuntimeLines {
  readonly provider: string;
  readonly output: string;
  readonly runtime: (answers: Answers) => readonly string[];
}

const CONTAINER_OUTPUT = [
  '    # Yours to change: what is written in a container is gone with it. Name a bucket here (connection.s3), and let',
  '    # the job write to it in terraform/main.tf.',
  '    local:',
  '      path: /tmp/out',
].join('\n');

const RUNTIME_LINES: Readonly<Record<Runtime, RuntimeLines>> = {
  local_process: {
    provider: 'local',
    output: '    local:\n      path: out',
    runtime: () => [
      '# Any program that understands `run --config FILE --mode MODE`; this one needs nothing but Node.',
      'command: ["node", "worker/main.mjs"]',
      'timeout_seconds: 300',
    ],
  },
  aws_fargate: {
    provider: 'aws',
    output: CONTAINER_OUTPUT,
    runtime: ({ image }) => containerLines(image, '1024', '2048', 'CPU units and MiB: 1 vCPU and 2 GiB.'),
  },
  azure_container_apps: {
    provider: 'azure',
    output: CONTAINER_OUTPUT,
    runtime: ({ image }) => containerLines(image, '1', '2Gi', 'CPUs and memory.'),
  },
  gcp_cloud_run: {
    provider: 'gcp',
    output: CONTAINER_OUTPUT,
    runtime: ({ image }) => containerLines(image, '"1"', '2Gi', 'CPUs and memory.'),
  },
};

function containerLines(image: string, cpu: string, memory: string, words: string): readonly string[] {
  return [
    `image: ${quoteYaml(image)}`,
    `# ${words} Where the cloud does not sell a size, \`dativo validate\` says which it does.`,
    `cpu: ${cpu}`,
    `memory: ${memory}`,
    '# After so many seconds the run is stopped, also when nobody watches it.',
    'timeout_seconds: 1800',
  ];
}

/** The job file. */
export function jobText(answers: Answers): string {
  const { provider, output, runtime } = RUNTIME_LINES[answers.runtime];
  return `# yaml-language-server: $schema=../../${SCHEMA_FILE}
#
# A job: what is read and written, where it runs, and whose it is. Paths start at the root of the project, which is /app in
# a container.

tenant_id: ${quoteYaml(answers.tenant)}

source_connector: csv
source_connector_path: connectors/csv.yaml
target_connector: ndjson
target_connector_path: connectors/ndjson.yaml
asset: orders
asset_path: assets/orders.yaml

source:
  files:
    - path: data/orders.csv
      object: orders

target:
  file_format: json
  connection:
${output}

logging:
  level: INFO
  redaction: true

# terraform/ beside this file makes what is named here.
infrastructure:
  provider: ${provider}
  runtime:
    type: ${answers.runtime}
${runtime(answers)
  .map((line) => `    ${line}\n`)
  .join('')}  region: ${quoteYaml(answers.region)}
  # All that a runner needs to know, from the output of the Terraform module.
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  # These reach every resource that Terraform makes, and every bill. Add your own.
  tags:
    job_name: ${quoteYaml(answers.name)}
    team: ${quoteYaml(answers.team)}
    pipeline_type: ${quoteYaml(answers['pipeline-type'])}
    environment: ${quoteYaml(answers.environment)}
    cost_center: ${quoteYaml(answers['cost-center'])}
`;
}
