import type { TaskDefinition } from '@aws-sdk/client-ecs';
import type { FakeAws } from '@dativo/runner-testkit';

/** What stands for the image of the example. */
export interface Container {
  /** What STATE_DIR is; of a fleet, where each job has a folder with the name of its task definition. */
  readonly files: string;
  readonly isFleet?: boolean;
  /** The working directory. */
  readonly folder: string;
  readonly worker: string;
  /** What it finds beside what its task definition says, for example another address of an API. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A task definition as Terraform has made it, on the fake, with the worker as its program; its log group too. */
export async function registerTask(
  fake: FakeAws,
  taskDefinition: TaskDefinition,
  { files, isFleet = false, folder, worker, environment = {} }: Container,
): Promise<void> {
  const [definition] = taskDefinition.containerDefinitions ?? [];
  if (!definition) throw new Error(`${taskDefinition.family} has no container`);
  const begin = `cd '${folder}' && exec '${process.execPath}' '${worker}' "$@"`;
  const own = { ...environment, STATE_DIR: isFleet ? `${files}/${taskDefinition.family}` : files };
  const others = (definition.environment ?? []).filter(({ name = '' }) => !Object.hasOwn(own, name));
  await fake.call('logs', 'CreateLogGroup', {
    logGroupName: definition.logConfiguration?.options?.['awslogs-group'],
  });
  await fake.call('ecs', 'RegisterTaskDefinition', {
    family: taskDefinition.family,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: taskDefinition.cpu,
    memory: taskDefinition.memory,
    executionRoleArn: taskDefinition.executionRoleArn,
    taskRoleArn: taskDefinition.taskRoleArn,
    containerDefinitions: [
      {
        name: definition.name,
        image: 'process',
        essential: true,
        entryPoint: [...(definition.entryPoint ?? []).slice(0, -2), 'sh', '-c', begin, 'worker'],
        environment: [...others, ...Object.entries(own).map(([name, value]) => ({ name, value }))],
        secrets: definition.secrets ?? [],
        stopTimeout: definition.stopTimeout,
        logConfiguration: definition.logConfiguration,
      },
    ],
  });
}
