import type { Json, JsonObject } from '../../testing/plan.ts';
import { blocks, both, each, isPinned, looksLikeSecret, none, type PolicyRule, resource, texts } from './rule.ts';

const ENCRYPTED_ON_DEMAND = 'With kms_key_arn or create_kms_key; without one, keys that AWS owns encrypt.';

/** What tasks, logs, schedules and the network of an AWS job have to look like. What roles may do is in aws-role-rules.ts. */
export const AWS_RULES: readonly PolicyRule[] = [
  {
    ids: ['CKV_AWS_336'],
    cloud: 'aws',
    demand: "a container's root file system is read-only, and /tmp a volume of its own",
    inTheModules: 'Read-only, with a writable volume on /tmp that goes with the task.',
    judge: eachContainer((container) => {
      const mounts = blocks(container['mountPoints']).map(({ containerPath }) => containerPath);
      if (container['readonlyRootFilesystem'] !== true) return 'the root file system is writable';
      return mounts.includes('/tmp') ? undefined : 'nothing is writable';
    }),
    bad: [task({ name: 'etl', readonlyRootFilesystem: false })],
  },
  {
    ids: ['CKV_AWS_334'],
    cloud: 'aws',
    demand: 'no container is privileged',
    inTheModules: 'Cannot be asked for.',
    judge: eachContainer(({ privileged }) => (privileged === true ? 'privileged' : undefined)),
    bad: [task({ name: 'etl', privileged: true })],
  },
  {
    ids: ['CKV_AWS_335'],
    cloud: 'aws',
    demand: 'a task does not share the process namespace of its host',
    inTheModules: 'Cannot be asked for.',
    judge: each(['aws_ecs_task_definition'], ({ pid_mode }) => (pid_mode === 'host' ? 'pid_mode is host' : undefined)),
    bad: [resource('aws_ecs_task_definition', { pid_mode: 'host' })],
  },
  {
    ids: ['CKV_AWS_249'],
    cloud: 'aws',
    demand: 'the role that starts a task is not the role that the task has',
    inTheModules: 'Two roles; two equal ones in existing_role_arns are refused.',
    judge: each(['aws_ecs_task_definition'], ({ execution_role_arn, task_role_arn }) =>
      execution_role_arn === task_role_arn ? 'one role for both' : undefined,
    ),
    bad: [resource('aws_ecs_task_definition', { execution_role_arn: 'arn:one', task_role_arn: 'arn:one' })],
  },
  {
    ids: ['CKV_AWS_97', 'AWS-0035'],
    cloud: 'aws',
    demand: 'what goes to EFS is encrypted under way',
    inTheModules: 'Always, and the task signs in with its role.',
    judge: ({ resources }) =>
      resources
        .filter(({ type }) => type === 'aws_ecs_task_definition')
        .flatMap(({ address, values }) =>
          blocks(values['volume'])
            .flatMap(({ efs_volume_configuration }) => blocks(efs_volume_configuration))
            .map(({ transit_encryption }) => ({
              subject: address,
              fault: transit_encryption === 'ENABLED' ? undefined : 'not encrypted under way',
            })),
        ),
    bad: [
      resource('aws_ecs_task_definition', {
        volume: [{ name: 'state', efs_volume_configuration: [{ transit_encryption: 'DISABLED' }] }],
      }),
    ],
  },
  {
    ids: ['CKV_AWS_65', 'AWS-0034'],
    cloud: 'aws',
    demand: 'a cluster has container insights',
    inTheModules: 'enhanced; disabled only by enable_container_insights = false.',
    judge: each(['aws_ecs_cluster'], ({ setting }) =>
      blocks(setting).some(({ name, value }) => name === 'containerInsights' && value !== 'disabled')
        ? undefined
        : 'no container insights',
    ),
    bad: [resource('aws_ecs_cluster', { setting: [{ name: 'containerInsights', value: 'disabled' }] })],
  },
  {
    ids: ['CKV_AWS_223'],
    cloud: 'aws',
    demand: 'what is typed through ECS Exec is logged, encrypted',
    inTheModules: 'ECS Exec is off; execute_command needs a log group.',
    judge: each(['aws_ecs_cluster'], ({ configuration }) =>
      execOf(configuration).every(
        ({ logging, log_configuration }) =>
          logging === 'OVERRIDE' &&
          blocks(log_configuration).some(({ cloud_watch_encryption_enabled: is }) => is === true),
      )
        ? undefined
        : 'shells leave no encrypted log',
    ),
    bad: [resource('aws_ecs_cluster', { configuration: [{ execute_command_configuration: [{ logging: 'NONE' }] }] })],
  },
  {
    ids: ['CKV_AWS_224'],
    cloud: 'aws',
    demand: 'ECS Exec is encrypted with a key of the account',
    inTheModules: 'ECS Exec is off; execute_command needs a key.',
    judge: both(
      each(['aws_ecs_cluster'], ({ configuration }) =>
        execOf(configuration).every(({ kms_key_id }) => isText(kms_key_id)) ? undefined : 'shells have no key',
      ),
      each(['aws_ecs_service'], ({ enable_execute_command: is }, _, all) =>
        is !== true || all.some(({ values }) => execOf(values['configuration']).length > 0)
          ? undefined
          : 'shells are open on a cluster that is not set up for them',
      ),
    ),
    bad: [
      resource('aws_ecs_cluster', { configuration: [{ execute_command_configuration: [{ logging: 'OVERRIDE' }] }] }),
    ],
  },
  {
    ids: ['CKV_AWS_332'],
    cloud: 'aws',
    demand: 'tasks start on the latest platform version',
    inTheModules: 'No version is named, which is the latest.',
    judge: eachStart(({ platform_version: version }) =>
      [null, undefined, '', 'LATEST'].includes(version as string | null) ? undefined : `platform version ${version}`,
    ),
    bad: [resource('aws_ecs_service', { platform_version: '1.3.0' })],
  },
  {
    ids: ['CKV_AWS_333'],
    cloud: 'aws',
    demand: 'tasks have no public address',
    inTheModules: 'None; assign_public_ip warns until acknowledge_public_ip is set.',
    judge: eachStart(({ network_configuration }) =>
      blocks(network_configuration).some(({ assign_public_ip: is }) => is === true) ? 'a public address' : undefined,
    ),
    bad: [resource('aws_ecs_service', { network_configuration: [{ assign_public_ip: true }] })],
  },
  {
    ids: ['CKV_AWS_66'],
    cloud: 'aws',
    demand: 'a log group says how long it keeps logs',
    inTheModules: 'A year where environment is prod or production, else 30 days.',
    judge: each(['aws_cloudwatch_log_group'], ({ retention_in_days: days }) =>
      Number(days) > 0 ? undefined : 'for ever',
    ),
    bad: [resource('aws_cloudwatch_log_group', { retention_in_days: 0 })],
  },
  {
    ids: ['CKV_AWS_338'],
    cloud: 'aws',
    demand: 'logs of production are kept for a year at least',
    inTheModules: '365 days where environment is prod or production.',
    judge: each(['aws_cloudwatch_log_group'], ({ retention_in_days: days, tags }) =>
      !isProduction(tags) || Number(days) >= 365 ? undefined : `${days} days only`,
    ),
    bad: [resource('aws_cloudwatch_log_group', { retention_in_days: 30, tags: { environment: 'prod' } })],
  },
  {
    ids: ['CKV_AWS_158', 'AWS-0017'],
    cloud: 'aws',
    demand: 'logs are encrypted with a key of the account',
    inTheModules: ENCRYPTED_ON_DEMAND,
    asked: ['scheduled', 'everything-on'],
    judge: each(['aws_cloudwatch_log_group'], ({ kms_key_id }) => (isText(kms_key_id) ? undefined : 'no key')),
    bad: [resource('aws_cloudwatch_log_group', { kms_key_id: null })],
  },
  {
    ids: ['CKV_AWS_297'],
    cloud: 'aws',
    demand: 'schedules are encrypted with a key of the account',
    inTheModules: ENCRYPTED_ON_DEMAND,
    asked: ['scheduled', 'everything-on'],
    judge: each(['aws_scheduler_schedule'], ({ kms_key_arn }) => (isText(kms_key_arn) ? undefined : 'no key')),
    bad: [resource('aws_scheduler_schedule', { kms_key_arn: null })],
  },
  {
    ids: ['CKV_AWS_27', 'AWS-0096'],
    cloud: 'aws',
    demand: 'queues are encrypted',
    inTheModules: 'With keys of SQS, or with the key of the platform.',
    judge: each(['aws_sqs_queue'], ({ sqs_managed_sse_enabled: is, kms_master_key_id: key }) =>
      is === true || isText(key) ? undefined : 'not encrypted',
    ),
    bad: [resource('aws_sqs_queue', { sqs_managed_sse_enabled: false })],
  },
  {
    ids: ['AWS-0135'],
    cloud: 'aws',
    demand: 'queues are encrypted with a key of the account',
    inTheModules: ENCRYPTED_ON_DEMAND,
    asked: ['scheduled', 'everything-on'],
    judge: each(['aws_sqs_queue'], ({ kms_master_key_id }) => (isText(kms_master_key_id) ? undefined : 'no key')),
    bad: [resource('aws_sqs_queue', { sqs_managed_sse_enabled: true })],
  },
  {
    ids: ['CKV_AWS_7', 'AWS-0065'],
    cloud: 'aws',
    demand: 'keys rotate',
    inTheModules: 'Every year.',
    judge: each(['aws_kms_key'], ({ enable_key_rotation: is }) => (is === true ? undefined : 'no rotation')),
    bad: [resource('aws_kms_key', { enable_key_rotation: false })],
  },
  {
    ids: ['CKV_AWS_23', 'AWS-0099', 'AWS-0124'],
    cloud: 'aws',
    demand: 'security groups and their rules say what they are for',
    inTheModules: 'Each has a description.',
    judge: each(
      ['aws_security_group', 'aws_vpc_security_group_egress_rule', 'aws_vpc_security_group_ingress_rule'],
      ({ description }) =>
        isText(description) && description !== 'Managed by Terraform' ? undefined : 'no description',
    ),
    bad: [resource('aws_vpc_security_group_egress_rule', { description: '' })],
  },
  {
    ids: ['CKV_AWS_382'],
    cloud: 'aws',
    demand: 'tasks cannot reach every port of every address',
    inTheModules: 'Nothing but what egress lists.',
    judge: each(['aws_vpc_security_group_egress_rule'], (rule) =>
      isWorld(rule) && rule['ip_protocol'] === '-1' ? 'all ports to the world' : undefined,
    ),
    bad: [resource('aws_vpc_security_group_egress_rule', { ip_protocol: '-1', cidr_ipv4: '0.0.0.0/0' })],
  },
  {
    ids: ['AWS-0104'],
    cloud: 'aws',
    demand: 'tasks cannot reach the whole internet',
    inTheModules: 'No egress but what egress lists.',
    exceptions: [
      {
        where: /aws_vpc_security_group_egress_rule\.https_to_internet/,
        reason: 'egress.https_to_internet asks for just this by name: HTTPS to any address, for jobs that call APIs.',
      },
    ],
    judge: each(['aws_vpc_security_group_egress_rule'], (rule) => (isWorld(rule) ? 'open to the world' : undefined)),
    bad: [resource('aws_vpc_security_group_egress_rule', { cidr_ipv6: '::/0', ip_protocol: 'tcp', from_port: 443 })],
  },
  {
    ids: ['security_group_inline_rules'],
    cloud: 'aws',
    demand: 'rules of a security group are resources of their own, and nothing may come in',
    source:
      'https://github.com/terraform-linters/tflint-ruleset-aws/blob/master/docs/rules/aws_security_group_inline_rules.md',
    inTheModules: 'One resource for each rule, each with tags; no rule lets anything in.',
    judge: both(
      each(['aws_security_group'], ({ egress, ingress }) =>
        blocks(egress).length + blocks(ingress).length === 0 ? undefined : 'inline rules',
      ),
      none(/^aws_(vpc_security_group_ingress_rule|security_group_rule)$/, 'something may come in'),
    ),
    bad: [resource('aws_security_group', { egress: [{ cidr_blocks: ['0.0.0.0/0'] }], ingress: [] })],
  },
  {
    ids: ['CKV2_AWS_5'],
    cloud: 'aws',
    demand: 'a security group is in use',
    inTheModules: 'Schedule and service use it; runtime_binding hands it to the runner.',
    exceptions: [
      {
        where: /^minimal /,
        reason: 'A runner starts this job, and takes the group from runtime_binding.security_group_ids.',
      },
    ],
    judge: each(['aws_security_group'], ({ id }, _, all) =>
      all.some(({ values }) => securityGroupsOf(values).includes(String(id))) ? undefined : 'nothing uses it',
    ),
    bad: [resource('aws_security_group', { id: 'sg-1' })],
  },
  {
    ids: ['AWS-0036'],
    cloud: 'aws',
    demand: 'no environment variable of a container holds a secret in clear',
    inTheModules: 'Names that look like a secret are refused in environment_variables.',
    judge: eachContainer(({ environment }) => {
      const found = blocks(environment).find(({ name }) => looksLikeSecret(String(name)));
      return found === undefined ? undefined : `${found['name']} in clear`;
    }),
    bad: [task({ name: 'etl', environment: [{ name: 'DB_PASSWORD', value: 'x' }] })],
  },
  {
    ids: ['R6'],
    cloud: 'aws',
    demand: 'the log driver says whether a slow log blocks the job or drops lines; a batch job waits',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
    inTheModules: 'blocking; log_delivery chooses non-blocking and its buffer.',
    judge: eachContainer(({ logConfiguration }) => {
      const options = (logConfiguration as { readonly options?: JsonObject } | undefined)?.options ?? {};
      const { mode } = options;
      if (mode === 'blocking') return undefined;
      return mode === 'non-blocking' && isText(options['max-buffer-size']) ? undefined : `mode is ${mode}`;
    }),
    bad: [task({ name: 'etl', logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'x' } } })],
  },
  {
    ids: ['R7'],
    cloud: 'aws',
    demand: 'images have a version',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-considerations.html',
    inTheModules: 'An image without one is told in adjustments, and refused with require_digest.',
    judge: eachContainer(({ image }) => (isPinned(image) ? undefined : `${image}`)),
    bad: [task({ name: 'etl', image: 'ghcr.io/acme/etl:latest' })],
  },
];

