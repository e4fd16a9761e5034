import { createExecution } from '../run/create-execution.ts';
import type { Execution } from '../run/execution.ts';
import { containersOf, type Job } from '../run/job.ts';
import { liveStartedExecution } from '../run/live-execution.ts';
import type { World } from '../run/world.ts';
import type { Input } from '../wire/input.ts';

/** Of every job, so many running and as many ended executions of somebody else. */
export function addStrangers(count: number, world: World): void {
  if (world.jobs.size === 0) throw new Error('strangers need a job: make it before this lie is told');
  const image = world.images.add({ kind: 'script', run: () => new Promise<never>(() => {}) });
  for (const job of world.jobs.values()) {
    for (let number = 0; number < count; number += 1) {
      void liveStartedExecution(makeStranger(number, job, image, world), world);
      endAtOnce(makeStranger(number, job, image, world), world);
    }
  }
}

/** Strangers that run and that nobody has asked to end. */
export function countStrangersAlive(world: World): number {
  const all = [...world.executions.values()];
  return all.filter(({ isStranger, phase, stop }) => isStranger && phase === 'running' && !stop.signal.aborted).length;
}

function makeStranger(number: number, job: Job, image: string, world: World): Execution {
  const input = { overrides: { containerOverrides: [{ env: toMarkers(number) }], timeout: '604800s' } };
  const made = createExecution({ job, input, fate: { isStuck: false }, isStranger: true }, world);
  const containers = containersOf(made.template).map((container) => ({ ...container, image }));
  const stranger: Execution = { ...made, template: { ...made.template, containers } };
  world.executions.set(stranger.name, stranger);
  world.operations.set(stranger.operationId, stranger);
  job.latest = stranger;
  return stranger;
}

/** A run much like ours, one with half a marker, and one that a person or a schedule has started. */
function toMarkers(number: number): readonly Input[] {
  const runId = { name: 'DATIVO_RUN_ID', value: `somebody-elses-run-${number}` };
  return [[runId, { name: 'DATIVO_ATTEMPT', value: '1' }], [runId], []][number % 3] ?? [];
}

function endAtOnce(execution: Execution, { project }: World): void {
  const now = project.clock.now();
  for (const task of execution.tasks) {
    Object.assign(task, { phase: 'succeeded', startedAt: now, completedAt: now });
    task.result = { status: { code: 0, message: '' }, exitCode: 0 };
  }
  Object.assign(execution, { phase: 'ended', progress: 'started', startedAt: now, completedAt: now });
}
