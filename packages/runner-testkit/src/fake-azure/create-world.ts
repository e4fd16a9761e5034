import { imageHandlers } from './images/image-handlers.ts';
import { executionHandlers } from './jobs/execution-handlers.ts';
import { jobHandlers } from './jobs/job-handlers.ts';
import { Operations } from './jobs/operations.ts';
import { startHandlers } from './jobs/start-handlers.ts';
import type { World } from './jobs/world.ts';
import { logStreamHandlers } from './logs/log-stream.ts';
import { queryHandlers, type Workspace } from './logs/query-handler.ts';
import type { Registry } from './registry.ts';

type Ground = Omit<World, 'executions'>;

/** Registers the operations of Container Apps jobs and of the workspace. */
export function createWorld(ground: Ground, workspace: Workspace, registry: Registry): World {
  const world: World = { ...ground, executions: new Map() };
  const operations = new Operations(world.subscription);
  registry.add(jobHandlers(world));
  registry.add(startHandlers(world, operations));
  registry.add(operations.handlers);
  registry.add(executionHandlers(world));
  registry.add(queryHandlers(world, workspace));
  registry.add(logStreamHandlers(world));
  registry.add(imageHandlers(world));
  return world;
}
