import { z } from 'zod';
import { described } from './described.ts';
import {
  CloudRunIdentifiers,
  ContainerAppsIdentifiers,
  FargateIdentifiers,
  LocalProcessIdentifiers,
} from './resource-identifiers.ts';
import { CloudRunRuntime, ContainerAppsRuntime, FargateRuntime, LocalProcessRuntime } from './runtime.ts';
import { nonEmptyText, wholePlaceholder } from './scalar.ts';
import { Schedule } from './schedule.ts';
import { Tags } from './tags.ts';

const AwsInfrastructure = onProvider('aws', FargateRuntime, FargateIdentifiers, ['us-east-1', 'eu-central-1']).meta({
  id: 'AwsInfrastructure',
  title: 'On AWS Fargate',
  description: 'A task on AWS Fargate.',
});
const AzureInfrastructure = onProvider('azure', ContainerAppsRuntime, ContainerAppsIdentifiers, [
  'westeurope',
  'eastus',
]).meta({
  id: 'AzureInfrastructure',
  title: 'On Azure Container Apps',
  description: 'A job on Azure Container Apps.',
});
const GcpInfrastructure = onProvider('gcp', CloudRunRuntime, CloudRunIdentifiers, ['europe-west1', 'us-central1']).meta(
  {
    id: 'GcpInfrastructure',
    title: 'On Google Cloud Run',
    description: 'A job on Google Cloud Run.',
  },
);
const LocalInfrastructure = onProvider('local', LocalProcessRuntime, LocalProcessIdentifiers, ['local']).meta({
  id: 'LocalInfrastructure',
  title: 'On this machine',
  description: 'A process on this machine; no cloud account is needed.',
});

/** The union keeps provider and runtime together in the JSON Schema too, where custom checks are lost. */
export const Infrastructure = z
  .discriminatedUnion('provider', [AwsInfrastructure, AzureInfrastructure, GcpInfrastructure, LocalInfrastructure])
  .meta({
    id: 'Infrastructure',
    title: 'Infrastructure',
    description: 'Where the job runs, what Terraform makes for it, and the tags that every resource carries.',
  });

function onProvider<Provider extends string, Runtime extends z.ZodType, Identifiers extends z.ZodType>(
  provider: Provider,
  runtime: Runtime,
  identifiers: Identifiers,
  regions: readonly string[],
) {
  return z.strictObject({
    // Editors compare with the first provider alone, and would say that only this one is allowed.
    provider: described(z.literal(provider), 'Provider', 'The cloud, or `local` for this machine.', [provider]).meta({
      errorMessage: 'Use one of aws, azure, gcp, local.',
    }),
    runtime: described(runtime, 'Runtime', 'How the job runs.'),
    region: described(nonEmptyText, 'Region', 'Region of the resources.', regions),
    resource_identifiers: described(
      z.union([identifiers, wholePlaceholder, z.null()]).exactOptional(),
      'Resource identifiers',
      'What Terraform made, usually as placeholders. One placeholder may stand for all of it.',
      ['{{terraform_outputs.runtime_binding}}'],
    ),
    tags: described(Tags, 'Tags', 'Put on every resource that Terraform makes for the job.'),
    schedule: described(Schedule.exactOptional(), 'Schedule', 'When the job starts by itself.'),
  });
}
