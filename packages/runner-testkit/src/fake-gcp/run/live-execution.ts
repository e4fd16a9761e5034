import { untilAborted } from '../../fake-cloud/until-aborted.ts';
import type { Execution } from './execution.ts';
import { findStartFailure } from './find-start-failure.ts';
import { noteExecution } from './job.ts';
import { COMPLETION_SECONDS, START_STEPS } from './life-cycle.ts';
import { liveTask } from './live-task.ts';
import { pass, type World } from './world.ts';

/** Takes an execution through its whole life. Resolves when it has ended, or when the fake closes. */
export async function liveExecution(execution: Execution, world: World): Promise<void> {
  const canRun = await startUp(execution, world);
  if (world.closing.aborted) return;
  if (canRun) await liveStartedExecution(execution, world);
  else complete(execution, world);
}

/** The part of a life from the start of the containers. */
export async function liveStartedExecution(execution: Execution, world: World): Promise<void> {
  execution.progress = 'started';
  execution.startedAt ??= world.project.clock.now();
  execution.updatedAt = world.project.clock.now();
  execution.phase = 'running';
  void interrupt(execution, world);
  await Promise.all(execution.tasks.map((task) => liveTask(task, execution, world)));
  await pass(world, COMPLETION_SECONDS);
  const lingering = world.lies.find('lingering');
  if (lingering !== undefined) await world.project.clock.sleep(lingering.seconds * 1000, execution.stop.signal);
  complete(execution, world);
}

/** Says whether the containers can start. */
async function startUp(execution: Execution, world: World): Promise<boolean> {
  const { fate, stop } = execution;
  for (const { progress, seconds } of START_STEPS) {
    if (fate.isStuck) await untilAborted(stop.signal);
    else await pass(world, seconds, stop.signal);
    if (stop.signal.aborted) return false;
    const failure = fate.failure ?? findStartFailure(execution, world);
    if (failure !== undefined) {
      execution.failure = failure;
      return false;
    }
    execution.progress = progress;
    execution.updatedAt = world.project.clock.now();
  }
  return true;
}

function complete(execution: Execution, world: World): void {
  const now = world.project.clock.now();
  for (const task of execution.tasks) {
    if (task.phase === 'pending' || task.phase === 'running') {
      task.phase = execution.isCancelAsked ? 'cancelled' : 'failed';
      task.completedAt = now;
    }
  }
  execution.completedAt = now;
  execution.updatedAt = now;
  execution.phase = 'ended';
  noteExecution(execution.job, world.project);
}

async function interrupt(execution: Execution, { project }: World): Promise<void> {
  const { interruption } = execution.fate;
  if (interruption === undefined) return;
  await project.clock.sleep(interruption.afterSeconds * 1000, execution.stop.signal);
  if (execution.phase === 'ended') return;
  if (interruption.ending === 'somebody') execution.isCancelAsked = true;
  execution.stop.abort();
}
