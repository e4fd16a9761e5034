import type { ObjectValue } from '../message-pack.ts';
import { digest, text, uuid, type Values } from './behaviour.ts';

export interface AwsPlace {
  readonly region: string;
  readonly partition: string;
  readonly dnsSuffix: string;
  readonly accountId: string;
}

/** Ids, ARNs and URLs in the form AWS gives them, made from the resource's own content: the same content gives the same ids. */
export function awsIdentifiers(type: string, resource: ObjectValue, place: AwsPlace): Values {
  const make = IDENTIFIERS[type];
  const content = `${type} ${JSON.stringify(resource, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`;
  const name = text(resource, 'name', `${text(resource, 'name_prefix')}${digest(content).slice(0, 26)}`);
  const arn = (service: string, rest: string, region = place.region) =>
    `arn:${place.partition}:${service}:${region}:${place.accountId}:${rest}`;
  const ec2Id = (prefix: string) => text(resource, 'id', `${prefix}-${digest(content).slice(0, 17)}`);
  return { name, ...make?.({ ...place, resource, content, name, arn, ec2Id }) };
}

interface Context extends AwsPlace {
  readonly resource: ObjectValue;
  readonly content: string;
  readonly name: string;
  arn(service: string, rest: string, region?: string): string;
  ec2Id(prefix: string): string;
}

