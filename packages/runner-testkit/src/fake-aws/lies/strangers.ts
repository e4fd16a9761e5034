import type { Cluster } from '../ecs/cluster.ts';
import { createTask } from '../ecs/create-task.ts';
import { liveRunningTask } from '../ecs/live-task.ts';
import type { Task } from '../ecs/task.ts';
import type { TaskDefinition } from '../ecs/task-definition.ts';
import type { World } from '../ecs/world.ts';

/** Who the strangers were started by: a run much like ours, a schedule, a service, a person. */
const STARTED_BY: readonly ((runId: string) => string | undefined)[] = [
  (runId) => `dativo/${runId}/1`,
  () => 'chronos-schedule',
  () => 'ecs-svc/0123456789',
  () => undefined,
];

const STRANGER_IMAGE = 'stranger';

/** On every cluster and family, so many running and so many ended tasks of somebody else. */
export function addStrangers(count: number, images: Map<string, unknown>, world: World): void {
  const definitions = [...world.definitions.values()].flatMap((revisions) => revisions.at(-1) ?? []);
  if (definitions.length === 0)
    throw new Error('strangers need a task definition: register it before this lie is told');
  images.set(STRANGER_IMAGE, { kind: 'script', run: () => new Promise<never>(() => {}) });
  for (const cluster of world.clusters.values()) {
    for (const definition of definitions) {
      for (let number = 0; number < count; number += 1) {
        void liveRunningTask(makeStranger(number, cluster, definition, world), world);
        endAtOnce(makeStranger(number, cluster, definition, world), world);
      }
    }
  }
}

/** Strangers that run and that nobody has stopped. */
export function countStrangersAlive(world: World): number {
  return [...world.tasks.values()].filter(({ isStranger, desiredStatus }) => isStranger && desiredStatus === 'RUNNING')
    .length;
}

function makeStranger(number: number, cluster: Cluster, definition: TaskDefinition, world: World): Task {
  const containers = definition.containers.map((each) => ({ ...each, image: STRANGER_IMAGE, log: undefined }));
  const runId = `somebody-elses-run-${number}`;
  const startedBy = STARTED_BY[number % STARTED_BY.length]?.(runId);
  const overrides = {
    containerOverrides: [
      {
        name: containers[0]?.name ?? '',
        environment: [
          { name: 'DATIVO_RUN_ID', value: runId },
          { name: 'DATIVO_ATTEMPT', value: '1' },
        ],
      },
    ],
  };
  const input = { overrides, ...(startedBy !== undefined && { startedBy }) };
  const theirs = { ...definition, containers };
  const task = createTask({ input, cluster, definition: theirs, fate: { isStuck: false }, isStranger: true }, world);
  task.moments.createdAt = world.account.clock.now();
  return task;
}

function endAtOnce(task: Task, world: World): void {
  const now = world.account.clock.now();
  Object.assign(task.moments, { startedAt: now, stoppingAt: now, executionStoppedAt: now, stoppedAt: now });
  for (const container of task.containers) Object.assign(container, { lastStatus: 'STOPPED', exitCode: 0 });
  task.desiredStatus = 'STOPPED';
  task.lastStatus = 'STOPPED';
  task.ending = { stopCode: 'EssentialContainerExited', stoppedReason: 'Essential container in task exited' };
}
