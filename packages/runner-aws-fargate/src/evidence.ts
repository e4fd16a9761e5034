import type { FargateTask } from './aws-api.ts';

/** ECS's whole answer on a task as plain JSON, for the journal. Values of environment variables are left out: one may be a secret. */
export function toEvidence(task: FargateTask): unknown {
  const containerOverrides = task.overrides?.containerOverrides?.map((override) => ({
    ...override,
    environment: override.environment?.map(({ name }) => ({ name })),
  }));
  const overrides = containerOverrides && { ...task.overrides, containerOverrides };
  return JSON.parse(JSON.stringify({ ...task, overrides }));
}
