import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs';
import { systemClock } from '@dativo/runner';
import { type FakeAws, startFakeAws } from '@dativo/runner-testkit';
import { type Moto, startMoto } from '../terraform/testing/moto.ts';
import { addressOf, type Furniture, furnish, REGION } from './aws-furniture.ts';
import { type Container, registerTask } from './aws-task.ts';

export interface AwsAccount {
  /** What programs that speak to AWS need to find this account. */
  readonly environment: Readonly<Record<string, string>>;
  /** ARNs of the secrets by their names. */
  readonly secrets: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** What runs and logs is the fake's, since moto's tasks run nothing; all else is moto's, since the fake knows no infrastructure. */
const OF_FAKE = new Set(['RunTask', 'DescribeTasks', 'ListTasks', 'StopTask', 'GetLogEvents']);

/** One account out of moto and the fake of AWS, with an image and a way to the internet in it as most accounts have. */
export async function openAwsAccount(
  toContainer: () => Container,
  furniture: Furniture = { repository: 'aws-orders' },
): Promise<AwsAccount> {
  const moto = await startMoto();
  const fake = await startFakeAws({ clock: systemClock, region: REGION, pace: 0.02 });
  const secrets = await furnish(moto, furniture);
  for (const [name, arn] of Object.entries(secrets)) fake.addSecret(arn, furniture.secrets?.[name] ?? '');
  let mirrored: Promise<void> | undefined;
  const server = createServer((incoming, answer) => {
    void (async () => {
      const body = await readAll(incoming);
      const operation =
        String(incoming.headers['x-amz-target'] ?? '')
          .split('.')
          .at(-1) ?? '';
      if (operation === 'RunTask') {
        mirrored ??= mirror(JSON.parse(body.toString('utf8')), toContainer(), { moto, fake });
        await mirrored;
      }
      forward(OF_FAKE.has(operation) ? fake.endpoint : moto.endpoint, { incoming, body, answer });
    })().catch((error: unknown) => answer.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const environment = { ...moto.environment, AWS_ENDPOINT_URL: endpoint };
  return {
    environment,
    secrets,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await fake.close();
      await moto.close();
    },
  };
}

interface Clouds {
  readonly moto: Moto;
  readonly fake: FakeAws;
}

/** The fake gets the cluster, the log group and the task definition as Terraform has made them, with the worker as its program. */
async function mirror(
  asked: { readonly cluster: string; readonly taskDefinition: string },
  container: Container,
  { moto, fake }: Clouds,
): Promise<void> {
  const ecs = new ECSClient(addressOf(moto));
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: asked.taskDefinition }),
  );
  ecs.destroy();
  if (taskDefinition === undefined) throw new Error(`there is no ${asked.taskDefinition}`);
  await fake.call('ecs', 'CreateCluster', {
    clusterName: asked.cluster.split('/').at(-1),
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
  });
  await registerTask(fake, taskDefinition, container);
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  readonly answer: ServerResponse;
}

function forward(endpoint: string, { incoming, body, answer }: Exchange): void {
  const { method, headers, url = '/' } = incoming;
  const outgoing = request(new URL(url, endpoint), { method, headers: { ...headers, host: new URL(endpoint).host } });
  outgoing.on('response', (response) => {
    answer.writeHead(response.statusCode ?? 500, response.headers);
    response.pipe(answer);
  });
  outgoing.on('error', () => answer.destroy());
  outgoing.end(body);
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
