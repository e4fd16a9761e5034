import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { textOf, textsOf } from '../wire/input.ts';
import { type Cluster, findCluster } from './cluster.ts';
import { createSight, isVisible } from './sight.ts';
import { markEnding, type Task } from './task.ts';
import { toWire } from './to-wire.ts';
import type { World } from './world.ts';

/** Tasks that one DescribeTasks may name. Source: API model of ECS. */
const DESCRIBE_LIMIT = 100;

export function taskHandlers(world: World): Handlers {
  const look = createSight(world);
  return {
    DescribeTasks: (input) => {
      const cluster = findCluster(world.clusters, input);
      const wanted = textsOf(input, 'tasks');
      if (wanted.length === 0) throw new Fault('InvalidParameterException', 'Tasks cannot be empty.');
      if (wanted.length > DESCRIBE_LIMIT) {
        throw new Fault('InvalidParameterException', `Tasks can not be more than ${DESCRIBE_LIMIT}.`);
      }
      const withTags = textsOf(input, 'include').includes('TAGS');
      const found = wanted.map((name) => findTask(world, cluster, name));
      const missing = wanted.filter((_, index) => found[index] === undefined);
      return {
        tasks: found.flatMap((task) => (task === undefined ? [] : look(task, withTags))),
        failures: missing.map((name) => ({ arn: toArn(world, cluster, name), reason: 'MISSING' })),
      };
    },
    StopTask: (input) => {
      const task = findTask(world, findCluster(world.clusters, input), textOf(input, 'task') ?? '', true);
      if (task === undefined) throw new Fault('InvalidParameterException', 'The referenced task was not found.');
      task.tags = [];
      const stoppedReason = textOf(input, 'reason') ?? 'Task stopped by user';
      markEnding(task, { stopCode: 'UserInitiated', stoppedReason });
      if (world.lies.find('stop_ignored') === undefined) task.stop.abort();
      return { task: toWire(task, world) };
    },
  };
}

function findTask(world: World, cluster: Cluster, name: string, evenIfNew = false): Task | undefined {
  const task = world.tasks.get(name.replace(/^arn:.*\//, ''));
  if (task === undefined || task.cluster !== cluster) return undefined;
  return evenIfNew || isVisible(task, world) ? task : undefined;
}

function toArn({ account }: World, cluster: Cluster, name: string): string {
  return name.startsWith('arn:') ? name : account.arn('ecs', `task/${cluster.name}/${name}`);
}
