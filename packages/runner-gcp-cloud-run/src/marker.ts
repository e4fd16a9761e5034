import type { CloudRunExecution } from './gcp-api.ts';

/**
 * Which start of which run an execution is: what its own template says. Labels cannot be set for one execution, and nothing else
 * of a start is shown again.
 * Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs/run#Overrides
 */
export interface Marker {
  readonly runId: string;
  readonly attempt: number;
}

/** Undefined for executions that were not started by this tooling: a marker without an attempt is none. */
export function parseMarker({ template }: CloudRunExecution): Marker | undefined {
  for (const { env = [] } of template?.containers ?? []) {
    const read = (wanted: string) => env.find(({ name }) => name === wanted)?.value;
    const runId = read('DATIVO_RUN_ID');
    const attempt = read('DATIVO_ATTEMPT') ?? '';
    if (runId !== undefined && runId !== '' && /^[1-9]\d{0,8}$/.test(attempt)) {
      return { runId, attempt: Number(attempt) };
    }
  }
  return undefined;
}
