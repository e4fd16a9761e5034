import type { ExecutionLook } from './execution-look.ts';
import type { CloudRunContainer } from './gcp-api.ts';

/** Cloud Run's whole answer on an execution as plain JSON, for the journal. Values of environment variables are left out: one may be a secret. */
export function toEvidence({ execution, task }: ExecutionLook): unknown {
  return JSON.parse(JSON.stringify({ execution, task }, withoutValues));
}

function withoutValues(key: string, value: unknown): unknown {
  if (key !== 'env' || !Array.isArray(value)) return value;
  return (value as NonNullable<CloudRunContainer['env']>).map(({ name }) => ({ name }));
}
