import type { Image } from '../../containers/container.ts';
import type { CloudLies } from '../../fake-cloud/cloud-lies.ts';
import type { Ground } from '../../fake-cloud/ground.ts';
import type { Account } from '../account.ts';
import type { LogStore } from '../logs/log-store.ts';
import type { Input } from '../wire/input.ts';
import type { Clusters } from './cluster.ts';
import type { Task } from './task.ts';
import type { TaskDefinitions } from './task-definitions.ts';

/** What ECS stands on. */
export interface World extends Ground {
  readonly account: Account;
  readonly lies: CloudLies;
  readonly logs: LogStore;
  readonly images: ReadonlyMap<string, Image>;
  /** Values by the ARN (or the parameter's name) that a task definition gives. */
  readonly secrets: ReadonlyMap<string, string>;
  /** By name, as ECS shows them. */
  readonly services: ReadonlyMap<string, Input>;
  readonly clusters: Clusters;
  readonly definitions: TaskDefinitions;
  /** By id, the oldest first. */
  readonly tasks: Map<string, Task>;
}

/** Waits for a doing of the cloud's own, unless the signal or the end of the fake comes before. */
export function pass(world: World, seconds: number, signal: AbortSignal = world.closing): Promise<void> {
  return world.account.clock.sleep(seconds * world.account.pace * 1000, signal);
}
