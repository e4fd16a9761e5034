import type { ContainerStart } from '../../containers/container.ts';
import { type Input, objectOf, objectsOf, textOf, textsOf } from '../wire/input.ts';
import type { Execution, Task } from './execution.ts';
import type { World } from './world.ts';

/** What a container of a task is started with. Source: https://cloud.google.com/run/docs/container-contract#jobs-env-vars */
export function toContainerStart(container: Input, execution: Execution, task: Task, world: World): ContainerStart {
  const environment = {
    ...toEnvironment(container, world.secrets),
    CLOUD_RUN_JOB: execution.job.name,
    CLOUD_RUN_EXECUTION: execution.name,
    CLOUD_RUN_TASK_INDEX: String(task.index),
    CLOUD_RUN_TASK_ATTEMPT: String(task.retried),
    CLOUD_RUN_TASK_COUNT: String(execution.tasks.length),
  };
  return { entryPoint: textsOf(container, 'command'), args: textsOf(container, 'args'), environment };
}

export function toEnvironment(container: Input, secrets: ReadonlyMap<string, string>): Record<string, string> {
  const pairs = objectsOf(container, 'env').map((variable) => {
    const secret = secretOf(variable);
    const value = secret === undefined ? textOf(variable, 'value') : secrets.get(secret);
    return [textOf(variable, 'name') ?? '', value ?? ''] as const;
  });
  return Object.fromEntries(pairs);
}

/** The name of the secret that the variable gets its value from. */
export function secretOf(variable: Input): string | undefined {
  const source = objectOf(objectOf(variable, 'valueSource') ?? {}, 'secretKeyRef');
  return source === undefined ? undefined : textOf(source, 'secret');
}
