import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModule, type TerraformModule } from '../readmes/read-module.ts';

const MODULES = join(import.meta.dirname, '../modules');

/** Inputs of the modules that these replace, with their type. Number and text are given alike: Terraform converts them. */
const ORIGINAL_INPUTS = {
  aws_fargate: {
    region: 'string',
    container_image: 'string',
    vpc_id: 'string',
    job_metadata: 'map(string)',
    private_subnet_ids: 'list(string)',
    default_tags: 'map(string)',
    cpu: 'string',
    memory: 'string',
    assign_public_ip: 'bool',
    enable_container_insights: 'bool',
    create_service: 'bool',
    s3_bucket_arns: 'list(string)',
    secrets_arns: 'list(string)',
    environment_variables: 'any',
    secrets_from_ssm: 'list(object({name=string,valueFrom=string}))',
    log_retention_days: 'number',
    service_desired_count: 'number',
  },
  azure_container_apps: {
    region: 'string',
    job_metadata: 'map(string)',
    container_image: 'string',
    default_tags: 'map(string)',
    create_resource_group: 'bool',
    existing_resource_group_name: 'string',
    cpu: 'string',
    memory: 'string',
    min_replicas: 'number',
    max_replicas: 'number',
    storage_account_ids: 'list(string)',
    keyvault_ids: 'list(string)',
    environment_variables: 'any',
    secrets_from_keyvault: 'list(object({name=string,secret_name=string,keyvault_secret_id=string}))',
    log_retention_days: 'number',
    enable_ingress: 'bool',
    ingress_external_enabled: 'bool',
    ingress_target_port: 'number',
    create_job_instead_of_app: 'bool',
    job_replica_timeout_seconds: 'number',
    job_replica_retry_limit: 'number',
    job_parallelism: 'number',
    job_replica_completion_count: 'number',
  },
  gcp_cloud_run: {
    project_id: 'string',
    region: 'string',
    job_metadata: 'map(string)',
    container_image: 'string',
    default_labels: 'map(string)',
    cpu: 'string',
    memory: 'string',
    min_instances: 'number',
    max_instances: 'number',
    timeout_seconds: 'number',
    execution_environment: 'string',
    cpu_throttling: 'bool',
    startup_cpu_boost: 'bool',
    storage_bucket_names: 'list(string)',
    secret_ids: 'list(string)',
    environment_variables: 'any',
    secrets_from_secret_manager: 'list(object({name=string,secret_name=string,version=string}))',
    secret_volumes:
      'list(object({name=string,secret_name=string,mount_path=string,items=optional(list(object({path=string,version=string})),[])}))',
    vpc_connector_name: 'string',
    vpc_egress_mode: 'string',
    allow_unauthenticated_access: 'bool',
    create_job_instead_of_service: 'bool',
    job_parallelism: 'number',
    job_task_count: 'number',
    job_max_retries: 'number',
    create_scheduler_job: 'bool',
    scheduler_cron: 'string',
    scheduler_timezone: 'string',
    scheduler_retry_count: 'number',
  },
} as const;

/** What the original asked for; everything else had a default, and a call that left it out must go on working. */
const ORIGINALLY_REQUIRED: Readonly<Record<Cloud, readonly string[]>> = {
  aws_fargate: ['region', 'container_image', 'vpc_id', 'job_metadata', 'private_subnet_ids'],
  azure_container_apps: ['region', 'job_metadata', 'container_image'],
  gcp_cloud_run: ['project_id', 'region', 'job_metadata', 'container_image'],
};

