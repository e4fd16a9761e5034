import { neighbourHandlers } from '../neighbours.ts';
import type { Registry } from '../registry.ts';
import { v1Handlers } from '../v1/v1-handlers.ts';
import { executionHandlers } from './execution-handlers.ts';
import { jobHandlers } from './job-handlers.ts';
import type { World } from './world.ts';

type Ground = Omit<World, 'jobs' | 'executions' | 'operations'>;

/** Registers the actions of Cloud Run over an empty project. */
export function createRun(ground: Ground, registry: Registry): World {
  const world: World = {
    ...ground,
    jobs: new Map(),
    executions: new Map(),
    operations: new Map(),
  };
  registry.add(jobHandlers(world));
  registry.add(executionHandlers(world));
  registry.add(v1Handlers(world));
  registry.add(neighbourHandlers(world));
  return world;
}
