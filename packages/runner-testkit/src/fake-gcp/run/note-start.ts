import type { Start } from '../../cloud-stage.ts';
import type { Execution, Task, Writable } from './execution.ts';
import { containersOf } from './job.ts';
import { toEnvironment } from './to-container-start.ts';
import type { World } from './world.ts';

/** Notes that the containers of a task have started, whoever's run it is, by what stands in their environment. */
export function noteStart(task: Task, { template, isStranger }: Execution, world: World): void {
  if (isStranger) return;
  const environments = containersOf(template).map((container) => toEnvironment(container, world.secrets));
  const environment = environments.find((each) => each['DATIVO_RUN_ID'] !== undefined) ?? {};
  const start: Writable<Start> = {
    runId: environment['DATIVO_RUN_ID'] ?? '',
    attempt: Number(environment['DATIVO_ATTEMPT'] ?? 1),
    rung: null,
    at: world.project.clock.monotonicMs() / 1000,
    endedAt: undefined,
  };
  task.start = start;
  world.starts.push(start);
}
