import type { ContainerSpec } from './container-spec.ts';
import type { Execution } from './execution.ts';
import type { Job } from './job.ts';
import type { World } from './world.ts';

export interface NewExecution {
  readonly job: Job;
  readonly containers: readonly ContainerSpec[];
  readonly fate: Execution['fate'];
  readonly isStranger: boolean;
}

/** Adds an execution to its job; nothing of it lives yet. */
export function createExecution({ job, containers, fate, isStranger }: NewExecution, world: World): Execution {
  const { subscription, executions } = world;
  const { id, name: jobName } = job.resource;
  const name = `${jobName}-${subscription.nextId(7)}`;
  const execution: Execution = {
    name,
    number: executions.size + 1,
    id: `${id}/executions/${name}`,
    jobId: id,
    jobName,
    replicaTimeoutSeconds: job.replicaTimeoutSeconds,
    containers: containers.map((spec) => ({ spec, state: 'Waiting' })),
    fate,
    isStranger,
    createdAt: subscription.clock.now(),
    stop: new AbortController(),
    status: 'Processing',
  };
  executions.set(name, execution);
  return execution;
}
