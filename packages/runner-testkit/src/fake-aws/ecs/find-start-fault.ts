import type { Task } from './task.ts';
import type { ContainerDefinition } from './task-definition.ts';
import type { World } from './world.ts';

/**
 * What Fargate would say that cannot start the task's containers, in its words.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html
 */
export function findStartFault(task: Task, world: World): string | undefined {
  for (const { definition } of task.containers) {
    const fault =
      findMissingLogGroup(definition, world) ??
      findMissingSecret(definition, world) ??
      (world.images.has(definition.image) ? undefined : toPullError(definition.image));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function findMissingLogGroup({ log }: ContainerDefinition, world: World): string | undefined {
  if (log === undefined || log.createsGroup || world.logs.hasGroup(log.group)) return undefined;
  return 'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1';
}

function findMissingSecret({ secrets }: ContainerDefinition, world: World): string | undefined {
  const missing = Object.values(secrets).find((arn) => !world.secrets.has(arn));
  return missing === undefined ? undefined : toSecretError(missing);
}

export function toSecretError(arn: string): string {
  return `ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${arn} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`;
}

export function toPullError(image: string): string {
  return `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`;
}
