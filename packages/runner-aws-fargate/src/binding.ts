import { toServiceRefusal } from '@dativo/runner/drivers';
import type { ResolvedJob } from '@dativo/schema';
import { type BindingReader, invalidBinding, openBinding } from './binding-reader.ts';
import { type FargateService, readFargateService, toServiceWords } from './service/fargate-service.ts';

/** What this runtime needs to know of a job; the Terraform module gives it as the output `runtime_binding`. */
export interface FargateBinding {
  readonly region: string;
  /** Name or ARN. */
  readonly cluster: string;
  /** ARN, or family with or without a revision. */
  readonly taskDefinition: string;
  readonly family: string;
  readonly subnetIds: readonly string[];
  /** Empty: the default group of the VPC. */
  readonly securityGroupIds: readonly string[];
  readonly assignPublicIp: boolean;
  /** The container whose exit code counts. */
  readonly containerName: string;
  readonly log: { readonly group: string; readonly prefix: string } | undefined;
  /** Where the container finds the job. */
  readonly jobFile: string;
  /** Empty: Fargate without a choice. */
  readonly capacity: readonly Capacity[];
}

/** What tasks on Fargate can be started on: regular, or spare and reclaimable with two minutes' notice. */
export const CAPACITIES = ['FARGATE', 'FARGATE_SPOT'] as const;
export type Capacity = (typeof CAPACITIES)[number];

const DEFAULT_CONTAINER = 'dativo-etl';
/** Where the entry point of the Terraform module unpacks the job. */
const DEFAULT_JOB_FILE = '/tmp/dativo/job.yaml';
/** Most subnets and groups of a task. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html */
const MOST = { subnets: 16, securityGroups: 5 } as const;

/** The service that the job names in place of a task to run; undefined where it names one. Throws `DriverError` `INVALID`. */
export function toFargateService(job: ResolvedJob): FargateService | undefined {
  const reader = openBinding(job.infrastructure?.resource_identifiers);
  return readFargateService(reader, toRegion(reader, job.infrastructure?.region));
}

/** Reads the binding out of a job's region and resource identifiers. Throws `DriverError` `INVALID`, and `REFUSED` for a service. */
export function toFargateBinding(job: ResolvedJob, capacity?: readonly string[]): FargateBinding {
  const reader = openBinding(job.infrastructure?.resource_identifiers);
  const region = toRegion(reader, job.infrastructure?.region);
  const service = readFargateService(reader, region);
  if (service !== undefined) throw toServiceRefusal(toServiceWords(service));
  const cluster = reader.oneOf(['cluster_arn', 'cluster_name'], 'the ARN or the name of the ECS cluster');
  const taskDefinition = reader.oneOf(
    ['task_definition_arn', 'task_definition_family'],
    'the ARN or the family of the task definition',
  );
  for (const arn of [cluster, taskDefinition]) refuseOtherRegion(arn, region);
  return {
    region,
    cluster,
    taskDefinition,
    family: toFamily(taskDefinition),
    subnetIds: reader.list('subnet_ids', 'subnets that the task can start in', { least: 1, most: MOST.subnets }),
    securityGroupIds: reader.list('security_group_ids', 'security groups', { least: 0, most: MOST.securityGroups }),
    assignPublicIp: reader.yesOrNo('assign_public_ip') ?? false,
    containerName: reader.text('container_name', 'the name of the container') ?? DEFAULT_CONTAINER,
    log: toLog(reader),
    jobFile: reader.text('job_file', 'the path of the job in the container') ?? DEFAULT_JOB_FILE,
    capacity: toCapacity(capacity ?? reader.value('capacity')),
  };
}

function toRegion(reader: BindingReader, declared: string | undefined): string {
  const region = reader.text('region', 'a region, for example eu-central-1');
  if (declared !== undefined && declared !== '' && (region ?? declared) === declared) return declared;
  const found = declared ? `${declared}, but resource_identifiers.region is ${region}` : 'missing';
  throw invalidBinding(`infrastructure.region is ${found}; a job runs where its cluster is`);
}

function toLog(reader: BindingReader): FargateBinding['log'] {
  const group = reader.text('log_group_name', 'the log group of the container');
  const prefix = reader.text('log_stream_prefix', 'awslogs-stream-prefix of the container');
  if (group === undefined) return undefined;
  if (prefix === undefined) throw reader.missing('log_stream_prefix', 'awslogs-stream-prefix of the container');
  return { group, prefix };
}

/** A list of names, or of objects with `provider` as in the input `capacity` of the Terraform module; the wanted one first. */
function toCapacity(value: unknown): readonly Capacity[] {
  if (value == null) return [];
  const names = Array.isArray(value) ? value.map((each) => each?.provider ?? each) : [value];
  const isKnown = (name: unknown): name is Capacity => CAPACITIES.includes(name as Capacity);
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined || !Array.isArray(value)) {
    throw invalidBinding(
      `infrastructure.resource_identifiers.capacity holds ${JSON.stringify(unknown ?? value)}; it must be a list of FARGATE_SPOT and FARGATE`,
    );
  }
  return [...new Set(names.filter(isKnown))];
}

function refuseOtherRegion(arn: string, region: string): void {
  const found = /^arn:[^:]*:ecs:([^:]+):/.exec(arn)?.[1];
  if (found === undefined || found === region) return;
  throw invalidBinding(
    `infrastructure.region is ${region}, but ${arn} is in ${found}; a job runs where its cluster is`,
  );
}

/** The name of a task definition without ARN and revision. */
export function toFamily(taskDefinition: string): string {
  return taskDefinition.replace(/^.*task-definition\//, '').replace(/:\d+$/, '');
}
