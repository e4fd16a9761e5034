import type { Start } from '../../cloud-stage.ts';
import type { RunningContainer } from '../../containers/container.ts';
import type { Images } from '../images.ts';
import type { Lies } from '../lies/lies.ts';
import type { LogStore } from '../logging/log-store.ts';
import type { Project } from '../project.ts';
import type { Input } from '../wire/input.ts';
import type { Execution, Writable } from './execution.ts';
import type { Job } from './job.ts';

/** What Cloud Run stands on. */
export interface World {
  readonly project: Project;
  readonly lies: Lies;
  readonly logs: LogStore;
  readonly images: Images;
  /** Values by the secret's name, as a job names it. */
  readonly secrets: ReadonlyMap<string, string>;
  /** What is only looked at, by its full name. */
  readonly resources: ReadonlyMap<string, Input>;
  /** Permissions that the caller lacks. */
  readonly denied: ReadonlySet<string>;
  /** By name, without the path before it. */
  readonly jobs: Map<string, Job>;
  /** By name, the oldest first. */
  readonly executions: Map<string, Execution>;
  /** Executions by the id of the operation that started or ended them. */
  readonly operations: Map<string, Execution>;
  readonly starts: Writable<Start>[];
  /** Containers that have not ended. */
  readonly alive: Set<RunningContainer>;
  /** Aborts when the fake closes. */
  readonly closing: AbortSignal;
  makeFolder(): string;
}

/** Waits for a doing of the cloud's own, unless the signal or the end of the fake comes before. */
export function pass(world: World, seconds: number, signal: AbortSignal = world.closing): Promise<void> {
  return world.project.clock.sleep(seconds * world.project.pace * 1000, signal);
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
