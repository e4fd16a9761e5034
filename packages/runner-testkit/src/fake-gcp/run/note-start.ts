import { toStart } from '../../fake-cloud/to-start.ts';
import type { Execution, Task } from './execution.ts';
import { containersOf } from './job.ts';
import { toEnvironment } from './to-container-start.ts';
import type { World } from './world.ts';

/** Notes that the containers of a task have started, whoever's run it is, by what stands in their environment. */
export function noteStart(task: Task, { template, isStranger }: Execution, world: World): void {
  if (isStranger) return;
  const environments = containersOf(template).map((container) => toEnvironment(container, world.secrets));
  const start = toStart(environments, null, world.project.clock);
  task.start = start;
  world.starts.push(start);
}
