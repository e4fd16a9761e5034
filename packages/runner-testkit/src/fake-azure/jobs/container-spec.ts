import { type Input, numberOf, objectOf, objectsOf, textOf, textsOf } from '../wire/input.ts';

export interface Variable {
  readonly name: string;
  readonly value?: string;
  /** Name of a secret of the job. */
  readonly secretRef?: string;
}

/** A container as an execution has it: all that there is of it, nothing comes from anywhere else. */
export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly Variable[];
  readonly resources: { readonly cpu: number; readonly memory: string };
}

/** What a container gets that asks for nothing. Source: https://learn.microsoft.com/azure/container-apps/containers */
const DEFAULT_RESOURCES = { cpu: 0.25, memory: '0.5Gi' } as const;

/** Members that an execution's containers do not have (volume mounts, probes) are dropped without a word, as Azure does. */
export function toContainerSpec(input: Input): ContainerSpec {
  const resources = objectOf(input, 'resources') ?? {};
  return {
    name: textOf(input, 'name') ?? '',
    image: textOf(input, 'image') ?? '',
    ...(input['command'] != null && { command: textsOf(input, 'command') }),
    ...(input['args'] != null && { args: textsOf(input, 'args') }),
    ...(input['env'] != null && { env: objectsOf(input, 'env').map(toVariable) }),
    resources: {
      cpu: numberOf(resources, 'cpu') ?? DEFAULT_RESOURCES.cpu,
      memory: textOf(resources, 'memory') ?? DEFAULT_RESOURCES.memory,
    },
  };
}

function toVariable(input: Input): Variable {
  const [value, secretRef] = [textOf(input, 'value'), textOf(input, 'secretRef')];
  return { name: textOf(input, 'name') ?? '', ...(value !== undefined && { value }), ...(secretRef && { secretRef }) };
}
