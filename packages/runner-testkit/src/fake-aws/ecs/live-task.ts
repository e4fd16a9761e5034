import { untilAborted } from '../../fake-cloud/until-aborted.ts';
import { findStartFault } from './find-start-fault.ts';
import { AFTER_CONTAINERS, BEFORE_SIGNAL, START_STEPS, type Step } from './life-cycle.ts';
import { endContainers, runContainers } from './run-containers.ts';
import { markEnding, type Task } from './task.ts';
import { pass, type World } from './world.ts';

/** Takes a task through its whole life. Resolves when it has stopped, or when the fake closes. */
export async function liveTask(task: Task, world: World): Promise<void> {
  const canRun = await startUp(task, world);
  if (canRun && !world.closing.aborted) await liveRunningTask(task, world);
  else await takeSteps(task, world, AFTER_CONTAINERS);
  await finish(task, world);
}

/** The part of a life from the start of the containers. */
export async function liveRunningTask(task: Task, world: World): Promise<void> {
  const running = await runContainers(task, world);
  await takeSteps(task, world, BEFORE_SIGNAL);
  enter(task, world, { status: 'STOPPING', seconds: 0 });
  await endContainers(running, world);
  await takeSteps(task, world, AFTER_CONTAINERS);
}

/** Says whether the containers can start. */
async function startUp(task: Task, world: World): Promise<boolean> {
  for (const step of START_STEPS) {
    enter(task, world, step);
    if (task.fate.isStuck) await untilAborted(task.stop.signal);
    else await pass(world, step.seconds, task.stop.signal);
    if (task.stop.signal.aborted) return false;
  }
  const fault = task.fate.failure ?? findStartFault(task, world);
  if (fault !== undefined) markEnding(task, { stopCode: 'TaskFailedToStart', stoppedReason: fault });
  return fault === undefined;
}

async function takeSteps(task: Task, world: World, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    enter(task, world, step);
    await pass(world, step.seconds);
  }
}

async function finish(task: Task, world: World): Promise<void> {
  for (const container of task.containers) container.lastStatus = 'STOPPED';
  enter(task, world, { status: 'STOPPED', seconds: 0, moment: 'stoppedAt' });
}

function enter(task: Task, world: World, { status, moment }: Step): void {
  task.lastStatus = status;
  task.version += 1;
  if (moment !== undefined) task.moments[moment] ??= world.account.clock.now();
  if (status === 'DEPROVISIONING') task.moments.stoppingAt ??= world.account.clock.now();
}
