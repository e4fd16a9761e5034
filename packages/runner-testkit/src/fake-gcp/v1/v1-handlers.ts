import type { Handlers } from '../registry.ts';
import { checkRun } from '../run/check-run.ts';
import { createExecution } from '../run/create-execution.ts';
import { cancelExecution } from '../run/execution-handlers.ts';
import { findJob } from '../run/job.ts';
import { liveExecution } from '../run/live-execution.ts';
import { findExecution, listVisible } from '../run/sight.ts';
import type { World } from '../run/world.ts';
import { type Input, objectOf, textOf } from '../wire/input.ts';
import type { Request } from '../wire/read-request.ts';
import { toV1Execution, toV1Job } from './to-v1.ts';

const VERSION = 'run.googleapis.com/v1';

/** As much of API v1 as gcloud's command line speaks. Lies that hit starts are for API v2 alone. */
export function v1Handlers(world: World): Handlers {
  return {
    'v1.jobs.list': () =>
      toList(
        'JobList',
        [...world.jobs.values()].map((job) => toV1Job(job, world)),
      ),
    'v1.jobs.get': ({ parts }) => toV1Job(findJob(world, parts), world),
    'v1.jobs.run': ({ parts, input }) => {
      const job = findJob(world, parts);
      const asked = toV2Run(input);
      checkRun(job, asked);
      const execution = createExecution({ job, input: asked, fate: { isStuck: false }, isStranger: false }, world);
      void liveExecution(execution, world);
      return toV1Execution(execution, world);
    },
    'v1.executions.list': (request) => {
      const found = listVisible(jobOf(request), world);
      return toList(
        'ExecutionList',
        found.map((execution) => toV1Execution(execution, world)),
      );
    },
    'v1.executions.get': ({ parts }) => toV1Execution(findExecution(parts, world), world),
    'v1.executions.cancel': ({ parts }) => {
      const execution = findExecution(parts, world);
      cancelExecution(execution, world);
      return toV1Execution(execution, world);
    },
  };
}

function toList(kind: string, items: readonly object[]): object {
  return { apiVersion: VERSION, kind, metadata: {}, items };
}

/** Labels are the only filter of this version. */
function jobOf({ query }: Request): string | undefined {
  return /(?:^|,)\s*run\.googleapis\.com\/job\s*=\s*([^,\s]+)/.exec(query.get('labelSelector') ?? '')?.[1];
}

function toV2Run(input: Input): Input {
  const { timeoutSeconds, ...overrides } = objectOf(input, 'overrides') ?? {};
  const seconds = timeoutSeconds === undefined ? undefined : String(timeoutSeconds);
  const etag = textOf(input, 'etag');
  return {
    ...(etag !== undefined && { etag }),
    overrides: { ...overrides, ...(seconds !== undefined && { timeout: `${seconds}s` }) },
  };
}
