import { endContainer } from '../../containers/end-container.ts';
import { untilAborted } from '../../fake-cloud/until-aborted.ts';
import { numberOf, textOf } from '../wire/input.ts';
import { toSeconds } from './check-run.ts';
import type { Execution, Task } from './execution.ts';
import { DEFAULT_TIMEOUT_SECONDS, GRACE_SECONDS } from './life-cycle.ts';
import { noteStart } from './note-start.ts';
import { startContainers } from './start-containers.ts';
import { type Cause, toAttemptResult } from './to-attempt-result.ts';
import type { World } from './world.ts';

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
  const wasKilled = cause !== 'itself' && (await endContainer(running, GRACE_SECONDS, world.project.clock));
  const exitCode = await running.ended;
  if (task.start !== undefined) task.start.endedAt = world.project.clock.monotonicMs() / 1000;
  task.phase = cause === 'cancel' ? 'cancelled' : cause === 'itself' && exitCode === 0 ? 'succeeded' : 'failed';
  const result = toAttemptResult(cause, exitCode, wasKilled);
  if (world.lies.find('no_exit_code') === undefined) task.result = result;
  else task.phase = 'failed';
}

function toTimeoutMs({ template }: Execution): number {
  return (toSeconds(textOf(template, 'timeout') ?? '') ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
}