const ORIGINAL_OUTPUTS: Readonly<Record<Cloud, readonly string[]>> = {
  aws_fargate: [
    ...['cluster_name', 'cluster_arn', 'task_definition_arn', 'task_definition_family', 'service_name', 'service_arn'],
    ...['task_execution_role_arn', 'task_role_arn', 'security_group_id', 'log_group_name', 'endpoint_url', 'all_tags'],
  ],
  azure_container_apps: [
    ...['resource_group_name', 'container_app_environment_id', 'container_app_environment_name', 'container_app_name'],
    ...[
      'container_app_id',
      'container_app_fqdn',
      'container_app_job_name',
      'container_app_job_id',
      'managed_identity_id',
    ],
    ...['managed_identity_client_id', 'managed_identity_principal_id', 'log_analytics_workspace_id'],
    ...['log_analytics_workspace_name', 'endpoint_url', 'service_name', 'cluster_name', 'all_tags'],
  ],
  gcp_cloud_run: [
    ...['service_name', 'service_id', 'service_uri', 'job_name', 'job_id', 'job_uri', 'service_account_email'],
    ...['service_account_name', 'service_account_unique_id', 'endpoint_url', 'cluster_name', 'scheduler_job_name'],
    ...['scheduler_job_id', 'all_labels', 'project_id', 'region'],
  ],
};