function eachContainer(check: (container: JsonObject) => string | undefined): PolicyRule['judge'] {
  return ({ resources }) =>
    resources
      .filter(({ type, values }) => type === 'aws_ecs_task_definition' && isText(values['container_definitions']))
      .flatMap(({ address, values }) =>
        (JSON.parse(String(values['container_definitions'])) as readonly JsonObject[]).map((container) => ({
          subject: `${address} ${container['name']}`,
          fault: check(container),
        })),
      );
}

/** Looks at whatever starts tasks: services, and what schedules say about it. */
function eachStart(check: (values: JsonObject) => string | undefined): PolicyRule['judge'] {
  return each(['aws_ecs_service', 'aws_scheduler_schedule'], (values, { type }) =>
    type === 'aws_ecs_service' ? check(values) : ecsParameters(values).map(check).find(isText),
  );
}

function securityGroupsOf(values: JsonObject): readonly string[] {
  return [values, ...ecsParameters(values)]
    .flatMap(({ network_configuration }) => blocks(network_configuration))
    .flatMap(({ security_groups }) => texts(security_groups));
}

function ecsParameters({ target }: JsonObject): readonly JsonObject[] {
  return blocks(target).flatMap(({ ecs_parameters }) => blocks(ecs_parameters));
}

function execOf(configuration: Json | undefined): readonly JsonObject[] {
  return blocks(configuration).flatMap(({ execute_command_configuration }) => blocks(execute_command_configuration));
}

function isWorld({ cidr_ipv4, cidr_ipv6 }: JsonObject): boolean {
  return cidr_ipv4 === '0.0.0.0/0' || cidr_ipv6 === '::/0';
}

function isProduction(tags: Json | undefined): boolean {
  return ['prod', 'production'].includes(String((tags as JsonObject | undefined)?.['environment']));
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function task(container: JsonObject) {
  return resource('aws_ecs_task_definition', { container_definitions: JSON.stringify([container]) });
}
