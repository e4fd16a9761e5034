import { untilAborted } from '../../fake-cloud/until-aborted.ts';
import { ENDINGS } from './endings.ts';
import { type Ending, type Execution, markEnding } from './execution.ts';
import { findStartFault } from './find-start-fault.ts';
import type { Job } from './job.ts';
import { SECONDS } from './life-cycle.ts';
import { endContainers, runContainers } from './run-containers.ts';
import { pass, type World } from './world.ts';

/** Takes an execution through its whole life. Resolves when it has ended, or when the fake closes. */
export async function liveExecution(execution: Execution, job: Job, world: World): Promise<void> {
  if (await startUp(execution, job, world)) await liveRunningExecution(execution, job, world);
  await pass(world, SECONDS.closing);
  const lingering = execution.ending?.status === 'Stopped' ? undefined : world.lies.find('lingering');
  const over = AbortSignal.any([world.closing, execution.stop.signal]);
  if (lingering !== undefined) await world.subscription.clock.sleep(lingering.seconds * 1000, over);
  finish(execution, world);
}

/** The part of a life from the start of the containers to their end. */
export async function liveRunningExecution(execution: Execution, job: Job, world: World): Promise<void> {
  const running = await runContainers(execution, job, world);
  await endContainers(running, world);
}

/** Says whether the containers can start. */
async function startUp(execution: Execution, job: Job, world: World): Promise<boolean> {
  const { signal } = execution.stop;
  await pass(world, SECONDS.placing, signal);
  if (signal.aborted) return false;
  execution.status = 'Running';
  execution.replica = `${execution.name}-${world.subscription.nextId(5)}`;
  if (execution.fate.isStuck) await untilAborted(signal);
  else await pass(world, SECONDS.creating, signal);
  if (signal.aborted || world.closing.aborted) return false;
  const fault = execution.fate.failure ?? findStartFault(execution, job, world);
  if (fault !== undefined) noteFault(execution, fault, world);
  return fault === undefined;
}

function noteFault(execution: Execution, fault: Ending, { systemLog }: World): void {
  markEnding(execution, fault);
  for (const { spec } of execution.containers)
    systemLog.append(execution, 'PullingImage', `Pulling image '${spec.image}'`);
  systemLog.append(execution, fault.reason ?? 'Error', fault.information ?? fault.message ?? '');
  systemLog.append(execution, 'BackoffLimitExceeded', 'Job has reached the specified backoff limit');
}

function finish(execution: Execution, world: World): void {
  const haveAllSucceeded = execution.containers.every(({ exitCode }) => exitCode === 0);
  const { sidecar, hidesCode } = { sidecar: world.lies.find('sidecar'), hidesCode: world.lies.find('no_exit_code') };
  const own = haveAllSucceeded && (sidecar?.exitCode ?? 0) === 0 ? ({ status: 'Succeeded' } as const) : ENDINGS.failed;
  markEnding(execution, own);
  execution.status = hidesCode === undefined ? (execution.ending ?? own).status : 'Degraded';
  execution.endedAt = world.subscription.clock.now();
}
