import { type Fields, planOf, readBase, valuesOf } from './edit-document.ts';
import type { PlantedFault } from './planted-fault.ts';

const TAGS = {
  job_name: 'shop',
  team: 'platform',
  pipeline_type: 'service',
  environment: 'prod',
  cost_center: 'cc-1042',
};

/** `a.b` of the first of each list. */
function blockAt(values: Fields, path: string): Fields {
  return path === '' ? values : path.split('.').reduce((found, name) => (found[name] as Fields[])[0] ?? {}, values);
}

type Row = readonly [rule: 'TAG005' | 'TAG006', base: string, at: string, block: string, set: Fields, says: RegExp];

/** A switch or a second set of tags in a real plan, and what takes it away. */
const IN_BASES: readonly Row[] = [
  ['TAG005', 'aws-account.plan', 'aws_ecs_service.web', '', { propagate_tags: null }, /on to its tasks$/],
  ['TAG005', 'aws-account.plan', 'aws_ecs_service.web', '', { propagate_tags: 'NONE' }, /on to its tasks$/],
  [
    'TAG005',
    'aws-account.plan',
    'aws_scheduler_schedule.nightly',
    'target.ecs_parameters',
    { propagate_tags: null },
    /on to the tasks that it starts$/,
  ],
  [
    'TAG005',
    'aws-account.plan',
    'aws_cloudwatch_event_target.hourly',
    'ecs_target',
    { propagate_tags: null },
    /on to the tasks/,
  ],
  [
    'TAG005',
    'aws-account.plan',
    'aws_pipes_pipe.orders',
    'target_parameters.ecs_task_parameters',
    { propagate_tags: null },
    /on to the tasks/,
  ],
  [
    'TAG005',
    'aws-account.plan',
    'aws_batch_job_definition.report',
    '',
    { propagate_tags: false },
    /on to the tasks of its jobs$/,
  ],
  [
    'TAG005',
    'aws-account.plan',
    'aws_batch_compute_environment.spot',
    'compute_resources',
    { tags: null },
    /on to the instances/,
  ],
  [
    'TAG005',
    'aws-account.plan',
    'aws_batch_compute_environment.spot',
    'compute_resources',
    { tags: { ...TAGS, team: undefined } },
    /does not pass team on to/,
  ],
  ['TAG005', 'aws-account.plan', 'aws_eks_node_group.nodes', '', { launch_template: [] }, /on to its nodes$/],
  [
    'TAG005',
    'aws-account.plan',
    'aws_spot_fleet_request.burst',
    'launch_specification',
    { tags: null },
    /on to the instances/,
  ],
  ['TAG005', 'aws-account.plan', 'aws_instance.web[1]', '', { volume_tags: null }, /on to its volumes$/],
  ['TAG005', 'aws-account.plan', 'aws_instance.database', 'root_block_device', { tags: {} }, /on to its volumes$/],
  [
    'TAG005',
    'aws-account.plan',
    'aws_instance.database',
    '',
    { ebs_block_device: [{ tags: { team: 'x' } }] },
    /on to its volumes$/,
  ],
  [
    'TAG005',
    'aws-account.plan',
    'aws_launch_template.nodes',
    '',
    { tag_specifications: [] },
    /on to the instances and volumes that/,
  ],
  [
    'TAG005',
    'aws-account.plan',
    'aws_launch_template.nodes',
    '',
    { tag_specifications: [{ resource_type: 'instance', tags: TAGS }] },
    /on to the volumes that/,
  ],
  [
    'TAG005',
    'aws-account.plan',
    'aws_autoscaling_group.nodes',
    'tag',
    { propagate_at_launch: false },
    /pass cost_center on to its instances$/,
  ],
  [
    'TAG006',
    'aws-account.plan',
    'module.database.aws_db_instance.main',
    '',
    { copy_tags_to_snapshot: false },
    /on to its snapshots$/,
  ],
  [
    'TAG006',
    'aws-account.plan',
    'module.database.aws_rds_cluster.main',
    '',
    { copy_tags_to_snapshot: null },
    /on to its snapshots$/,
  ],
  [
    'TAG006',
    'aws-account.plan',
    'aws_fsx_windows_file_system.share',
    '',
    { copy_tags_to_backups: false },
    /on to its backups$/,
  ],
  [
    'TAG006',
    'aws-account.plan',
    'aws_dynamodb_table.carts',
    'replica',
    { propagate_tags: false },
    /on to its replicas$/,
  ],
  [
    'TAG005',
    'aws-fargate.plan',
    'module.scaled.module.job.aws_ecs_service.scaled[0]',
    '',
    { propagate_tags: null },
    /on to its tasks$/,
  ],
  [
    'TAG005',
    'aws-fargate.state',
    'module.job.module.job.aws_scheduler_schedule.job[0]',
    'target.ecs_parameters',
    { propagate_tags: '' },
    /on to the tasks/,
  ],
  [
    'TAG005',
    'gcp.plan',
    'module.batch.module.job.google_cloud_run_v2_job.job[0]',
    'template',
    { labels: null },
    /its tags on to what it runs$/,
  ],
  [
    'TAG005',
    'gcp.plan',
    'module.service.module.job.google_cloud_run_v2_service.service[0]',
    'template',
    { labels: { team: 'payments' } },
    /pass job_name, pipeline_type, environment, cost_center on/,
  ],
  [
    'TAG005',
    'gcp.plan',
    'module.worker.module.job.google_cloud_run_v2_worker_pool.worker[0]',
    'template',
    { labels: {} },
    /its tags on to what it runs$/,
  ],
  [
    'TAG005',
    'gcp-fleet.state-file',
    'module.etl.module.job["stripe-customers"].google_cloud_run_v2_job.job[0]',
    'template',
    { labels: null },
    /on to what it runs$/,
  ],
];

