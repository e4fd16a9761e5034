import type { ContainerStart } from '../../containers/container.ts';
import { objectsOf, textOf, textsOf } from '../wire/input.ts';
import type { Task } from './task.ts';
import { type ContainerDefinition, toRecord } from './task-definition.ts';
import type { World } from './world.ts';

/** Definition and override merged as ECS does: the arguments replace, the environment merges by name, the entry point stays. */
export function toContainerStart(task: Task, definition: ContainerDefinition, world: World): ContainerStart {
  const override = overrideOf(task, definition);
  const args = override?.['command'] === undefined ? definition.command : textsOf(override, 'command');
  const secrets = Object.entries(definition.secrets).map(([name, arn]) => [name, world.secrets.get(arn) ?? '']);
  const environment = {
    AWS_EXECUTION_ENV: 'AWS_ECS_FARGATE',
    AWS_REGION: world.account.region,
    ...Object.fromEntries(secrets),
    ...mergeEnvironment(task, definition),
  };
  return { entryPoint: definition.entryPoint, args, environment };
}

/** The environment as definition and override give it, without secrets. */
export function mergeEnvironment(task: Task, definition: ContainerDefinition): Record<string, string> {
  const override = overrideOf(task, definition);
  return { ...definition.environment, ...toRecord(override ? objectsOf(override, 'environment') : [], 'value') };
}

function overrideOf(task: Task, { name }: ContainerDefinition) {
  return task.order.containerOverrides.find((each) => textOf(each, 'name') === name);
}