/** Inputs that mean the same on every cloud: type, and how the description begins. */
const COMMON_INPUTS: Readonly<Record<string, readonly [type: string | RegExp, description: string]>> = {
  region: ['string', 'Region of the cloud in which the job runs.'],
  job_metadata: ['map(string)', 'Tags of the job: what jsondecode(file("metadata.json")) gives.'],
  default_tags: ['map(string)', 'Tags of the organisation.'],
  tag_policy: [
    'object({allowed=optional(map(list(string)),{}),patterns=optional(map(string),{})})',
    'What the organisation allows in tags.',
  ],
  names: ['map(string)', 'Names to use instead of the derived ones, by kind of resource.'],
  container_image: ['string', 'Image of the container.'],
  require_digest: ['bool', 'Whether the image must be named by its digest.'],
  command: ['list(string)', 'The program that the image is made for, with its first arguments.'],
  args: ['list(string)', 'Arguments that stand behind the command.'],
  container_mode: ['string', 'What the program in the container gets as --mode.'],
  run_arguments: ['list(string)', 'Arguments of a run; a runner overrides them.'],
  use_entry_point: ['bool', 'Whether the container starts through the few lines of sh that unpack the job file.'],
  job_config: ['string', 'Text of the job file, YAML.'],
  environment_variables: [
    'any',
    'Environment of the container: a map of name to value, or a list of objects with name and value.',
  ],
  secrets: ['map(string)', 'Secrets of the container: name of the environment variable to reference.'],
  cpu: ['string', 'CPU of the container.'],
  memory: ['string', 'Memory of the container.'],
  timeout_seconds: ['number', 'Seconds that a run may take before it is stopped.'],
  schedule: [
    /^object\(\{cron=string,timezone=optional\(string,"UTC"\),enabled=optional\(bool,true\),max_attempts=optional\(number,2\)/,
    'When the job runs by itself.',
  ],
  service: [/^object\(/, 'A long-running service instead of a batch job.'],
  log_retention_days: ['number', 'Days that logs are kept.'],
  state: [/^object\(/, 'Existing durable storage for what the job remembers between runs.'],
  platform: [/^object\(/, 'Existing platform to run on.'],
  alerts: [/^object\(/, 'Who is told when a run fails or is missing.'],
  budget: [/^object\(/, 'Monthly budget for the job.'],
};

const COMMON_OUTPUTS: Readonly<Record<string, string>> = {
  runtime_binding: 'All that a runner needs to start the job.',
  tags_effective: 'Tags as the cloud gets them.',
  tag_report: 'Tags that are not applied as they were written.',
  untaggable_resources: 'Types of resources that cannot carry tags.',
  names: 'Name of each kind of resource, and whether it had to be shortened.',
  adjustments: 'One sentence for each thing that is not as it was asked for.',
  schedule_effective: 'Schedule as the cloud gets it.',
  run_command: 'Shell command that starts the job by hand.',
  console_url: 'Page of the job in the console of the cloud.',
  log_query: 'Where the logs of the job are.',
  estimated_unit: 'Size of one run for cost estimates.',
};

type Cloud = keyof typeof ORIGINAL_INPUTS;
const CLOUDS = Object.keys(ORIGINAL_INPUTS) as readonly Cloud[];

describe.each(CLOUDS)('T30: %s takes and gives what the original did', async (cloud) => {
  const root = await readModule(join(MODULES, cloud));

  test('every input, of the same type', () => {
    const names = Object.keys(ORIGINAL_INPUTS[cloud]);
    expect(Object.fromEntries(names.map((name) => [name, typeOf(root, name)]))).toEqual(ORIGINAL_INPUTS[cloud]);
  });

  test('no other input without a default', () => {
    const required = root.variables.filter((variable) => variable.default === undefined).map(({ name }) => name);
    expect(required.filter((name) => !ORIGINALLY_REQUIRED[cloud].includes(name))).toEqual([]);
  });

  test('every output', () => {
    const names = root.outputs.map(({ name }) => name);
    expect(ORIGINAL_OUTPUTS[cloud].filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe.each(CLOUDS.flatMap((cloud) => [cloud, `${cloud}/modules/job`]))(
  'T3: %s is as on the other clouds',
  async (path) => {
    const module = await readModule(join(MODULES, path));

    test('types of the common inputs', () => {
      const wanted = Object.entries(COMMON_INPUTS).map(([name, [type]]) => [name, type]);
      const found = wanted.map(([name]) => [name, typeOf(module, String(name))]);
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(
          wanted.map(([name, type]) => [name, type instanceof RegExp ? expect.stringMatching(type) : type]),
        ),
      );
    });

    test('words for the common inputs', () => {
      const sentences = Object.fromEntries(
        Object.entries(COMMON_INPUTS).map(([name, [, sentence]]) => [name, sentence]),
      );
      expect(beginnings(module.variables, sentences)).toEqual(sentences);
    });

    test('words for the common outputs', () => {
      expect(beginnings(module.outputs, COMMON_OUTPUTS)).toEqual(COMMON_OUTPUTS);
    });
  },
);

test.each(CLOUDS)('T3: the fleet of %s gives for each job what a job gives', async (cloud) => {
  const fleet = await readModule(join(MODULES, cloud, 'modules/fleet'));
  const names = fleet.outputs.map(({ name }) => name);
  const wanted = [...Object.keys(COMMON_OUTPUTS), 'fleet_summary', 'invalid_jobs'];
  expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
});

test.each(CLOUDS)('T3: the platform of %s gives what its jobs take', async (cloud) => {
  const platform = await readModule(join(MODULES, cloud, 'modules/platform'));
  expect(platform.outputs.map(({ name }) => name)).toContain('platform');
});

/** Without blanks and comments, and without what only lays the type out. */
function typeOf(module: TerraformModule, name: string): string | undefined {
  const type = module.variables.find((variable) => variable.name === name)?.type;
  return type
    ?.replace(/(#|\/\/).*$/gm, '')
    .replace(/([^,{([\s])[ \t]*\n\s*(?=\w)/g, '$1,')
    .replace(/\s+/g, '')
    .replace(/,(?=[})\]])/g, '');
}

/** The sentence where a description begins with its words, else what the description says instead. */
function beginnings(
  described: readonly { readonly name: string; readonly description: string | undefined }[],
  sentences: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  const entries = Object.entries(sentences).map(([name, sentence]) => {
    const description = described.find((one) => one.name === name)?.description?.replace(/\s+/g, ' ');
    const beginning = sentence.replace(/\.$/, '');
    return [
      name,
      description?.startsWith(beginning) && !/^\w/.test(description.slice(beginning.length)) ? sentence : description,
    ];
  });
  return Object.fromEntries(entries);
}
