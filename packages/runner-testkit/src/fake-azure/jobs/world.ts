import type { Start } from '../../cloud-stage.ts';
import type { Image, RunningContainer } from '../../containers/container.ts';
import type { Resources } from '../arm/resources.ts';
import type { Lies } from '../lies/lies.ts';
import type { LogStore } from '../logs/log-store.ts';
import type { SystemLog } from '../logs/system-log.ts';
import type { Subscription } from '../subscription.ts';
import type { Execution, Writable } from './execution.ts';

/** What Container Apps jobs stand on. */
export interface World {
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
  readonly starts: Writable<Start>[];
  /** Containers that have not ended. */
  readonly alive: Set<RunningContainer>;
  /** Aborts when the fake closes. */
  readonly closing: AbortSignal;
  makeFolder(): string;
}

/** Waits for a doing of the cloud's own, unless the signal or the end of the fake comes before. */
export function pass(world: World, seconds: number, signal: AbortSignal = world.closing): Promise<void> {
  return world.subscription.clock.sleep(seconds * world.subscription.pace * 1000, signal);
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
