import { toStart } from '../../fake-cloud/to-start.ts';
import type { Execution } from './execution.ts';
import type { World } from './world.ts';

/** Notes that the containers of an execution have started, whoever's run it is, by what stands in their environment. */
export function rememberRunning(execution: Execution, world: World): void {
  if (execution.isStranger) return;
  const environments = execution.containers.map(({ spec: { env = [] } }) =>
    Object.fromEntries(env.map(({ name, value }) => [name, value])),
  );
  const start = toStart(environments, null, world.subscription.clock);
  execution.start = start;
  world.starts.push(start);
}

/** Notes the end of the last container. */
export function forgetRunning({ containers, start }: Execution, world: World): void {
  const isOver = containers.every(({ state }) => state === 'Terminated');
  if (isOver && start !== undefined) start.endedAt ??= world.subscription.clock.monotonicMs() / 1000;
}
