import type { TagRuleId } from './rules.ts';

/** How the tags of a resource reach what it starts or copies. */
export interface Propagation {
  readonly types: readonly string[];
  readonly ruleId: Extract<TagRuleId, 'TAG005' | 'TAG006'>;
  /** Who is without tags otherwise, for people. */
  readonly what: string;
  /** The block that starts something; where it is not there, nothing is started. */
  readonly block?: string;
  /** Only where an attribute has one of these values is anything started or copied. */
  readonly only?: Switch;
  /** An attribute that passes tags on, and the values of it that do. */
  readonly through?: Switch;
  /** Tags written a second time, for what is started. */
  readonly tags?: string;
  /** A block without which no tags get there. */
  readonly needs?: string;
  readonly source: string;
}

/** The setting of a resource that makes it pass its tags on. */
export interface Switch {
  readonly attribute: string;
  readonly values: readonly unknown[];
}

const AWS = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources';
const AZURE = 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources';
const GOOGLE = 'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources';

/** Everything not named here carries its own tags only, or starts nothing that is paid for. */
export const PROPAGATION: readonly Propagation[] = [
  {
    types: ['aws_ecs_service'],
    ruleId: 'TAG005',
    what: 'its tasks',
    through: { attribute: 'propagate_tags', values: ['TASK_DEFINITION', 'SERVICE'] },
    source: `${AWS}/ecs_service#propagate_tags`,
  },
  {
    types: ['aws_scheduler_schedule'],
    ruleId: 'TAG005',
    what: 'the tasks that it starts',
    block: 'target.ecs_parameters',
    through: { attribute: 'propagate_tags', values: ['TASK_DEFINITION'] },
    source: `${AWS}/scheduler_schedule#propagate_tags`,
  },
  {
    types: ['aws_cloudwatch_event_target'],
    ruleId: 'TAG005',
    what: 'the tasks that it starts',
    block: 'ecs_target',
    through: { attribute: 'propagate_tags', values: ['TASK_DEFINITION'] },
    tags: 'tags',
    source: `${AWS}/cloudwatch_event_target#propagate_tags`,
  },
  {
    types: ['aws_pipes_pipe'],
    ruleId: 'TAG005',
    what: 'the tasks that it starts',
    block: 'target_parameters.ecs_task_parameters',
    through: { attribute: 'propagate_tags', values: ['TASK_DEFINITION'] },
    tags: 'tags',
    source: `${AWS}/pipes_pipe#propagate_tags`,
  },
  {
    types: ['aws_batch_job_definition'],
    ruleId: 'TAG005',
    what: 'the tasks of its jobs',
    through: { attribute: 'propagate_tags', values: [true] },
    source: `${AWS}/batch_job_definition#propagate_tags`,
  },
  {
    types: ['aws_ecs_capacity_provider'],
    ruleId: 'TAG005',
    what: 'the instances that it starts',
    block: 'managed_instances_provider',
    through: { attribute: 'propagate_tags', values: ['CAPACITY_PROVIDER'] },
    source: `${AWS}/ecs_capacity_provider#propagate_tags`,
  },
  {
    types: ['aws_batch_compute_environment'],
    ruleId: 'TAG005',
    what: 'the instances that it starts',
    block: 'compute_resources',
    only: { attribute: 'type', values: ['EC2', 'SPOT'] },
    tags: 'tags',
    source: `${AWS}/batch_compute_environment#tags`,
  },
  {
    types: ['aws_eks_node_group'],
    ruleId: 'TAG005',
    what: 'its nodes',
    needs: 'launch_template',
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/eks-using-tags.html',
  },
  {
    types: ['aws_spot_fleet_request'],
    ruleId: 'TAG005',
    what: 'the instances that it starts',
    block: 'launch_specification',
    tags: 'tags',
    source: `${AWS}/spot_fleet_request#launch_specification`,
  },
  {
    // Snapshots of Aurora are those of the cluster, so its instances have nothing to say.
    types: ['aws_db_instance', 'aws_docdb_cluster_instance', 'aws_neptune_cluster', 'aws_rds_cluster'],
    ruleId: 'TAG006',
    what: 'its snapshots',
    through: { attribute: 'copy_tags_to_snapshot', values: [true] },
    source: `${AWS}/db_instance#copy_tags_to_snapshot`,
  },
  {
    types: ['aws_fsx_ontap_volume', 'aws_fsx_openzfs_file_system', 'aws_fsx_windows_file_system'],
    ruleId: 'TAG006',
    what: 'its backups',
    through: { attribute: 'copy_tags_to_backups', values: [true] },
    source: `${AWS}/fsx_windows_file_system#copy_tags_to_backups`,
  },
  {
    types: ['aws_fsx_lustre_file_system'],
    ruleId: 'TAG006',
    what: 'its backups',
    only: { attribute: 'deployment_type', values: ['PERSISTENT_1', 'PERSISTENT_2'] },
    through: { attribute: 'copy_tags_to_backups', values: [true] },
    source: `${AWS}/fsx_lustre_file_system#copy_tags_to_backups`,
  },
  {
    types: ['aws_fsx_openzfs_volume'],
    ruleId: 'TAG006',
    what: 'its snapshots',
    through: { attribute: 'copy_tags_to_snapshots', values: [true] },
    source: `${AWS}/fsx_openzfs_volume#copy_tags_to_snapshots`,
  },
  {
    types: ['aws_dynamodb_table'],
    ruleId: 'TAG006',
    what: 'its replicas',
    block: 'replica',
    through: { attribute: 'propagate_tags', values: [true] },
    source: `${AWS}/dynamodb_table#propagate_tags`,
  },
  {
    types: ['azurerm_kubernetes_cluster'],
    ruleId: 'TAG005',
    what: 'its nodes',
    block: 'default_node_pool',
    tags: 'tags',
    source: 'https://learn.microsoft.com/azure/aks/use-tags',
  },
  {
    types: ['azurerm_container_registry'],
    ruleId: 'TAG006',
    what: 'its replicas',
    block: 'georeplications',
    tags: 'tags',
    source: `${AZURE}/container_registry#georeplications`,
  },
  {
    types: ['google_cloud_run_v2_job', 'google_cloud_run_v2_service', 'google_cloud_run_v2_worker_pool'],
    ruleId: 'TAG005',
    what: 'what it runs',
    block: 'template',
    tags: 'labels',
    source: `${GOOGLE}/cloud_run_v2_job#labels`,
  },
  {
    types: ['google_cloud_run_service'],
    ruleId: 'TAG005',
    what: 'what it runs',
    block: 'template',
    tags: 'metadata.labels',
    source: `${GOOGLE}/cloud_run_service#labels`,
  },
  {
    types: ['google_compute_instance'],
    ruleId: 'TAG005',
    what: 'its boot disk',
    block: 'boot_disk.initialize_params',
    tags: 'labels',
    source: `${GOOGLE}/compute_instance#labels`,
  },
  {
    types: ['google_compute_instance_template', 'google_compute_region_instance_template'],
    ruleId: 'TAG005',
    what: 'the disks of its instances',
    block: 'disk',
    tags: 'labels',
    source: `${GOOGLE}/compute_instance_template#labels`,
  },
];
