import { ListTagsForResourceCommand as AlarmTags, CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { EC2Client, paginateDescribeTags } from '@aws-sdk/client-ec2';
import {
  DescribeClustersCommand,
  ECSClient,
  ListClustersCommand,
  ListTaskDefinitionsCommand,
} from '@aws-sdk/client-ecs';
import { EventBridgeClient, ListTagsForResourceCommand as RuleTags } from '@aws-sdk/client-eventbridge';
import { IAMClient, ListRolesCommand, ListRoleTagsCommand, paginateListPolicies } from '@aws-sdk/client-iam';
import { paginateGetResources, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  ListTagsForResourceCommand as GroupTags,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';

export type Tags = Readonly<Record<string, string>>;

/** Asks AWS itself, with its SDK, what terraform has made. */
export interface AwsReader {
  readonly ecs: ECSClient;
  readonly iam: IAMClient;
  readonly scheduler: SchedulerClient;
  /** Tags of a resource, given what terraform's state holds of it. */
  tagsOf(type: string, state: Readonly<Record<string, unknown>>): Promise<Tags>;
  /** Names of all that is there and did not come with the account. */
  everything(): Promise<string[]>;
  close(): void;
}

/** Services that keep their tags to themselves; all others answer to the tagging API. */
const OWN_TAGS: Readonly<Record<string, 'iam' | 'ec2' | 'scheduler' | 'alarm' | 'rule'>> = {
  aws_cloudwatch_event_rule: 'rule',
  aws_cloudwatch_metric_alarm: 'alarm',
  aws_iam_role: 'iam',
  aws_security_group: 'ec2',
  aws_vpc_security_group_egress_rule: 'ec2',
  aws_vpc_security_group_ingress_rule: 'ec2',
  aws_scheduler_schedule_group: 'scheduler',
};

export function createAwsReader(endpoint: string): AwsReader {
  const options = {
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
  };
  const clients = {
    ecs: new ECSClient(options),
    iam: new IAMClient(options),
    ec2: new EC2Client(options),
    logs: new CloudWatchLogsClient(options),
    alarms: new CloudWatchClient(options),
    rules: new EventBridgeClient(options),
    scheduler: new SchedulerClient(options),
    tagging: new ResourceGroupsTaggingAPIClient(options),
  };
  const { ecs, iam, scheduler, alarms, rules } = clients;

  async function tagsOf(type: string, state: Readonly<Record<string, unknown>>): Promise<Tags> {
    switch (OWN_TAGS[type]) {
      case 'iam':
        return toTags((await iam.send(new ListRoleTagsCommand({ RoleName: String(state['name']) }))).Tags);
      case 'ec2':
        return toTags(await ec2Tags(String(state['security_group_rule_id'] ?? state['id'])));
      case 'scheduler':
        return toTags((await scheduler.send(new GroupTags({ ResourceArn: String(state['arn']) }))).Tags);
      case 'alarm':
        return toTags((await alarms.send(new AlarmTags({ ResourceARN: String(state['arn']) }))).Tags);
      case 'rule':
        return toTags((await rules.send(new RuleTags({ ResourceARN: String(state['arn']) }))).Tags);
      default: {
        const arn = String(state['arn']).replace(/:\*$/, '');
        return toTags((await tagged()).find(({ ResourceARN }) => ResourceARN === arn)?.Tags);
      }
    }
  }

  async function ec2Tags(id: string) {
    const filter = { Filters: [{ Name: 'resource-id', Values: [id] }] };
    return (await all(paginateDescribeTags({ client: clients.ec2 }, filter))).flatMap(({ Tags = [] }) => Tags);
  }

  async function tagged() {
    const pages = await all(paginateGetResources({ client: clients.tagging }, {}));
    return pages.flatMap(({ ResourceTagMappingList = [] }) => ResourceTagMappingList);
  }

  async function everything(): Promise<string[]> {
    const { clusterArns = [] } = await ecs.send(new ListClustersCommand({}));
    const { clusters = [] } = await ecs.send(new DescribeClustersCommand({ clusters: clusterArns }));
    const [definitions, roles, policies, groups, schedules, logs, resources] = await Promise.all([
      ecs.send(new ListTaskDefinitionsCommand({ status: 'ACTIVE' })),
      iam.send(new ListRolesCommand({})),
      all(paginateListPolicies({ client: iam }, { Scope: 'Local' })),
      scheduler.send(new ListScheduleGroupsCommand({})),
      scheduler.send(new ListSchedulesCommand({})),
      all(paginateDescribeLogGroups({ client: clients.logs }, {})),
      tagged(),
    ]);
    return [
      ...clusters.filter(({ status }) => status !== 'INACTIVE').map(({ clusterArn }) => String(clusterArn)),
      ...(definitions.taskDefinitionArns ?? []),
      ...(roles.Roles ?? []).map(({ Arn }) => String(Arn)),
      ...policies.flatMap(({ Policies = [] }) => Policies.map(({ Arn }) => String(Arn))),
      ...(groups.ScheduleGroups ?? []).map(({ Arn }) => String(Arn)).filter((arn) => !arn.endsWith('/default')),
      ...(schedules.Schedules ?? []).map(({ Arn }) => String(Arn)),
      ...logs.flatMap(({ logGroups = [] }) => logGroups.map(({ arn }) => String(arn))),
      // What is gone from ECS, and keys that wait out their days until deletion, are still in this list.
      ...resources.map(({ ResourceARN }) => String(ResourceARN)).filter((arn) => !/:(?:ecs|kms):/.test(arn)),
    ];
  }

  return {
    ecs,
    iam,
    scheduler,
    tagsOf,
    everything,
    close: () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}

interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}
function toTags(tags: readonly Tag[] | undefined): Tags {
  return Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}

async function all<Page>(pages: AsyncIterable<Page>): Promise<Page[]> {
  const list: Page[] = [];
  for await (const page of pages) list.push(page);
  return list;
}
