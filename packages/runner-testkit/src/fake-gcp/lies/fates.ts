import type { Lie } from '../../cloud-stage.ts';
import type { FateWords, Refusals } from '../../fake-cloud/start-lies.ts';
import type { StartFailure } from '../run/execution.ts';
import { toImageFailure, toSecretFailure } from '../run/find-start-failure.ts';
import type { World } from '../run/world.ts';
import { Fault } from '../wire/fault.ts';

type Failure = Extract<Lie, { kind: 'never_starts' }>;

/** Answers of `jobs.run`. */
export const REFUSALS: Refusals<Fault> = {
  capacity: () => new Fault('RESOURCE_EXHAUSTED', 'Quota exceeded for total allowable CPU per project per region.'),
  invalid: () =>
    new Fault(
      'INVALID_ARGUMENT',
      "Violation in RunJobRequest.overrides.container_overrides[0]: the job's container does not take overrides.",
    ),
};

export function fateWords(world: Pick<World, 'project'>): FateWords<StartFailure, 'platform' | 'somebody'> {
  return {
    toFailure: (reason) => toStartFailure(reason, world),
    // Cloud Run sells no spare capacity: it is the platform that ends what runs.
    toEnding: (by) => (by === 'somebody' ? by : 'platform'),
  };
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
