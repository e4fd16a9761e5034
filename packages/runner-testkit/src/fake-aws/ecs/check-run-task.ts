import { Fault } from '../wire/fault.ts';
import { type Input, numberOf, objectOf, objectsOf, textOf } from '../wire/input.ts';
import type { Cluster } from './cluster.ts';
import type { TaskDefinition } from './task-definition.ts';

interface Asked {
  readonly input: Input;
  readonly definition: TaskDefinition;
  readonly cluster: Cluster;
}

interface Rule {
  readonly isBroken: (asked: Asked) => boolean;
  readonly toMessage: (asked: Asked) => string;
}

/** Sources: API model of ECS, RunTask; the words of the overrides' limit and of unknown containers are those seen in the field. */
export const RUN_TASK_LIMITS = { count: 10, overrides: 8192, startedBy: 128, clientToken: 64, tags: 50 } as const;

const RULES: readonly Rule[] = [
  {
    isBroken: ({ input }) => !isBetween(numberOf(input, 'count') ?? 1, 1, RUN_TASK_LIMITS.count),
    toMessage: () => `Count must be between 1 and ${RUN_TASK_LIMITS.count}.`,
  },
  {
    isBroken: ({ input }) => JSON.stringify(input['overrides'] ?? {}).length > RUN_TASK_LIMITS.overrides,
    toMessage: () => `Container Overrides length must be at most ${RUN_TASK_LIMITS.overrides}`,
  },
  {
    isBroken: ({ input }) => (textOf(input, 'startedBy') ?? '').length > RUN_TASK_LIMITS.startedBy,
    toMessage: () => `startedBy length must be at most ${RUN_TASK_LIMITS.startedBy}`,
  },
  {
    isBroken: ({ input }) => !/^[A-Za-z0-9_/-]*$/.test(textOf(input, 'startedBy') ?? ''),
    toMessage: () => 'startedBy contains invalid characters',
  },
  {
    isBroken: ({ input }) => !/^[!-~]{0,64}$/.test(textOf(input, 'clientToken') ?? ''),
    toMessage: () => `clientToken must be at most ${RUN_TASK_LIMITS.clientToken} characters in the range 33-126`,
  },
  {
    isBroken: ({ input }) => objectsOf(input, 'tags').length > RUN_TASK_LIMITS.tags,
    toMessage: () => `Tags can not be more than ${RUN_TASK_LIMITS.tags}.`,
  },
  {
    isBroken: ({ input }) => objectsOf(input, 'tags').some((tag) => /^aws:/i.test(textOf(tag, 'key') ?? '')),
    toMessage: () => "Tag keys that begin with 'aws:' are reserved.",
  },
  {
    isBroken: ({ input }) =>
      textOf(input, 'launchType') !== undefined && objectsOf(input, 'capacityProviderStrategy').length > 0,
    toMessage: () => 'Specifying both a launch type and capacity provider strategy is not supported.',
  },
  {
    isBroken: (asked) => findForeignProvider(asked) !== undefined,
    toMessage: () =>
      'The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster. Associate the capacity provider with the cluster and try again.',
  },
  {
    isBroken: ({ input, definition }) => definition.networkMode === 'awsvpc' && !hasSubnets(input),
    toMessage: () => "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
  },
  {
    isBroken: (asked) => findForeignContainer(asked) !== undefined,
    toMessage: (asked) =>
      `Override for container named ${findForeignContainer(asked)} is not a container in the TaskDefinition.`,
  },
];

/** Throws what ECS answers to a RunTask that it does not take. */
export function checkRunTask(asked: Asked): void {
  const broken = RULES.find((rule) => rule.isBroken(asked));
  if (broken !== undefined) throw new Fault('InvalidParameterException', broken.toMessage(asked));
}

function findForeignProvider({ input, cluster }: Asked): string | undefined {
  const wanted = objectsOf(input, 'capacityProviderStrategy').map((each) => textOf(each, 'capacityProvider') ?? '');
  return wanted.find((name) => !cluster.capacityProviders.includes(name));
}

function findForeignContainer({ input, definition }: Asked): string | undefined {
  const overridden = objectsOf(objectOf(input, 'overrides') ?? {}, 'containerOverrides').map(
    (each) => textOf(each, 'name') ?? '',
  );
  return overridden.find((name) => !definition.containers.some((container) => container.name === name));
}

function hasSubnets(input: Input): boolean {
  const network = objectOf(objectOf(input, 'networkConfiguration') ?? {}, 'awsvpcConfiguration') ?? {};
  return Array.isArray(network['subnets']) && network['subnets'].length > 0;
}

function isBetween(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
