import { startContainer } from '../../containers/container.ts';
import type { LineSource } from '../logging/log-store.ts';
import { type Input, textOf } from '../wire/input.ts';
import type { Execution, Task } from './execution.ts';
import { containersOf } from './job.ts';
import { toContainerStart } from './to-container-start.ts';
import type { World } from './world.ts';

interface RunningTask {
  /** The exit code of the first container: that of the job. */
  readonly ended: Promise<number>;
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
}

/** Starts the containers of one attempt; its lines go to the log. */
export function startContainers(task: Task, execution: Execution, world: World): RunningTask {
  const source = {
    job: execution.job.name,
    execution: execution.name,
    taskIndex: task.index,
    taskAttempt: task.retried,
    instanceId: world.project.nextId(64),
  };
  const all = containersOf(execution.template).map((container) =>
    launch(container, source, { task, execution, world }),
  );
  const [first] = all;
  if (first === undefined) throw new Error(`${execution.job.name} has no container`);
  return {
    ended: first.ended.then((code) => {
      if (!execution.isStranger) world.logs.appendSystem(source, code);
      for (const { signal } of all.slice(1)) signal('SIGKILL');
      return code;
    }),
    signal: (name) => {
      for (const { signal } of all) signal(name);
    },
  };
}

interface Place {
  readonly task: Task;
  readonly execution: Execution;
  readonly world: World;
}

function launch(container: Input, source: LineSource, { task, execution, world }: Place) {
  const start = toContainerStart(container, execution, task, world);
  const image = world.images.find(textOf(container, 'image') ?? '', start.environment) ?? { kind: 'process' as const };
  const running = startContainer(image, start, {
    clock: world.project.clock,
    makeFolder: () => world.makeFolder(),
    onLine: (stream, text) => world.logs.append(source, stream, text),
  });
  world.alive.add(running);
  const ended = running.ended.finally(() => world.alive.delete(running));
  return { ended, signal: running.signal };
}