/** Sources: the "Actions, resources, and condition keys" pages of the Service Authorization Reference, and the import sections of the provider's documentation. */
const IDENTIFIERS: { readonly [type: string]: (context: Context) => Values } = {
  aws_appautoscaling_policy: ({ name, arn, content }) => ({
    id: name,
    arn: arn('autoscaling', `scalingPolicy:${uuid(content)}:policyName/${name}`),
  }),
  aws_appautoscaling_scheduled_action: ({ name, arn, content }) => ({
    id: name,
    arn: arn('autoscaling', `scheduledAction:${uuid(content)}:scheduledActionName/${name}`),
  }),
  aws_appautoscaling_target: ({ resource, arn, content }) => ({
    id: text(resource, 'resource_id'),
    arn: arn('application-autoscaling', `scalable-target/${digest(content).slice(0, 32)}`),
    role_arn: arn(
      'iam',
      'role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService',
      '',
    ),
  }),
  aws_budgets_budget: ({ name, arn, accountId }) => ({
    id: `${accountId}:${name}`,
    arn: arn('budgets', `budget/${name}`, ''),
    account_id: accountId,
  }),
  aws_cloudwatch_event_rule: ({ name, arn }) => ({ id: name, arn: arn('events', `rule/${name}`) }),
  aws_cloudwatch_event_target: ({ resource, content }) => {
    const target = text(resource, 'target_id', `terraform-${digest(content).slice(0, 26)}`);
    return { id: `${text(resource, 'rule')}-${target}`, target_id: target };
  },
  aws_cloudwatch_log_group: ({ name, arn }) => ({
    id: name,
    arn: arn('logs', `log-group:${name}`),
    log_group_class: 'STANDARD',
  }),
  aws_cloudwatch_log_metric_filter: ({ name }) => ({ id: name }),
  aws_cloudwatch_log_resource_policy: ({ resource }) => ({ id: text(resource, 'policy_name') }),
  aws_cloudwatch_metric_alarm: ({ resource, arn }) => ({
    id: text(resource, 'alarm_name'),
    arn: arn('cloudwatch', `alarm:${text(resource, 'alarm_name')}`),
  }),
  aws_ecr_repository: ({ name, arn, accountId, region, dnsSuffix }) => ({
    id: name,
    arn: arn('ecr', `repository/${name}`),
    registry_id: accountId,
    repository_url: `${accountId}.dkr.ecr.${region}.${dnsSuffix}/${name}`,
  }),
  aws_ecs_cluster: ({ name, arn }) => ({ id: arn('ecs', `cluster/${name}`), arn: arn('ecs', `cluster/${name}`) }),
  aws_ecs_cluster_capacity_providers: ({ resource }) => ({ id: text(resource, 'cluster_name') }),
  aws_ecs_service: ({ resource, name, arn }) => {
    const service = arn('ecs', `service/${text(resource, 'cluster', 'default').split('/').at(-1)}/${name}`);
    return { id: service, arn: service, platform_version: 'LATEST', launch_type: 'FARGATE' };
  },
  aws_ecs_task_definition: ({ resource, arn }) => {
    const family = text(resource, 'family');
    return {
      id: family,
      arn: arn('ecs', `task-definition/${family}:1`),
      arn_without_revision: arn('ecs', `task-definition/${family}`),
      revision: 1,
      network_mode: 'awsvpc',
    };
  },
  aws_efs_access_point: ({ resource, arn, ec2Id, accountId }) => ({
    id: ec2Id('fsap'),
    arn: arn('elasticfilesystem', `access-point/${ec2Id('fsap')}`),
    file_system_arn: arn('elasticfilesystem', `file-system/${text(resource, 'file_system_id')}`),
    owner_id: accountId,
  }),
  aws_efs_file_system: ({ arn, ec2Id, accountId, region, dnsSuffix }) => ({
    id: ec2Id('fs'),
    arn: arn('elasticfilesystem', `file-system/${ec2Id('fs')}`),
    dns_name: `${ec2Id('fs')}.efs.${region}.${dnsSuffix}`,
    owner_id: accountId,
  }),
  aws_efs_mount_target: ({ resource, arn, ec2Id, accountId, region, dnsSuffix }) => ({
    id: ec2Id('fsmt'),
    file_system_arn: arn('elasticfilesystem', `file-system/${text(resource, 'file_system_id')}`),
    dns_name: `${text(resource, 'file_system_id')}.efs.${region}.${dnsSuffix}`,
    ip_address: '10.0.0.10',
    owner_id: accountId,
  }),
  aws_iam_policy: ({ resource, name, arn, content }) => {
    const policy = arn('iam', `policy${text(resource, 'path', '/')}${name}`, '');
    return { id: policy, arn: policy, policy_id: `ANPA${digest(content).slice(0, 17).toUpperCase()}` };
  },
  aws_iam_role: ({ resource, name, arn, content }) => ({
    id: name,
    arn: arn('iam', `role${text(resource, 'path', '/')}${name}`, ''),
    unique_id: `AROA${digest(content).slice(0, 17).toUpperCase()}`,
    create_date: '2026-01-01T00:00:00Z',
  }),
  aws_iam_role_policy: ({ resource, name }) => ({ id: `${text(resource, 'role')}:${name}` }),
  aws_iam_role_policy_attachment: ({ resource, content }) => ({
    id: `${text(resource, 'role')}-${digest(content).slice(0, 26)}`,
  }),
  aws_kms_alias: ({ resource, name, arn }) => {
    const key = text(resource, 'target_key_id');
    return { id: name, arn: arn('kms', name), target_key_arn: key.startsWith('arn:') ? key : arn('kms', `key/${key}`) };
  },
  aws_kms_key: ({ arn, content }) => ({
    id: uuid(content),
    key_id: uuid(content),
    arn: arn('kms', `key/${uuid(content)}`),
  }),
  aws_kms_key_policy: ({ resource }) => ({ id: text(resource, 'key_id') }),
  aws_s3_bucket: ({ resource, content, partition, region, dnsSuffix }) => {
    const bucket = text(resource, 'bucket', `terraform-${digest(content).slice(0, 26)}`);
    return {
      id: bucket,
      bucket,
      arn: `arn:${partition}:s3:::${bucket}`,
      bucket_region: region,
      bucket_domain_name: `${bucket}.s3.${dnsSuffix}`,
      bucket_regional_domain_name: `${bucket}.s3.${region}.${dnsSuffix}`,
    };
  },
  aws_scheduler_schedule: ({ resource, name, arn }) => {
    const path = `${text(resource, 'group_name', 'default')}/${name}`;
    return { id: path, arn: arn('scheduler', `schedule/${path}`), action_after_completion: 'NONE' };
  },
  aws_scheduler_schedule_group: ({ name, arn }) => ({
    id: name,
    arn: arn('scheduler', `schedule-group/${name}`),
    state: 'ACTIVE',
    creation_date: '2026-01-01T00:00:00Z',
    last_modification_date: '2026-01-01T00:00:00Z',
  }),
  aws_secretsmanager_secret: ({ name, arn, content }) => {
    const secret = arn('secretsmanager', `secret:${name}-${digest(content).slice(0, 6)}`);
    return { id: secret, arn: secret };
  },
  aws_security_group: ({ ec2Id, arn, accountId }) => ({
    id: ec2Id('sg'),
    arn: arn('ec2', `security-group/${ec2Id('sg')}`),
    owner_id: accountId,
  }),
  aws_sns_topic: ({ name, arn, accountId }) => ({ id: arn('sns', name), arn: arn('sns', name), owner: accountId }),
  aws_sns_topic_policy: ({ resource, accountId }) => ({ id: text(resource, 'arn'), owner: accountId }),
  aws_sns_topic_subscription: ({ resource, content, accountId }) => {
    const subscription = `${text(resource, 'topic_arn')}:${uuid(content)}`;
    return { id: subscription, arn: subscription, owner_id: accountId };
  },
  aws_sqs_queue: ({ name, arn, accountId, region, dnsSuffix }) => {
    const url = `https://sqs.${region}.${dnsSuffix}/${accountId}/${name}`;
    return { id: url, url, arn: arn('sqs', name) };
  },
  aws_sqs_queue_policy: ({ resource }) => ({ id: text(resource, 'queue_url') }),
  aws_ssm_parameter: ({ name, arn }) => ({
    id: name,
    arn: arn('ssm', `parameter${name.startsWith('/') ? '' : '/'}${name}`),
    version: 1,
    tier: 'Standard',
  }),
  aws_subnet: ({ ec2Id, arn, accountId }) => ({
    id: ec2Id('subnet'),
    arn: arn('ec2', `subnet/${ec2Id('subnet')}`),
    owner_id: accountId,
  }),
  aws_vpc: ({ ec2Id, arn, accountId }) => ({
    id: ec2Id('vpc'),
    arn: arn('ec2', `vpc/${ec2Id('vpc')}`),
    owner_id: accountId,
  }),
  aws_vpc_security_group_egress_rule: securityGroupRule,
  aws_vpc_security_group_ingress_rule: securityGroupRule,
};

function securityGroupRule({ ec2Id, arn }: Context): Values {
  return {
    id: ec2Id('sgr'),
    security_group_rule_id: ec2Id('sgr'),
    arn: arn('ec2', `security-group-rule/${ec2Id('sgr')}`),
  };
}
