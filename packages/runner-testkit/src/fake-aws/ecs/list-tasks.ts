import type { Handlers } from '../registry.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, numberOf, textOf } from '../wire/input.ts';
import { findCluster } from './cluster.ts';
import { isVisible } from './sight.ts';
import type { Task } from './task.ts';
import type { World } from './world.ts';

/** Filters that `startedBy` does not stand beside. Source: API model of ECS, ListTasks.startedBy. */
const NOT_WITH_STARTED_BY = ['family', 'serviceName', 'containerInstance', 'launchType'] as const;
const LARGEST_PAGE = 100;

export function listTasksHandlers(world: World): Handlers {
  return {
    ListTasks: (input) => {
      const cluster = findCluster(world.clusters, input);
      checkFilters(input);
      const all = [...world.tasks.values()].filter(
        (task) => task.cluster === cluster && isVisible(task, world) && fits(task, input),
      );
      return toPage(all, input, world);
    },
  };
}

function checkFilters(input: Input): void {
  const other = NOT_WITH_STARTED_BY.find((name) => input[name] !== undefined);
  if (input['startedBy'] !== undefined && other !== undefined) {
    throw new Fault('InvalidParameterException', `The startedBy filter cannot be combined with ${other}.`);
  }
  if (textOf(input, 'serviceName') !== undefined) throw new Fault('ServiceNotFoundException', 'Service not found.');
  const status = textOf(input, 'desiredStatus');
  if (status !== undefined && !['RUNNING', 'PENDING', 'STOPPED'].includes(status)) {
    throw new Fault('InvalidParameterException', 'desiredStatus must be one of RUNNING, PENDING, STOPPED.');
  }
}

function fits(task: Task, input: Input): boolean {
  const wanted = {
    desiredStatus: textOf(input, 'desiredStatus') ?? 'RUNNING',
    startedBy: textOf(input, 'startedBy') ?? task.order.startedBy,
    family: textOf(input, 'family') ?? task.definition.family,
    launchType: textOf(input, 'launchType') ?? 'FARGATE',
  };
  return (
    task.desiredStatus === wanted.desiredStatus &&
    task.order.startedBy === wanted.startedBy &&
    task.definition.family === wanted.family &&
    wanted.launchType === 'FARGATE'
  );
}

/** The token names the last task of its page, so that no task is left out while others come and go. */
function toPage(all: readonly Task[], input: Input, { lies }: World): object {
  const largest = Math.min(numberOf(input, 'maxResults') ?? LARGEST_PAGE, LARGEST_PAGE);
  const size = Math.min(largest, lies.find('small_pages')?.size ?? largest);
  const rest = all.filter(({ number }) => number > readToken(textOf(input, 'nextToken')));
  const page = rest.slice(0, size);
  const hasMore = rest.length > page.length;
  return {
    taskArns: page.map(({ arn }) => arn),
    ...(hasMore && { nextToken: Buffer.from(`task ${page.at(-1)?.number}`).toString('base64url') }),
  };
}

function readToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const number = /^task (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (number === undefined) throw new Fault('InvalidParameterException', 'Invalid token.');
  return Number(number);
}
