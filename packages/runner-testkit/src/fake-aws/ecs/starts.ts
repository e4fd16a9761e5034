import { toStart } from '../../fake-cloud/to-start.ts';
import type { Task } from './task.ts';
import { mergeEnvironment } from './to-container-start.ts';
import type { World } from './world.ts';

/** Notes that the containers of a task have started, whoever's run it is, by what stands in their environment. */
export function rememberRunning(task: Task, world: World): void {
  if (task.isStranger) return;
  const environments = task.containers.map(({ definition }) => mergeEnvironment(task, definition));
  const start = toStart(environments, task.order.capacityProvider ?? 'FARGATE', world.account.clock);
  task.start = start;
  world.starts.push(start);
}

/** Notes the end of the last container. */
export function forgetRunning(task: Task, world: World): void {
  const isOver = task.containers.every(({ lastStatus }) => lastStatus === 'STOPPED');
  if (isOver && task.start !== undefined) task.start.endedAt ??= world.account.clock.monotonicMs() / 1000;
}
