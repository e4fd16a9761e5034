import type { Execution } from './execution.ts';

export interface Step {
  readonly progress: Execution['progress'];
  /** How long it takes to get there. */
  readonly seconds: number;
}

/** From `jobs.run` to the start of the containers, as long as it commonly takes. */
export const START_STEPS: readonly Step[] = [
  { progress: 'container-ready', seconds: 4 },
  { progress: 'resources-available', seconds: 12 },
  { progress: 'started', seconds: 1 },
];

/** From the end of the last container to the end of the execution, in seconds. */
export const COMPLETION_SECONDS = 5;

/** Between SIGTERM and SIGKILL. Source: https://cloud.google.com/run/docs/container-contract#jobs-lifecycle */
export const GRACE_SECONDS = 10;

/** Where a template sets none, in seconds. Source: `TaskTemplate.timeout` in the discovery document of run v2. */
export const DEFAULT_TIMEOUT_SECONDS = 600;

/** How long, and how many, ended executions of a job are kept. Source: https://cloud.google.com/run/quotas */
export const KEPT = { seconds: 7 * 86_400, perJob: 1000 } as const;
