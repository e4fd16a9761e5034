import type { Ground } from '../../fake-cloud/ground.ts';
import type { Images } from '../images.ts';
import type { Lies } from '../lies/lies.ts';
import type { LogStore } from '../logging/log-store.ts';
import type { Project } from '../project.ts';
import type { Input } from '../wire/input.ts';
import type { Execution } from './execution.ts';
import type { Job } from './job.ts';

/** What Cloud Run stands on. */
export interface World extends Ground {
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
}

/** Waits for a doing of the cloud's own, unless the signal or the end of the fake comes before. */
export function pass(world: World, seconds: number, signal: AbortSignal = world.closing): Promise<void> {
  return world.project.clock.sleep(seconds * world.project.pace * 1000, signal);
}
