import type { Input } from '../wire/input.ts';
import { numberOf, objectOf, objectsOf, textOf } from '../wire/input.ts';
import type { Cluster } from './cluster.ts';
import type { Task, TaskContainer, TaskOrder } from './task.ts';
import type { ContainerDefinition, TaskDefinition } from './task-definition.ts';
import type { World } from './world.ts';

export interface NewTask {
  readonly input: Input;
  readonly cluster: Cluster;
  readonly definition: TaskDefinition;
  readonly fate: Task['fate'];
  readonly isStranger: boolean;
}

/** Puts a task into its cluster; nothing of it lives yet. */
export function createTask({ input, cluster, definition, fate, isStranger }: NewTask, world: World): Task {
  const id = world.account.nextId(32);
  const task: Task = {
    id,
    number: world.tasks.size + 1,
    arn: world.account.arn('ecs', `task/${cluster.name}/${id}`),
    cluster,
    definition,
    order: toOrder(input, definition),
    fate,
    isStranger,
    containers: definition.containers.map((each) => toContainer(each, cluster, id, world)),
    moments: {},
    stop: new AbortController(),
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    tags: toTags(input, definition),
    version: 0,
  };
  world.tasks.set(id, task);
  return task;
}

function toContainer(definition: ContainerDefinition, cluster: Cluster, taskId: string, world: World): TaskContainer {
  const { account } = world;
  const id = account.nextId(32);
  const arn = account.arn('ecs', `container/${cluster.name}/${taskId}/${id}`);
  return { definition, arn, runtimeId: `${taskId}-${account.nextId(10)}`, lastStatus: 'PENDING' };
}

function toOrder(input: Input, definition: TaskDefinition): TaskOrder {
  const overrides = objectOf(input, 'overrides') ?? {};
  const strategy = objectsOf(input, 'capacityProviderStrategy');
  const chosen = strategy.find((each) => (numberOf(each, 'weight') ?? 0) > 0 || (numberOf(each, 'base') ?? 0) > 0);
  return {
    startedBy: textOf(input, 'startedBy'),
    group: textOf(input, 'group') ?? `family:${definition.family}`,
    capacityProvider: textOf(chosen ?? strategy[0] ?? {}, 'capacityProvider'),
    containerOverrides: objectsOf(overrides, 'containerOverrides'),
    overrides,
  };
}

/** Tags of the request win over those that are propagated from the task definition. */
function toTags(input: Input, definition: TaskDefinition): readonly Input[] {
  const propagated = input['propagateTags'] === 'TASK_DEFINITION' ? definition.tags : [];
  const all = new Map([...propagated, ...objectsOf(input, 'tags')].map((tag) => [textOf(tag, 'key') ?? '', tag]));
  return [...all.values()];
}
