import { propertiesOf, type Resource, type Resources } from '../arm/resources.ts';
import { notFound } from '../wire/fault.ts';
import { type Input, numberOf, objectOf, objectsOf, textOf } from '../wire/input.ts';
import { type ContainerSpec, toContainerSpec } from './container-spec.ts';

export interface JobSecret {
  readonly name: string;
  readonly value?: string;
  readonly keyVaultUrl?: string;
}

/** A job, read from the resource as it was put. */
export interface Job {
  readonly resource: Resource;
  readonly containers: readonly ContainerSpec[];
  readonly secrets: readonly JobSecret[];
  readonly replicaTimeoutSeconds: number;
}

/** The job whose id the path begins with. */
export function findJob(resources: Resources, path: string, resourceGroup: string): Job {
  const [id = '', name = ''] = /^.*?\/providers\/Microsoft\.App\/jobs\/([^/]+)/i.exec(path) ?? [];
  const resource = resources.find(id);
  if (resource === undefined) throw notFound('Microsoft.App/jobs', name, resourceGroup);
  return toJob(resource);
}

export function toJob(resource: Resource): Job {
  const properties = propertiesOf(resource);
  const configuration = objectOf(properties, 'configuration') ?? {};
  return {
    resource,
    containers: objectsOf(objectOf(properties, 'template') ?? {}, 'containers').map(toContainerSpec),
    secrets: objectsOf(configuration, 'secrets').map(toSecret),
    // Source: model of Microsoft.App, JobConfiguration.replicaTimeout is required; 1800 is what the portal writes.
    replicaTimeoutSeconds: numberOf(configuration, 'replicaTimeout') ?? 1800,
  };
}

function toSecret(input: Input): JobSecret {
  const [value, keyVaultUrl] = [textOf(input, 'value'), textOf(input, 'keyVaultUrl')];
  return {
    name: textOf(input, 'name') ?? '',
    ...(value !== undefined && { value }),
    ...(keyVaultUrl && { keyVaultUrl }),
  };
}
