import { z } from 'zod';
import { described } from './described.ts';
import { RUNTIME_OF_PROVIDER } from './provider-runtime.ts';
import { nonEmptyText, textList, wholeNumber, wholePlaceholder } from './scalar.ts';

const size = z.union([z.number().gt(0), nonEmptyText, z.null()]).exactOptional();

const runtimeFields = {
  image: described(nonEmptyText.nullable().exactOptional(), 'Image', 'The container image, with its tag or digest.', [
    'ghcr.io/acme/dativo-ingest:1.4.2',
  ]),
  cpu: described(
    size,
    'CPU',
    'In the units of the cloud: 1024 is one CPU on Fargate, 1 is one CPU elsewhere. Quoted or not.',
    [1024, '0.5'],
  ),
  memory: described(size, 'Memory', 'In the units of the cloud: MiB on Fargate, `2Gi` elsewhere. Quoted or not.', [
    2048,
    '2Gi',
  ]),
  command: described(
    textList.exactOptional(),
    'Command',
    'The program to start, with its first arguments, in place of the one in the image.',
    [['python', '-m', 'dativo_ingest.cli']],
  ),
  args: described(textList.exactOptional(), 'Arguments', 'Added behind the command.', [['--verbose']]),
  env: described(
    z.union([z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), wholePlaceholder]).exactOptional(),
    'Environment variables',
    'Given to the container. Not for secrets: those are references in the inputs of the Terraform module.',
    [{ STATE_DIR: '/state' }],
  ),
  timeout_seconds: described(
    wholeNumber(1).exactOptional(),
    'Timeout',
    'Seconds after which the run is stopped.',
    [3600],
  ),
};

function runtimeOf<Type extends string>(type: Type, id: string, title: string) {
  return z
    .strictObject({
      type: described(z.literal(type), 'Runtime', 'The service that runs the container.', [type]),
      ...runtimeFields,
    })
    .meta({ id, title, description: 'How the job runs.' });
}

export const FargateRuntime = runtimeOf(RUNTIME_OF_PROVIDER.aws, 'FargateRuntime', 'AWS Fargate');
export const ContainerAppsRuntime = runtimeOf(
  RUNTIME_OF_PROVIDER.azure,
  'ContainerAppsRuntime',
  'Azure Container Apps',
);
export const CloudRunRuntime = runtimeOf(RUNTIME_OF_PROVIDER.gcp, 'CloudRunRuntime', 'Google Cloud Run');
export const LocalProcessRuntime = runtimeOf(
  RUNTIME_OF_PROVIDER.local,
  'LocalProcessRuntime',
  'A process on this machine',
);
