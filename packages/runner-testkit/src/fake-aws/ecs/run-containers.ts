import { type RunningContainer, startContainer } from '../../containers/container.ts';
import { endContainer } from '../../containers/end-container.ts';
import { untilAborted } from '../../fake-cloud/until-aborted.ts';
import { forgetRunning, rememberRunning } from './starts.ts';
import { markEnding, type Task, type TaskContainer } from './task.ts';
import { toContainerStart } from './to-container-start.ts';
import type { World } from './world.ts';

interface Running {
  readonly container: TaskContainer;
  readonly running: RunningContainer;
  isOver: boolean;
}

/** Starts the containers of a task, and waits until it is to end: since one of them has ended, or since it was asked to. */
export async function runContainers(task: Task, world: World): Promise<readonly Running[]> {
  const all = task.containers.map((container) => launch(task, container, world));
  const errors = await Promise.all(all.map(({ running }) => running.startError));
  if (errors.some((error) => error !== undefined)) return failStart(task, all, errors);
  task.lastStatus = 'RUNNING';
  task.moments.startedAt = world.account.clock.now();
  task.version += 1;
  rememberRunning(task, world);
  const over = new AbortController();
  void interrupt(task, world, over.signal);
  const essential = all.filter(({ container }) => container.definition.isEssential);
  await Promise.race([...essential.map(({ running }) => running.ended), untilAborted(task.stop.signal)]);
  over.abort();
  markEnding(task, { stopCode: 'EssentialContainerExited', stoppedReason: 'Essential container in task exited' });
  return all;
}

/** Ends those containers that still run: politely, and hard after the time that each of them has for it. */
export async function endContainers(all: readonly Running[], { account }: World): Promise<void> {
  const left = all.filter(({ isOver }) => !isOver);
  await Promise.all(
    left.map(({ container, running }) => endContainer(running, container.definition.stopTimeoutSeconds, account.clock)),
  );
}

function launch(task: Task, container: TaskContainer, world: World): Running {
  const image = world.images.get(container.definition.image) ?? { kind: 'process' as const };
  const { log } = container.definition;
  const running = startContainer(image, toContainerStart(task, container.definition, world), {
    clock: world.account.clock,
    makeFolder: () => world.makeFolder(),
    onLine: (_, text) => {
      if (log !== undefined) world.logs.append(log.group, [log.streamPrefix, container.definition.name, task.id], text);
    },
  });
  container.lastStatus = 'RUNNING';
  world.alive.add(running);
  const launched: Running = { container, running, isOver: false };
  void running.ended.then((exitCode) => {
    world.alive.delete(running);
    launched.isOver = true;
    Object.assign(container, { lastStatus: 'STOPPED', exitCode });
    task.version += 1;
    forgetRunning(task, world);
  });
  return launched;
}

async function failStart(task: Task, all: readonly Running[], errors: readonly (string | undefined)[]) {
  for (const { running } of all) running.signal('SIGKILL');
  await Promise.all(all.map(({ running }) => running.ended));
  all.forEach(({ container }, index) => {
    delete container.exitCode;
    if (errors[index] !== undefined) container.reason = errors[index];
  });
  const reason = errors.find((error) => error !== undefined) ?? '';
  markEnding(task, { stopCode: 'TaskFailedToStart', stoppedReason: reason });
  return [];
}

async function interrupt(task: Task, { account }: World, over: AbortSignal): Promise<void> {
  const { interruption } = task.fate;
  if (interruption === undefined) return;
  await account.clock.sleep(interruption.afterSeconds * 1000, over);
  if (over.aborted) return;
  markEnding(task, interruption.ending);
  task.stop.abort();
}
