import type { RunRef } from '../driver.ts';
import type { RunHandle } from './run-result.ts';

/** A run's handle as it is written to files. */
export function toRunHandle(ref: RunRef): RunHandle {
  return { runtime: ref.runtime, run_id: ref.runId, attempt: ref.attempt, handle: { ...ref.handle } };
}
