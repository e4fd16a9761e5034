/** A runtime that generated jobs run on. */
export interface Cloud {
  readonly provider: string;
  readonly type: string;
  /** As YAML. The original platform takes texts alone, so what looks like a number has quotes. */
  readonly cpu: string;
  readonly memory: string;
  readonly region: string;
  /** Outputs that a job names one by one, as the original platform has it. */
  readonly identifiers: readonly string[];
  /** What its Terraform module puts out for a runner in one output: `runtime_binding`. */
  readonly bindingOf: (job: string) => object;
}

const CLOUDS = [
  {
    provider: 'aws',
    type: 'aws_fargate',
    cpu: '"1024"',
    memory: '"2048"',
    region: 'eu-central-1',
    identifiers: ['cluster_name', 'task_definition_arn', 'subnet_ids'],
    bindingOf: (job) => ({
      provider: 'aws',
      runtime: 'aws_fargate',
      region: 'eu-central-1',
      cluster_name: 'etl-platform',
      cluster_arn: 'arn:aws:ecs:eu-central-1:123456789012:cluster/etl-platform',
      task_definition_arn: `arn:aws:ecs:eu-central-1:123456789012:task-definition/${job}:1`,
      task_definition_family: job,
      container_name: 'job',
      subnet_ids: ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'],
      security_group_ids: ['sg-0a1b2c3d4e5f60718'],
      assign_public_ip: false,
      log_group_name: '/dativo/etl-platform',
      log_stream_prefix: job,
    }),
  },
  {
    provider: 'azure',
    type: 'azure_container_apps',
    cpu: '"0.5"',
    memory: '1Gi',
    region: 'westeurope',
    identifiers: ['subscription_id', 'resource_group_name', 'container_app_job_name'],
    bindingOf: (job) => ({
      provider: 'azure',
      runtime: 'azure_container_apps',
      region: 'westeurope',
      container_name: 'job',
      subscription_id: '00000000-0000-0000-0000-000000000001',
      resource_group_name: 'etl-platform',
      container_app_environment_name: 'etl-platform',
      container_app_job_name: job,
      log_analytics_customer_id: '00000000-0000-0000-0000-000000000002',
    }),
  },
  {
    provider: 'gcp',
    type: 'gcp_cloud_run',
    cpu: '"1"',
    memory: '2Gi',
    region: 'europe-west1',
    identifiers: ['project_id', 'job_name'],
    bindingOf: (job) => ({
      provider: 'gcp',
      runtime: 'gcp_cloud_run',
      region: 'europe-west1',
      project_id: 'acme-data-platform',
      job_name: job,
      container_name: 'job',
      service_account_email: 'etl-runner@acme-data-platform.iam.gserviceaccount.com',
    }),
  },
] as const satisfies readonly Cloud[];

/** Which runtimes the jobs of a fleet are for: all three in turn, or one. */
export type Runtimes = 'all' | (typeof CLOUDS)[number]['type'];

/** Where the job of an index runs. */
export function cloudOf(index: number, runtimes: Runtimes = 'all'): Cloud {
  const clouds = CLOUDS.filter(({ type }) => runtimes === 'all' || type === runtimes);
  return clouds[index % clouds.length] ?? CLOUDS[0];
}
