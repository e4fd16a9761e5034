import { fateWords, REFUSALS } from '../lies/fates.ts';
import type { AzureHandlers } from '../registry.ts';
import { ok } from '../wire/answer.ts';
import { Fault } from '../wire/fault.ts';
import { objectsOf } from '../wire/input.ts';
import type { Request } from '../wire/read-request.ts';
import { checkTemplate } from './check-template.ts';
import { toContainerSpec } from './container-spec.ts';
import { createExecution } from './create-execution.ts';
import type { Execution } from './execution.ts';
import { findJob } from './job.ts';
import { liveExecution } from './live-execution.ts';
import type { Operations } from './operations.ts';
import type { World } from './world.ts';

/** Bytes of a request. Source: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
const LARGEST_BODY = 4 * 1024 * 1024;

export function startHandlers(world: World, operations: Operations): AzureHandlers {
  return {
    Jobs_Start: (request) => {
      const execution = startExecution(request, world);
      const { id, name } = execution;
      const deferred = world.lies.find('deferred_start');
      if (deferred === undefined) return ok({ id, name });
      return operations.accept({ id, name }, deferred.seconds, request);
    },
  };
}

/** The containers of the body stand in for the job's own as a whole; without a body the job's own run. */
function startExecution({ path, input, body }: Request, world: World): Execution {
  const { lies, resources, subscription } = world;
  if (body.length > LARGEST_BODY) throw new Fault(413, 'RequestContentTooLarge', 'The request content is too large.');
  const job = findJob(resources, path, subscription.resourceGroup);
  const given = objectsOf(input, 'containers').map(toContainerSpec);
  const containers = given.length > 0 ? given : job.containers;
  checkTemplate({ containers, secrets: job.secrets.map(({ name }) => name) });
  if (objectsOf(input, 'initContainers').length > 0) {
    throw new Fault(400, 'NotInThisFake', 'The fake runs no init containers: leave them out of the start.');
  }
  const refusal = lies.starts.takeRefusal(REFUSALS);
  if (refusal !== undefined) throw refusal;
  const fate = lies.starts.takeFate(fateWords(containers[0]?.image ?? ''));
  const execution = createExecution({ job, containers, fate, isStranger: false }, world);
  void liveExecution(execution, job, world);
  return execution;
}
