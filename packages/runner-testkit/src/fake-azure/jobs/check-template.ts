import { Fault } from '../wire/fault.ts';
import type { ContainerSpec } from './container-spec.ts';

interface Asked {
  readonly containers: readonly ContainerSpec[];
  /** Names of the job's secrets. */
  readonly secrets: readonly string[];
}

interface Rule {
  readonly code: string;
  /** What is wrong, or nothing. */
  readonly find: (asked: Asked) => string | undefined;
}

/** Cores of a replica on the Consumption profile. Source: https://learn.microsoft.com/azure/container-apps/containers#allocations */
const CORES = { step: 0.25, most: 4, gibPerCore: 2 } as const;

const RULES: readonly Rule[] = [
  {
    code: 'ContainerAppContainersRequired',
    find: ({ containers }) =>
      containers.length === 0 ? "The 'Containers' section of the template is empty." : undefined,
  },
  {
    code: 'ContainerAppInvalidName',
    find: ({ containers }) =>
      containers.some(({ name }) => !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name))
        ? "Each container needs a name of lower case alphanumeric characters or '-'."
        : undefined,
  },
  {
    code: 'ContainerAppImageRequired',
    find: ({ containers }) => {
      const found = containers.find(({ image }) => image === '');
      return found && `Container with name '${found.name}' must have an 'Image' property specified.`;
    },
  },
  {
    code: 'ContainerAppSecretRefNotFound',
    find: ({ containers, secrets }) => {
      for (const { name, env = [] } of containers) {
        const missing = env.find(({ secretRef }) => secretRef !== undefined && !secrets.includes(secretRef));
        if (missing) return `SecretRef '${missing.secretRef}' defined for container '${name}' not found.`;
      }
      return undefined;
    },
  },
  { code: 'ContainerAppInvalidResourceTotal', find: findWrongTotal },
];

/** Throws what the resource provider answers to containers that it does not take. */
export function checkTemplate(asked: Asked): void {
  for (const { code, find } of RULES) {
    const message = find(asked);
    if (message !== undefined) throw new Fault(400, code, message);
  }
}

function findWrongTotal({ containers }: Asked): string | undefined {
  const cpu = containers.reduce((sum, { resources }) => sum + resources.cpu, 0);
  const memory = containers.reduce((sum, { resources }) => sum + Number.parseFloat(resources.memory), 0);
  const fits = cpu > 0 && cpu <= CORES.most && cpu % CORES.step === 0 && memory === cpu * CORES.gibPerCore;
  if (fits) return undefined;
  return `The total requested CPU and memory resources for this application (CPU: ${cpu}, memory: ${memory}) is invalid. Total CPU and memory for all containers defined in a Container App must add up to one of the following CPU - Memory combinations: [cpu: 0.25, memory: 0.5Gi]; [cpu: 0.5, memory: 1.0Gi]; ... [cpu: 4.0, memory: 8.0Gi]`;
}