type Foreign = readonly [rule: 'TAG005' | 'TAG006', type: string, good: Fields, block: string, set: Fields];

const aws = { tags: TAGS, tags_all: TAGS };
const azure = { tags: TAGS };
const google = {
  labels: TAGS,
  terraform_labels: TAGS,
  effective_labels: { ...TAGS, 'goog-terraform-provisioned': 'true' },
};

/** Types that no base has, in the shape that their provider documents. */
const FOREIGN: readonly Foreign[] = [
  [
    'TAG005',
    'aws_ecs_capacity_provider',
    { ...aws, managed_instances_provider: [{ propagate_tags: 'CAPACITY_PROVIDER' }] },
    'managed_instances_provider',
    { propagate_tags: 'NONE' },
  ],
  ['TAG005', 'aws_spot_instance_request', { ...aws, volume_tags: TAGS }, '', { volume_tags: { team: 'platform' } }],
  ['TAG006', 'aws_neptune_cluster', { ...aws, copy_tags_to_snapshot: true }, '', { copy_tags_to_snapshot: null }],
  [
    'TAG006',
    'aws_docdb_cluster_instance',
    { ...aws, copy_tags_to_snapshot: true },
    '',
    { copy_tags_to_snapshot: false },
  ],
  [
    'TAG006',
    'aws_fsx_lustre_file_system',
    { ...aws, deployment_type: 'PERSISTENT_2', copy_tags_to_backups: true },
    '',
    { copy_tags_to_backups: false },
  ],
  ['TAG006', 'aws_fsx_openzfs_volume', { ...aws, copy_tags_to_snapshots: true }, '', { copy_tags_to_snapshots: false }],
  [
    'TAG005',
    'azurerm_kubernetes_cluster',
    { ...azure, default_node_pool: [{ name: 'system', tags: TAGS }] },
    'default_node_pool',
    { tags: null },
  ],
  [
    'TAG006',
    'azurerm_container_registry',
    { ...azure, georeplications: [{ location: 'westeurope', tags: TAGS }] },
    'georeplications',
    { tags: {} },
  ],
  [
    'TAG005',
    'google_compute_instance',
    { ...google, boot_disk: [{ initialize_params: [{ labels: TAGS }] }] },
    'boot_disk.initialize_params',
    { labels: {} },
  ],
  ['TAG005', 'google_compute_instance_template', { ...google, disk: [{ labels: TAGS }] }, 'disk', { labels: null }],
  [
    'TAG005',
    'google_cloud_run_service',
    { metadata: [google], template: [{ metadata: [{ labels: TAGS }] }] },
    'template.metadata',
    { labels: null },
  ],
];

export const PROPAGATION_FAULTS: readonly PlantedFault[] = [
  ...IN_BASES.map(
    ([rule, base, at, block, set, says]): PlantedFault => ({
      name: `${at} ${JSON.stringify(set)} (${base})`,
      rule,
      at,
      clean: () => readBase(base),
      plant: (document) => Object.assign(blockAt(valuesOf(document, at), block), set),
      says,
    }),
  ),
  ...FOREIGN.map(
    ([rule, type, good, block, set]): PlantedFault => ({
      name: `${type} ${JSON.stringify(set)}`,
      rule,
      at: `${type}.it`,
      clean: () => planOf(type, structuredClone(good)),
      plant: (document) => Object.assign(blockAt(valuesOf(document, `${type}.it`), block), set),
    }),
  ),
];
