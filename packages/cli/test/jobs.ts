// The files that a sandbox starts with.

export interface JobFacts {
  readonly jobName?: string;
  /** A job for a runtime of a cloud, with fixed identifiers. */
  readonly isCloud?: boolean;
}

const LOCAL = `  provider: local
  runtime:
    type: local_process
    command: [node, worker.mjs]
  region: local
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
`;

const CLOUD = `  provider: aws
  runtime:
    type: aws_fargate
    image: example.com/worker:1
    cpu: "256"
    memory: "512"
  region: eu-central-1
  resource_identifiers:
    cluster_name: lake
    service_name: orders
    task_definition_family: orders
    subnet_ids: [subnet-0a1b2c3d]
`;

export function jobText({ jobName = 'orders-daily', isCloud = false }: JobFacts = {}): string {
  return `tenant_id: demo
environment: dev
source_connector: csv
source_connector_path: connectors/csv.yaml
target_connector: parquet
target_connector_path: connectors/parquet.yaml
asset: orders
asset_path: assets/orders.yaml
source:
  files:
    - path: orders.csv
      object: orders
target:
  connection:
    local:
      path: data/orders
infrastructure:
${isCloud ? CLOUD : LOCAL}  tags:
    job_name: ${jobName}
    team: data
    pipeline_type: ingestion
    environment: dev
    cost_center: platform
`;
}

const RUNTIMES = {
  aws: 'aws_fargate, image: example.com/worker:1, cpu: "256", memory: "512"',
  gcp: 'gcp_cloud_run, image: example.com/worker:1, cpu: "1", memory: 512Mi',
  local: 'local_process',
} as const;
const REGIONS = { aws: 'eu-west-1', gcp: 'europe-west1', local: 'local' } as const;

/** A job of a fleet, which takes its binding from the outputs. */
export function cloudJob(jobName: string, provider: keyof typeof RUNTIMES = 'aws'): string {
  return `tenant_id: demo
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/parquet.yaml
asset_path: assets/orders.yaml
infrastructure:
  provider: ${provider}
  runtime: { type: ${RUNTIMES[provider]} }
  region: ${REGIONS[provider]}
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  schedule: { cron: "0 2 * * *", timezone: UTC }
  tags:
    job_name: ${jobName}
    team: data
    pipeline_type: ingestion
    environment: dev
    cost_center: platform
`;
}

/** A connector that every job of a sandbox may refer to. */
export function connectorText(name: string): string {
  return `name: ${name}
type: ${name}
default_engine:
  type: native
`;
}

export function assetText(): string {
  return `name: orders
version: "1.0"
schema:
  - name: id
    type: string
`;
}

/** What `terraform output -json` prints for the sandbox's root module. */
export function outputsText(folder: string): string {
  const binding = {
    runtime: 'local_process',
    command: ['node', 'worker.mjs'],
    working_directory: folder,
    environment: {},
  };
  const outputs = { runtime_binding: { sensitive: false, type: 'dynamic', value: binding } };
  return `${JSON.stringify(outputs, null, 2)}\n`;
}

/** A runner file of the original, for the sandbox's cloud job. */
export function runnerText(): string {
  return `runner:
  mode: orchestrated
  orchestrator:
    type: dagster
    schedules:
      - name: orders_nightly
        config: /app/cloud-job.yaml
        cron: "30 2 * * *"
        timezone: Europe/Berlin
`;
}

/** A plan of two buckets and a schedule; tags are those of the first bucket where `tags` says nothing else of the second. */
export function planText(tags: Readonly<Record<string, string>> = GOOD_TAGS): string {
  const bucket = (address: string, own: Readonly<Record<string, string>>) => ({
    address,
    mode: 'managed',
    type: 'aws_s3_bucket',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    values: { bucket: 'CANARY-of-a-value', tags: own, tags_all: own },
    sensitive_values: {},
  });
  const schedule = {
    ...bucket('module.lake.aws_scheduler_schedule.nightly', {}),
    type: 'aws_scheduler_schedule',
    values: { name: 'CANARY-of-a-value' },
  };
  const lake = { address: 'module.lake', resources: [bucket('module.lake.aws_s3_bucket.raw', tags), schedule] };
  return `${JSON.stringify({
    format_version: '1.2',
    planned_values: { root_module: { resources: [bucket('aws_s3_bucket.log', GOOD_TAGS)], child_modules: [lake] } },
    configuration: { root_module: { module_calls: { lake: { source: './lake' } } } },
  })}\n`;
}

const GOOD_TAGS = { team: 'data', cost_center: 'cc-1', environment: 'dev' };
