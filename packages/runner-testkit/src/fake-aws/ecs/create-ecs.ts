import type { Registry } from '../registry.ts';
import { clusterHandlers } from './cluster.ts';
import { listTasksHandlers } from './list-tasks.ts';
import { runTaskHandlers } from './run-task.ts';
import { serviceHandlers } from './service-handlers.ts';
import { taskDefinitionHandlers } from './task-definitions.ts';
import { taskHandlers } from './task-handlers.ts';
import type { World } from './world.ts';

type Ground = Omit<World, 'clusters' | 'definitions' | 'tasks'>;

/** Registers the actions of ECS over an empty account. */
export function createEcs(ground: Ground, registry: Registry): World {
  const world: World = {
    ...ground,
    clusters: new Map(),
    definitions: new Map(),
    tasks: new Map(),
  };
  registry.add('ecs', clusterHandlers(world.account, world.clusters, world.tasks));
  registry.add('ecs', taskDefinitionHandlers(world.account, world.definitions));
  registry.add('ecs', runTaskHandlers(world));
  registry.add('ecs', taskHandlers(world));
  registry.add('ecs', listTasksHandlers(world));
  registry.add('ecs', serviceHandlers(world));
  return world;
}
