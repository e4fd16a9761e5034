import type { Account } from '../account.ts';
import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, objectsOf, textOf, textsOf } from '../wire/input.ts';
import { checkTaskDefinition } from './check-task-definition.ts';
import { type TaskDefinition, toContainerDefinition } from './task-definition.ts';

export type TaskDefinitions = Map<string, TaskDefinition[]>;

/** The revision that a family (its newest active one), `family:revision` or an ARN names. */
export function findTaskDefinition(definitions: TaskDefinitions, wanted: string): TaskDefinition | undefined {
  const [family = '', revision] = wanted.replace(/^arn:.*:task-definition\//, '').split(':');
  const revisions = definitions.get(family) ?? [];
  if (revision === undefined) return revisions.findLast(({ status }) => status === 'ACTIVE');
  return revisions.find((each) => String(each.revision) === revision);
}

export function taskDefinitionHandlers(account: Account, definitions: TaskDefinitions): Handlers {
  const find = (input: Input) => {
    const found = findTaskDefinition(definitions, textOf(input, 'taskDefinition') ?? '');
    if (found === undefined) throw new Fault('ClientException', 'Unable to describe task definition.');
    return found;
  };
  return {
    RegisterTaskDefinition: (input) => {
      checkTaskDefinition(input);
      const definition = register(account, definitions, input);
      return { taskDefinition: toWire(account, definition), tags: definition.tags };
    },
    DeregisterTaskDefinition: (input) => {
      const definition = find(input);
      definition.status = 'INACTIVE';
      return { taskDefinition: toWire(account, definition) };
    },
    DescribeTaskDefinition: (input) => {
      const definition = find(input);
      const tags = textsOf(input, 'include').includes('TAGS') ? definition.tags : [];
      return { taskDefinition: toWire(account, definition), tags };
    },
  };
}

function register(account: Account, definitions: TaskDefinitions, input: Input): TaskDefinition {
  const family = textOf(input, 'family') ?? '';
  const revisions = definitions.get(family) ?? [];
  const revision = revisions.length + 1;
  const definition: TaskDefinition = {
    arn: account.arn('ecs', `task-definition/${family}:${revision}`),
    family,
    revision,
    containers: objectsOf(input, 'containerDefinitions').map(toContainerDefinition),
    cpu: textOf(input, 'cpu'),
    memory: textOf(input, 'memory'),
    networkMode: textOf(input, 'networkMode') ?? 'bridge',
    registeredAt: account.clock.now(),
    tags: objectsOf(input, 'tags'),
    input,
    status: 'ACTIVE',
  };
  definitions.set(family, [...revisions, definition]);
  return definition;
}

const NOTHING_GIVEN = { cpu: 0, portMappings: [], essential: true, environment: [], mountPoints: [], volumesFrom: [] };

function toWire(account: Account, definition: TaskDefinition): object {
  const { tags: _, ...input } = definition.input;
  return {
    volumes: [],
    placementConstraints: [],
    requiresAttributes: [],
    compatibilities: ['EC2', 'FARGATE'],
    ...input,
    containerDefinitions: objectsOf(input, 'containerDefinitions').map((each) => ({ ...NOTHING_GIVEN, ...each })),
    taskDefinitionArn: definition.arn,
    revision: definition.revision,
    status: definition.status,
    registeredAt: account.toStamp(definition.registeredAt),
    registeredBy: `arn:aws:iam::${account.id}:root`,
  };
}
