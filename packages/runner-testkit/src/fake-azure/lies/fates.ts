import type { Lie } from '../../cloud-stage.ts';
import { ENDINGS, toImageFault, toSecretFault } from '../jobs/endings.ts';
import type { Ending, Fate } from '../jobs/execution.ts';
import { Fault } from '../wire/fault.ts';
import type { AzureLie } from './lies.ts';

type Refusal = Extract<Lie, { kind: 'refuse_start' }>;
type Failure = Extract<Lie, { kind: 'never_starts' }>;
type Interruption = Extract<Lie, { kind: 'interrupt' }>;

/**
 * Both words of the first are those seen in the field: https://github.com/microsoft/azure-container-apps/issues/1529 (cores of the
 * environment) and the region's own; of the second: `ContainerAppInvalidResourceTotal` of the resource provider.
 */
const REFUSALS: Readonly<Record<Refusal['reason'], readonly (() => Fault)[]>> = {
  capacity: [
    () =>
      new Fault(
        409,
        'ManagedEnvironmentCapacityHeavyUsageError',
        'The managed environment has no room for another replica: the region is experiencing heavy usage. Please try again later.',
      ),
    () =>
      new Fault(
        429,
        'MaxAllowedCoresExceeded',
        'Maximum Allowed Cores exceeded for the Managed Environment. Please check https://learn.microsoft.com/en-us/azure/container-apps/quotas for resource limits',
      ),
  ],
  invalid: [
    () =>
      new Fault(
        400,
        'ContainerAppInvalidResourceTotal',
        'The total requested CPU and memory resources for this application (CPU: 8, memory: 1) is invalid.',
      ),
  ],
};

const INTERRUPTIONS: Readonly<Record<Interruption['by'], Ending>> = {
  spot: ENDINGS.nodeShutdown,
  platform: ENDINGS.nodeShutdown,
  somebody: ENDINGS.stopped,
};

/** Lies that hit starts. Each is used up after so many of them. */
export class Fates {
  readonly #refusals: Refusal[] = [];
  readonly #failures: Failure[] = [];
  readonly #interruptions: Interruption[] = [];
  #isStuck = false;
  #refused = 0;

  add(lie: Lie | AzureLie): void {
    if (lie.kind === 'refuse_start') this.#refusals.push(...repeat(lie));
    if (lie.kind === 'never_starts') this.#failures.push(...repeat(lie));
    if (lie.kind === 'interrupt') this.#interruptions.push(...repeat(lie));
    if (lie.kind === 'stuck_start') this.#isStuck = true;
  }

  /** What the start is refused with; capacity is told in both of its words in turn. */
  takeRefusal(): Fault | undefined {
    const refusal = this.#refusals.shift();
    if (refusal === undefined) return undefined;
    const words = REFUSALS[refusal.reason];
    this.#refused += 1;
    return words[(this.#refused - 1) % words.length]?.();
  }

  take(image: string): Fate {
    const failure = this.#failures.shift();
    if (failure !== undefined) return { isStuck: false, failure: toEnding(failure.reason, image) };
    if (this.#isStuck) return { isStuck: true };
    const interruption = this.#interruptions.shift();
    if (interruption === undefined) return { isStuck: false };
    const { by, afterSeconds } = interruption;
    return { isStuck: false, interruption: { ending: INTERRUPTIONS[by], afterSeconds } };
  }
}

function repeat<Told extends { readonly times: number }>(lie: Told): Told[] {
  return Array.from({ length: lie.times }, () => lie);
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
