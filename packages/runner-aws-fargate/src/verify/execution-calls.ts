import type { Facts } from './facts.ts';
import { readImageName } from './image-name.ts';
import type { Place } from './place.ts';
import { readSecretReference } from './secret-reference.ts';
import type { Asked } from './simulated.ts';
import type { VerifiedContainer } from './verify-api.ts';

/**
 * What the execution role is used for, of all containers together: the image, the log, the secrets. `of` says for what.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export async function toExecutionCalls(facts: Facts): Promise<readonly Asked<string>[]> {
  const definition = await facts.definition();
  const place = await facts.place();
  if (definition.kind !== 'found' || place === undefined) return [];
  const calls = await Promise.all(
    definition.value.containers.map(async (container) => [
      ...toImageCalls(container, place),
      ...toLogCalls(container, place),
      ...(await toSecretCalls(container, place, facts)),
    ]),
  );
  const byKey = new Map(calls.flat().map((call) => [`${call.action} ${call.resources.join(' ')}`, call]));
  return [...byKey.values()];
}

function toImageCalls({ image }: VerifiedContainer, { partition }: Place): Asked<string>[] {
  const { ecr } = readImageName(image);
  if (ecr === undefined) return [];
  const repository = `arn:${partition}:ecr:${ecr.region}:${ecr.account}:repository/${ecr.repository}`;
  return [
    toCall('ecr:GetAuthorizationToken', '*', 'the image'),
    ...['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'].map((action) =>
      toCall(action, repository, 'the image'),
    ),
  ];
}

function toLogCalls({ log }: VerifiedContainer, { partition, account }: Place): Asked<string>[] {
  const group = log?.options['awslogs-group'];
  if (log?.driver !== 'awslogs' || group === undefined) return [];
  const arn = `arn:${partition}:logs:${log.options['awslogs-region'] ?? ''}:${account}:log-group:${group}`;
  const makesGroup = log.options['awslogs-create-group'] === 'true';
  return [
    ...(makesGroup ? [toCall('logs:CreateLogGroup', arn, 'the log')] : []),
    ...['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => toCall(action, `${arn}:log-stream:*`, 'the log')),
  ];
}

async function toSecretCalls(container: VerifiedContainer, place: Place, facts: Facts): Promise<Asked<string>[]> {
  const { secrets, registryCredentials } = container;
  const references = [
    ...secrets.map(({ name, valueFrom }) => ({ name: `secret ${name}`, valueFrom })),
    ...(registryCredentials === undefined
      ? []
      : [{ name: 'the login to the registry', valueFrom: registryCredentials }]),
  ];
  return Promise.all(
    references.map(async ({ name, valueFrom }) => {
      const reference = readSecretReference(valueFrom, place);
      if (reference.kind === 'parameter') return toCall('ssm:GetParameters', reference.arn, name);
      // A reference may leave out the six characters that the ARN ends in, but policies name them.
      const found = await facts.secret(reference.id);
      return toCall('secretsmanager:GetSecretValue', found.kind === 'found' ? found.value.arn : reference.arn, name);
    }),
  );
}

function toCall(action: string, resource: string, of: string): Asked<string> {
  return { action, resources: [resource], context: {}, of };
}
