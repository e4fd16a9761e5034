import type { Image } from '../../containers/container.ts';
import type { Ground } from '../../fake-cloud/ground.ts';
import type { Resources } from '../arm/resources.ts';
import type { Lies } from '../lies/lies.ts';
import type { LogStore } from '../logs/log-store.ts';
import type { SystemLog } from '../logs/system-log.ts';
import type { Subscription } from '../subscription.ts';
import type { Execution } from './execution.ts';

/** What Container Apps jobs stand on. */
export interface World extends Ground {
  readonly subscription: Subscription;
  readonly resources: Resources;
  readonly lies: Lies;
  readonly logs: LogStore;
  readonly systemLog: SystemLog;
  readonly images: ReadonlyMap<string, Image>;
  /** Values of vault secrets by their URL. */
  readonly vault: ReadonlyMap<string, string>;
  /** By name, the oldest first. */
  readonly executions: Map<string, Execution>;
}

/** Waits for a doing of the cloud's own, unless the signal or the end of the fake comes before. */
export function pass(world: World, seconds: number, signal: AbortSignal = world.closing): Promise<void> {
  return world.subscription.clock.sleep(seconds * world.subscription.pace * 1000, signal);
}
