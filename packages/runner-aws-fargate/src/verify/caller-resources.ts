import type { DriverAction } from '@dativo/runner';
import type { Facts } from './facts.ts';
import { readImageName } from './image-name.ts';
import { type Place, toClusterArn } from './place.ts';
import { readSecretReference } from './secret-reference.ts';

/** The ARNs that an action is called on, and the condition keys that AWS would give; undefined where they are not known here. */
export async function toCallResources(
  { action, resource }: DriverAction,
  facts: Facts,
  place: Place,
): Promise<{ readonly resources: readonly string[]; readonly context: Readonly<Record<string, string>> } | undefined> {
  const resources = await RESOURCES[resource]?.(facts, place);
  if (resources === undefined || resources.length === 0) return undefined;
  return { resources, context: toContext(action, place) };
}

/** Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html */
function toContext(action: string, place: Place): Readonly<Record<string, string>> {
  if (action === 'iam:PassRole') return { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' };
  if (action === 'ecs:TagResource') return { 'ecs:CreateAction': 'RunTask' };
  return action.startsWith('ecs:') ? { 'ecs:cluster': toClusterArn(place) } : {};
}

const RESOURCES: Readonly<Record<string, (facts: Facts, place: Place) => Promise<readonly string[]>>> = {
  '*': async () => ['*'],
  cluster: async (_facts, place) => [toClusterArn(place)],
  task: async (_facts, place) => [toEcsArn(place, `task/${place.clusterName}/*`)],
  service: async (_facts, place) => [toEcsArn(place, `service/${place.clusterName}/*`)],
  'container-instance': async (_facts, place) => [toEcsArn(place, `container-instance/${place.clusterName}/*`)],
  'task-definition': async (facts, place) => {
    const found = await facts.definition();
    if (found.kind === 'found') return [found.value.arn];
    const name = facts.target.taskDefinition;
    return [name.startsWith('arn:') ? name : toEcsArn(place, `task-definition/${name}`)];
  },
  role: async (facts) => {
    const found = await facts.definition();
    if (found.kind !== 'found') return [];
    return [found.value.executionRoleArn, found.value.taskRoleArn].filter((arn) => arn !== undefined);
  },
  'log-group': async (facts, place) => toLogArns(facts, place, '*'),
  'log-stream': async (facts, place) =>
    toLogArns(facts, place, `log-stream:${facts.target.logStreamPrefix ?? ''}/${facts.target.containerName}/*`),
  repository: async (facts, { partition }) => {
    const found = await facts.container();
    const image = found.kind === 'found' ? readImageName(found.value.image).ecr : undefined;
    if (image === undefined) return [];
    return [`arn:${partition}:ecr:${image.region}:${image.account}:repository/${image.repository}`];
  },
  secret: async (facts, place) => {
    const found = await facts.container();
    const references = found.kind === 'found' ? found.value.secrets : [];
    const secrets = references.map(({ valueFrom }) => readSecretReference(valueFrom, place));
    return [...new Set(secrets.flatMap((each) => (each.kind === 'secret' ? [each.arn] : [])))];
  },
};

function toEcsArn({ partition, region, account }: Place, resource: string): string {
  return `arn:${partition}:ecs:${region}:${account}:${resource}`;
}

function toLogArns({ target }: Pick<Facts, 'target'>, place: Place, rest: string): readonly string[] {
  if (target.logGroupName === undefined) return [];
  return [`arn:${place.partition}:logs:${place.region}:${place.account}:log-group:${target.logGroupName}:${rest}`];
}
