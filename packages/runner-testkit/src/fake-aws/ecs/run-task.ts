import { fateWords, REFUSALS } from '../lies/fates.ts';
import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, numberOf, textOf } from '../wire/input.ts';
import { checkRunTask } from './check-run-task.ts';
import { ClientTokens } from './client-tokens.ts';
import { findCluster } from './cluster.ts';
import { createTask } from './create-task.ts';
import { liveTask } from './live-task.ts';
import type { Task } from './task.ts';
import { findTaskDefinition } from './task-definitions.ts';
import { toWire } from './to-wire.ts';
import type { World } from './world.ts';

export function runTaskHandlers(world: World): Handlers {
  const tokens = new ClientTokens();
  return {
    RunTask: (input) => {
      const cluster = findCluster(world.clusters, input);
      const token = textOf(input, 'clientToken');
      const now = world.account.clock.now();
      const known = token === undefined ? undefined : tokens.find(cluster, token, input, now);
      if (known !== undefined) return toOutput(known, world);
      const definition = findDefinition(input, world);
      checkRunTask({ input, definition, cluster });
      const refusal = world.lies.starts.takeRefusal(REFUSALS);
      if (refusal !== undefined) return { tasks: [], failures: [refusal] };
      const words = fateWords(definition);
      const tasks = Array.from({ length: numberOf(input, 'count') ?? 1 }, () =>
        createTask({ input, cluster, definition, fate: world.lies.starts.takeFate(words), isStranger: false }, world),
      );
      if (token !== undefined) tokens.bind(cluster, token, input, tasks, now);
      for (const task of tasks) void liveTask(task, world);
      return toOutput(tasks, world);
    },
  };
}

function findDefinition(input: Input, world: World) {
  const definition = findTaskDefinition(world.definitions, textOf(input, 'taskDefinition') ?? '');
  if (definition === undefined) throw new Fault('ClientException', 'TaskDefinition not found.');
  if (definition.status === 'INACTIVE') throw new Fault('ClientException', 'TaskDefinition is inactive');
  return definition;
}

function toOutput(tasks: readonly Task[], world: World): object {
  return { tasks: tasks.map((task) => toWire(task, world)), failures: [] };
}
