import { type RunningContainer, startContainer } from '../../containers/container.ts';
import { endContainer } from '../../containers/end-container.ts';
import { untilAborted } from '../../fake-cloud/until-aborted.ts';
import { ENDINGS, toStartFault } from './endings.ts';
import { type Ending, type Execution, type ExecutionContainer, markEnding } from './execution.ts';
import type { Job } from './job.ts';
import { GRACE_SECONDS } from './life-cycle.ts';
import { forgetRunning, rememberRunning } from './starts.ts';
import { toContainerStart } from './to-container-start.ts';
import type { World } from './world.ts';

interface Running {
  readonly container: ExecutionContainer;
  readonly running: RunningContainer;
  isOver: boolean;
}

/** Starts the containers of an execution, and waits until all of them have ended, or until they are asked to. */
export async function runContainers(execution: Execution, job: Job, world: World): Promise<readonly Running[]> {
  const all = execution.containers.map((container) => launch(execution, container, job, world));
  const errors = await Promise.all(all.map(({ running }) => running.startError));
  const error = errors.find((each) => each !== undefined);
  if (error !== undefined) return failStart(execution, all, error);
  rememberRunning(execution, world);
  execution.startedAt = world.subscription.clock.now();
  const over = new AbortController();
  const { interruption } = execution.fate;
  if (interruption) void endAfter(execution, interruption.afterSeconds, interruption.ending, world, over.signal);
  void endAfter(execution, execution.replicaTimeoutSeconds, ENDINGS.deadline, world, over.signal);
  await Promise.race([Promise.all(all.map(({ running }) => running.ended)), untilAborted(execution.stop.signal)]);
  over.abort();
  return all;
}

/** Ends those containers that still run: politely, and hard after the time that they have for it. */
export async function endContainers(all: readonly Running[], { subscription }: World): Promise<void> {
  const left = all.filter(({ isOver }) => !isOver);
  await Promise.all(left.map(({ running }) => endContainer(running, GRACE_SECONDS, subscription.clock)));
}

function launch(execution: Execution, container: ExecutionContainer, job: Job, world: World): Running {
  const image = world.images.get(container.spec.image) ?? { kind: 'process' as const };
  const running = startContainer(image, toContainerStart(container.spec, job, world), {
    clock: world.subscription.clock,
    makeFolder: () => world.makeFolder(),
    onLine: (stream, text) => {
      if (!execution.isStranger) world.logs.append(execution, container.spec, stream, text);
    },
  });
  container.state = 'Running';
  world.alive.add(running);
  const launched: Running = { container, running, isOver: false };
  void running.ended.then((exitCode) => {
    world.alive.delete(running);
    launched.isOver = true;
    Object.assign(container, { state: 'Terminated', exitCode });
    if (execution.ending?.information) container.information = execution.ending.information;
    forgetRunning(execution, world);
  });
  return launched;
}

async function failStart(execution: Execution, all: readonly Running[], error: string): Promise<readonly Running[]> {
  for (const { running } of all) running.signal('SIGKILL');
  await Promise.all(all.map(({ running }) => running.ended));
  for (const { container } of all) delete container.exitCode;
  markEnding(execution, toStartFault(error));
  return [];
}

async function endAfter(execution: Execution, seconds: number, ending: Ending, world: World, over: AbortSignal) {
  await world.subscription.clock.sleep(seconds * 1000, over);
  if (over.aborted) return;
  markEnding(execution, ending);
  execution.stop.abort();
}
