import { numberOf, textOf } from '../wire/input.ts';
import { toSeconds } from './check-run.ts';
import type { Execution, Task } from './execution.ts';
import { DEFAULT_TIMEOUT_SECONDS, GRACE_SECONDS } from './life-cycle.ts';
import { noteStart } from './note-start.ts';
import { type RunningTask, startContainers } from './start-containers.ts';
import { type Cause, toAttemptResult } from './to-attempt-result.ts';
import { untilAborted, type World } from './world.ts';

/** Runs the containers of one task, again where that is allowed and needed, and notes how it ended. */
export async function liveTask(task: Task, execution: Execution, world: World): Promise<void> {
  const retries = numberOf(execution.template, 'maxRetries') ?? 0;
  task.startedAt = world.project.clock.now();
  for (;;) {
    await runAttempt(task, execution, world);
    if (task.phase !== 'failed' || task.retried >= retries || world.closing.aborted) break;
    task.retried += 1;
  }
  task.completedAt = world.project.clock.now();
}

async function runAttempt(task: Task, execution: Execution, world: World): Promise<void> {
  task.phase = 'running';
  const running = startContainers(task, execution, world);
  noteStart(task, execution, world);
  const over = new AbortController();
  const cause = await Promise.race([
    running.ended.then((): Cause => 'itself'),
    untilAborted(execution.stop.signal).then((): Cause => (execution.isCancelAsked ? 'cancel' : 'platform')),
    world.project.clock.sleep(toTimeoutMs(execution), over.signal).then((): Cause => 'timeout'),
  ]);
  over.abort();
  const wasKilled = cause !== 'itself' && (await end(running, world));
  const exitCode = await running.ended;
  if (task.start !== undefined) task.start.endedAt = world.project.clock.monotonicMs() / 1000;
  task.phase = cause === 'cancel' ? 'cancelled' : cause === 'itself' && exitCode === 0 ? 'succeeded' : 'failed';
  const result = toAttemptResult(cause, exitCode, wasKilled);
  if (world.lies.find('no_exit_code') === undefined) task.result = result;
  else task.phase = 'failed';
}

/** Politely, and hard after the time that containers have for it. Says whether it came to that. */
async function end(running: RunningTask, { project }: World): Promise<boolean> {
  const patience = new AbortController();
  const ended = running.ended.finally(() => patience.abort());
  running.signal('SIGTERM');
  await project.clock.sleep(GRACE_SECONDS * 1000, patience.signal);
  const wasKilled = !patience.signal.aborted;
  if (wasKilled) running.signal('SIGKILL');
  await ended;
  return wasKilled;
}

function toTimeoutMs({ template }: Execution): number {
  return (toSeconds(textOf(template, 'timeout') ?? '') ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
}
