import type { AzureHandlers } from '../registry.ts';
import { ok } from '../wire/answer.ts';
import { Fault, notFound } from '../wire/fault.ts';
import type { Request } from '../wire/read-request.ts';
import { toOrigin } from '../wire/to-origin.ts';
import { ENDINGS } from './endings.ts';
import { type Execution, markEnding } from './execution.ts';
import { findJob } from './job.ts';
import { createSight, isVisible } from './sight.ts';
import type { World } from './world.ts';

/** Executions on one page of a list; Azure documents none. */
const PAGE_SIZE = 100;

export function executionHandlers(world: World): AzureHandlers {
  const look = createSight(world);
  return {
    JobExecution: (request) => ok(look(findExecution(request, world))),
    JobsExecutions_List: (request) => {
      const page = takePage(ofJob(request, world), request, world);
      return ok({ value: page.executions.map(look), nextLink: page.nextLink });
    },
    Jobs_StopExecution: (request) => {
      stop(findExecution(request, world, true), world);
      return { status: 200 };
    },
    Jobs_StopMultipleExecutions: (request) => {
      const running = ofJob(request, world).filter(({ endedAt }) => endedAt === undefined);
      for (const execution of running) stop(execution, world);
      return ok({ value: running.map(look) });
    },
  };
}

export function findExecution({ path, names }: Request, world: World, evenIfNew = false): Execution {
  const { resources, subscription, executions } = world;
  const { resource } = findJob(resources, path, subscription.resourceGroup);
  const execution = executions.get(names['execution'] ?? '');
  const isKnown = execution?.jobId === resource.id && (evenIfNew || isVisible(execution, world));
  if (isKnown) return execution;
  throw notFound('Microsoft.App/jobs/executions', `${resource.name}/${names['execution']}`, subscription.resourceGroup);
}

/** Those of one job that can be seen, the newest first. */
function ofJob({ path }: Request, world: World): readonly Execution[] {
  const { resource } = findJob(world.resources, path, world.subscription.resourceGroup);
  return [...world.executions.values()]
    .filter((each) => each.jobId === resource.id && isVisible(each, world))
    .reverse();
}

/** The link names the last execution of its page, so that none is left out while others come and go. */
function takePage(all: readonly Execution[], request: Request, { lies }: World) {
  const { query, path } = request;
  const size = lies.find('small_pages')?.size ?? PAGE_SIZE;
  const after = readToken(query.get('$skiptoken'));
  const rest = all.filter(({ number }) => number < after);
  const executions = rest.slice(0, size);
  if (rest.length <= size) return { executions, nextLink: null };
  const token = Buffer.from(`execution ${executions.at(-1)?.number}`).toString('base64url');
  const version = query.get('api-version');
  return { executions, nextLink: `${toOrigin(request)}${path}?api-version=${version}&%24skiptoken=${token}` };
}

function readToken(token: string | null): number {
  if (token === null) return Number.POSITIVE_INFINITY;
  const number = /^execution (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (number === undefined) throw new Fault(400, 'InvalidSkipToken', 'The $skiptoken is not one of this list.');
  return Number(number);
}

/** What has ended has its ending, and stays as it is. */
function stop(execution: Execution, { lies }: World): void {
  if (lies.find('stop_ignored') !== undefined) return;
  markEnding(execution, ENDINGS.stopped);
  execution.stop.abort();
}
