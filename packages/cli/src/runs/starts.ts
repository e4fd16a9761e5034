import type { Driver, RunPhase, RunRef, RunRequest } from '@dativo/runner';

/** One start of a run as the runtime shows it now. */
export interface SeenStart {
  readonly ref: RunRef;
  readonly phase: RunPhase;
}

/** All starts of a run that the runtime still shows. Throws `DriverError`. */
export async function findStarts(driver: Driver, request: RunRequest): Promise<readonly SeenStart[]> {
  const refs = await driver.find(request);
  return Promise.all(refs.map(async (ref) => ({ ref, phase: (await driver.describe(ref)).phase })));
}
