import type { Start } from '../../cloud-stage.ts';
import type { Execution, Writable } from './execution.ts';
import type { World } from './world.ts';

/** Notes that the containers of an execution have started, whoever's run it is, by what stands in their environment. */
export function rememberRunning(execution: Execution, world: World): void {
  if (execution.isStranger) return;
  const variables = execution.containers.flatMap(({ spec }) => spec.env ?? []);
  const readValue = (name: string) => variables.find((each) => each.name === name)?.value;
  const start: Writable<Start> = {
    runId: readValue('DATIVO_RUN_ID') ?? '',
    attempt: Number(readValue('DATIVO_ATTEMPT') ?? 1),
    rung: null,
    at: world.subscription.clock.monotonicMs() / 1000,
    endedAt: undefined,
  };
  execution.start = start;
  world.starts.push(start);
}

/** Notes the end of the last container. */
export function forgetRunning({ containers, start }: Execution, world: World): void {
  const isOver = containers.every(({ state }) => state === 'Terminated');
  if (isOver && start !== undefined) start.endedAt ??= world.subscription.clock.monotonicMs() / 1000;
}
