import type { Lie } from '../../cloud-stage.ts';
import type { FateWords, Refusals } from '../../fake-cloud/start-lies.ts';
import { ENDINGS, toImageFault, toSecretFault } from '../jobs/endings.ts';
import type { Ending } from '../jobs/execution.ts';
import { Fault } from '../wire/fault.ts';

type Failure = Extract<Lie, { kind: 'never_starts' }>;
type Interruption = Extract<Lie, { kind: 'interrupt' }>;

/**
 * Both words of the first are those seen in the field: https://github.com/microsoft/azure-container-apps/issues/1529 (cores of the
 * environment) and the region's own; of the second: `ContainerAppInvalidResourceTotal` of the resource provider.
 */
export const REFUSALS: Refusals<Fault> = {
  // Both of its words in turn.
  capacity: (before) => (before % 2 === 0 ? tooBusy() : tooManyCores()),
  invalid: () =>
    new Fault(
      400,
      'ContainerAppInvalidResourceTotal',
      'The total requested CPU and memory resources for this application (CPU: 8, memory: 1) is invalid.',
    ),
};

function tooBusy(): Fault {
  return new Fault(
    409,
    'ManagedEnvironmentCapacityHeavyUsageError',
    'The managed environment has no room for another replica: the region is experiencing heavy usage. Please try again later.',
  );
}

function tooManyCores(): Fault {
  return new Fault(
    429,
    'MaxAllowedCoresExceeded',
    'Maximum Allowed Cores exceeded for the Managed Environment. Please check https://learn.microsoft.com/en-us/azure/container-apps/quotas for resource limits',
  );
}

const INTERRUPTIONS: Readonly<Record<Interruption['by'], Ending>> = {
  spot: ENDINGS.nodeShutdown,
  platform: ENDINGS.nodeShutdown,
  somebody: ENDINGS.stopped,
};

export function fateWords(image: string): FateWords<Ending, Ending> {
  return { toFailure: (reason) => toEnding(reason, image), toEnding: (by) => INTERRUPTIONS[by] };
}

function toEnding(reason: Failure['reason'], image: string): Ending {
  switch (reason) {
    case 'image':
      return toImageFault(image);
    case 'secret':
      return toSecretFault('source-password');
    case 'capacity':
      return ENDINGS.noRoom;
  }
}
