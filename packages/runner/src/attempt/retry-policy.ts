/**
 * Why another attempt may follow.
 *
 * - `not-started`: the platform had no room, or passing trouble kept the container from starting; nothing of the job has run
 * - `spot`: the platform took spare capacity back · `platform`: a fault or maintenance of its own
 * - `oom`: the container was killed for want of memory · `container-error`: the job failed by itself
 */
export type RetryCause = 'not-started' | 'spot' | 'platform' | 'oom' | 'container-error';

/** When a run is started again. Only `not-started` is safe for every job; the others run a job's work twice. */
export interface RetryPolicy {
  /** Starts that the platform takes, from 1. One that it refuses for want of room is not counted; the time for the start ends those. */
  readonly maxAttempts: number;
  readonly on: readonly RetryCause[];
}

/** Up to three attempts, as long as nothing of the job has run. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = { maxAttempts: 3, on: ['not-started'] };
