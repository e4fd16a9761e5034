import type { Lie } from '../../cloud-stage.ts';
import type { Fate, StartFailure } from '../run/execution.ts';
import { toImageFailure, toSecretFailure } from '../run/find-start-failure.ts';
import type { World } from '../run/world.ts';
import { Fault } from '../wire/fault.ts';

type Refusal = Extract<Lie, { kind: 'refuse_start' }>;
type Failure = Extract<Lie, { kind: 'never_starts' }>;
type Interruption = Extract<Lie, { kind: 'interrupt' }>;

const REFUSALS: Readonly<Record<Refusal['reason'], () => Fault>> = {
  capacity: () => new Fault('RESOURCE_EXHAUSTED', 'Quota exceeded for total allowable CPU per project per region.'),
  invalid: () =>
    new Fault(
      'INVALID_ARGUMENT',
      "Violation in RunJobRequest.overrides.container_overrides[0]: the job's container does not take overrides.",
    ),
};

/** Lies that hit starts. Each is used up after so many of them. */
export class Fates {
  readonly #refusals: Refusal[] = [];
  readonly #failures: Failure[] = [];
  readonly #interruptions: Interruption[] = [];
  #isStuck = false;

  add(lie: Lie): void {
    if (lie.kind === 'refuse_start') this.#refusals.push(...repeat(lie));
    if (lie.kind === 'never_starts') this.#failures.push(...repeat(lie));
    if (lie.kind === 'interrupt') this.#interruptions.push(...repeat(lie));
    if (lie.kind === 'stuck_start') this.#isStuck = true;
  }

  /** The answer of `jobs.run`. */
  takeRefusal(): Fault | undefined {
    const refusal = this.#refusals.shift();
    return refusal && REFUSALS[refusal.reason]();
  }

  take(world: Pick<World, 'project'>): Fate {
    const failure = this.#failures.shift();
    if (failure !== undefined) return { isStuck: false, failure: toStartFailure(failure.reason, world) };
    if (this.#isStuck) return { isStuck: true };
    const interruption = this.#interruptions.shift();
    if (interruption === undefined) return { isStuck: false };
    const { by, afterSeconds } = interruption;
    // Cloud Run sells no spare capacity: it is the platform that ends what runs.
    return { isStuck: false, interruption: { by: by === 'somebody' ? by : 'platform', afterSeconds } };
  }
}

function repeat<Told extends { readonly times: number }>(lie: Told): Told[] {
  return Array.from({ length: lie.times }, () => lie);
}

function toStartFailure(reason: Failure['reason'], world: Pick<World, 'project'>): StartFailure {
  switch (reason) {
    case 'image':
      return toImageFailure('europe-docker.pkg.dev/weather-dev/jobs/gone:1');
    case 'secret':
      return toSecretFailure('source-password', world);
    case 'capacity':
      return {
        reason: 'PROGRESS_DEADLINE_EXCEEDED',
        message: 'Resource readiness deadline exceeded: no capacity was available in the region.',
      };
  }
}
