import { createExecution } from '../jobs/create-execution.ts';
import type { Execution } from '../jobs/execution.ts';
import { type Job, toJob } from '../jobs/job.ts';
import { liveRunningExecution } from '../jobs/live-execution.ts';
import type { World } from '../jobs/world.ts';

const STRANGER_IMAGE = 'stranger.azurecr.io/stranger:1';

/** On every job, so many running and so many ended executions of somebody else: a run much like ours, a schedule, a person. */
export function addStrangers(count: number, images: Map<string, unknown>, world: World): void {
  const jobs = world.resources.ofType('Microsoft.App/jobs').map(toJob);
  if (jobs.length === 0) throw new Error('strangers need a job: add it before this lie is told');
  images.set(STRANGER_IMAGE, { kind: 'script', run: () => new Promise<never>(() => {}) });
  for (const job of jobs) {
    for (let number = 0; number < count; number += 1) {
      const running = makeStranger(number, job, world);
      running.status = 'Running';
      void liveRunningExecution(running, job, world);
      endAtOnce(makeStranger(number, job, world), world);
    }
  }
}

/** Strangers that run and that nobody has stopped. */
export function countStrangersAlive({ executions }: World): number {
  return [...executions.values()].filter(
    ({ isStranger, endedAt, stop }) => isStranger && endedAt === undefined && !stop.signal.aborted,
  ).length;
}

function makeStranger(number: number, job: Job, world: World): Execution {
  const marked = [
    { name: 'DATIVO_RUN_ID', value: `somebody-elses-run-${number}` },
    { name: 'DATIVO_ATTEMPT', value: '1' },
  ];
  // Every third was started without any override, as a schedule does it.
  const env = number % 3 === 2 ? [] : marked;
  const containers = job.containers.map((spec) => ({ ...spec, image: STRANGER_IMAGE, env }));
  const forEver = { ...job, replicaTimeoutSeconds: 1_000_000_000 };
  const fate = { isStuck: false };
  const execution = createExecution({ job: forEver, containers, fate, isStranger: true }, world);
  execution.replica = `${execution.name}-${world.subscription.nextId(5)}`;
  return execution;
}

function endAtOnce(execution: Execution, { subscription }: World): void {
  for (const container of execution.containers) Object.assign(container, { state: 'Terminated', exitCode: 0 });
  execution.status = 'Succeeded';
  execution.ending = { status: 'Succeeded' };
  execution.endedAt = subscription.clock.now();
}
