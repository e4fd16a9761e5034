import type { JobExecution } from './azure-api.ts';

/** Azure's whole answer on an execution as plain JSON, for the journal. Values of environment variables are left out: one may be a secret. */
export function toEvidence({ name, properties }: JobExecution, systemLog: readonly string[] = []): unknown {
  const containers = properties.template?.containers?.map((container) => ({
    ...container,
    env: container.env?.map((each) => ({ name: each.name })),
  }));
  const template = containers && { containers };
  return JSON.parse(
    JSON.stringify({ name, properties: { ...properties, template }, ...(systemLog.length > 0 && { systemLog }) }),
  );
}
