import { type Input, numberOf, objectOf, objectsOf, textOf, textsOf } from '../wire/input.ts';

export interface TaskDefinition {
  readonly arn: string;
  readonly family: string;
  readonly revision: number;
  readonly containers: readonly ContainerDefinition[];
  readonly cpu: string | undefined;
  readonly memory: string | undefined;
  readonly networkMode: string;
  readonly registeredAt: Date;
  readonly tags: readonly Input[];
  /** As it was registered. */
  readonly input: Input;
  status: 'ACTIVE' | 'INACTIVE';
}

export interface ContainerDefinition {
  readonly name: string;
  readonly image: string;
  readonly isEssential: boolean;
  readonly entryPoint: readonly string[];
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** ARNs by the name of the variable that gets the value. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly stopTimeoutSeconds: number;
  readonly log: LogConfiguration | undefined;
}

export interface LogConfiguration {
  readonly group: string;
  readonly streamPrefix: string;
  readonly createsGroup: boolean;
}

/** Seconds between SIGTERM and SIGKILL where a container sets none. Source: API model of ECS, ContainerDefinition.stopTimeout. */
const STOP_TIMEOUT_SECONDS = 30;

export function toContainerDefinition(input: Input): ContainerDefinition {
  return {
    name: textOf(input, 'name') ?? '',
    image: textOf(input, 'image') ?? '',
    isEssential: input['essential'] !== false,
    entryPoint: textsOf(input, 'entryPoint'),
    command: textsOf(input, 'command'),
    environment: toRecord(objectsOf(input, 'environment'), 'value'),
    secrets: toRecord(objectsOf(input, 'secrets'), 'valueFrom'),
    stopTimeoutSeconds: numberOf(input, 'stopTimeout') ?? STOP_TIMEOUT_SECONDS,
    log: toLogConfiguration(objectOf(input, 'logConfiguration')),
  };
}

/** Pairs with a `name` as a record; of several with one name the last counts. */
export function toRecord(pairs: readonly Input[], valueName: string): Record<string, string> {
  return Object.fromEntries(pairs.map((pair) => [textOf(pair, 'name') ?? '', textOf(pair, valueName) ?? '']));
}

function toLogConfiguration(input: Input | undefined): LogConfiguration | undefined {
  if (input?.['logDriver'] !== 'awslogs') return undefined;
  const options = objectOf(input, 'options') ?? {};
  return {
    group: textOf(options, 'awslogs-group') ?? '',
    streamPrefix: textOf(options, 'awslogs-stream-prefix') ?? '',
    createsGroup: options['awslogs-create-group'] === 'true',
  };
}
