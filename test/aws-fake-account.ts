import { systemClock } from '@dativo/runner';
import { type FakeAws, startFakeAws } from '@dativo/runner-testkit';
import type { Applied } from '../terraform/schema-server/applied.ts';
import { isObject } from '../terraform/schema-server/message-pack.ts';
import { startSchemaServer } from '../terraform/schema-server/start.ts';
import type { AwsAccount } from './aws-account.ts';
import { type Furniture, REGION } from './aws-furniture.ts';
import { type Container, registerTask } from './aws-task.ts';
import { textOf } from './terraform-values.ts';

/**
 * An account out of the schema server and the fake of AWS, for machines without moto or the real plugin. It has no
 * services but those of a run. Parameters are those of SSM, by name.
 */
export async function openFakeAwsAccount(
  toContainer: () => Container,
  {
    secrets = {},
    parameters = {},
  }: Pick<Furniture, 'secrets'> & { readonly parameters?: Readonly<Record<string, string>> },
): Promise<AwsAccount & { readonly fake: FakeAws }> {
  const fake = await startFakeAws({ clock: systemClock, region: REGION, pace: 0.02 });
  const arns = Object.fromEntries(
    Object.keys(secrets).map((name) => [
      name,
      `arn:aws:secretsmanager:${REGION}:${fake.accountId}:secret:${name}-a1B2c3`,
    ]),
  );
  for (const [name, arn] of Object.entries(arns)) fake.addSecret(arn, secrets[name] ?? '');
  for (const [name, value] of Object.entries(parameters)) fake.addSecret(name, value);
  const made: Promise<unknown>[] = [];
  const terraform = await startSchemaServer({
    environment: {},
    onApply: (applied) => void made.push(mirror(applied, fake, toContainer)),
  });
  const environment = {
    ...terraform.environment,
    AWS_ENDPOINT_URL: fake.endpoint,
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  return {
    fake,
    environment,
    secrets: arns,
    async close() {
      await terraform.close();
      await fake.close();
      await Promise.all(made);
    },
  };
}

/** What a run needs of what Terraform applies. */
async function mirror({ type, after }: Applied, fake: FakeAws, toContainer: () => Container): Promise<void> {
  if (!isObject(after)) return;
  if (type === 'aws_ecs_cluster') {
    const clusterName = textOf(after, 'name');
    await fake.call('ecs', 'CreateCluster', { clusterName, capacityProviders: ['FARGATE', 'FARGATE_SPOT'] });
  }
  if (type !== 'aws_ecs_task_definition') return;
  const [family, cpu, memory] = ['family', 'cpu', 'memory'].map((name) => textOf(after, name));
  const [executionRoleArn, taskRoleArn] = ['execution_role_arn', 'task_role_arn'].map((name) => textOf(after, name));
  const containerDefinitions = JSON.parse(textOf(after, 'container_definitions'));
  await registerTask(fake, { family, cpu, memory, executionRoleArn, taskRoleArn, containerDefinitions }, toContainer());
}
