import { toWire } from '../arm/arm-handlers.ts';
import type { Resource } from '../arm/resources.ts';
import type { AzureHandlers } from '../registry.ts';
import { ok } from '../wire/answer.ts';
import { Fault } from '../wire/fault.ts';
import { type Input, objectOf, objectsOf } from '../wire/input.ts';
import { checkTemplate } from './check-template.ts';
import { findJob, toJob } from './job.ts';
import type { World } from './world.ts';

export function jobHandlers({ resources, subscription }: World): AzureHandlers {
  return {
    Jobs_Get: ({ path }) => ok(toWireJob(findJob(resources, path, subscription.resourceGroup).resource)),
    Jobs_CreateOrUpdate: ({ path, input }) => {
      checkJob(path, input);
      const status = resources.find(path) === undefined ? 201 : 200;
      return { status, body: toWireJob(resources.put(path, input)) };
    },
    Jobs_GetAuthToken: ({ path }) => {
      const { resource } = findJob(resources, path, subscription.resourceGroup);
      const expires = new Date(subscription.clock.now().getTime() + 3_600_000).toISOString();
      return ok({ ...toHeader(resource), properties: { token: `log-stream-${resource.name}`, expires } });
    },
  };
}

/** Throws what Azure answers to a job that it does not take. */
export function checkJob(path: string, input: Input): void {
  const { containers, secrets } = toJob({ id: path, name: '', type: '', input });
  const template = objectOf(objectOf(input, 'properties') ?? {}, 'template') ?? {};
  checkTemplate({ containers, secrets: secrets.map(({ name }) => name) });
  if (objectsOf(template, 'initContainers').length > 0) {
    throw new Fault(400, 'NotInThisFake', 'The fake runs no init containers: leave them out of the job.');
  }
}

/** A job as Azure shows it: values of secrets are never told. */
function toWireJob(resource: Resource): object {
  const { properties, ...envelope } = toWire(resource) as { properties?: Input };
  const configuration = objectOf(properties ?? {}, 'configuration') ?? {};
  const secrets = objectsOf(configuration, 'secrets').map(({ value: _, ...shown }) => shown);
  return {
    ...envelope,
    properties: {
      provisioningState: 'Succeeded',
      runningStatus: 'Ready',
      ...properties,
      configuration: { ...configuration, ...(secrets.length > 0 && { secrets }) },
    },
  };
}

function toHeader({ id, name, type, input }: Resource): object {
  return { id, name, type, location: input['location'] };
}
