import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateRouteCommand,
  DescribeRouteTablesCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, ECRClient, PutImageCommand } from '@aws-sdk/client-ecr';
import { DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs';
import { systemClock } from '@dativo/runner';
import { type FakeAws, startFakeAws } from '@dativo/runner-testkit';
import { type Moto, startMoto } from '../terraform/testing/moto.ts';

/** What stands for the image of the example. */
export interface Container {
  /** What STATE_DIR is. */
  readonly files: string;
  /** The working directory. */
  readonly folder: string;
  readonly worker: string;
}

export interface AwsAccount {
  close(): Promise<void>;
}

const REGION = 'eu-west-1';
/** What runs and logs is the fake's, since moto's tasks run nothing; all else is moto's, since the fake knows no infrastructure. */
const OF_FAKE = new Set(['RunTask', 'DescribeTasks', 'ListTasks', 'StopTask', 'GetLogEvents']);

/** One account out of moto and the fake of AWS, with an image and a way to the internet in it as most accounts have. */
export async function openAwsAccount(
  toContainer: (environment: Readonly<Record<string, string>>) => Container,
): Promise<AwsAccount> {
  const moto = await startMoto();
  const fake = await startFakeAws({ clock: systemClock, region: REGION, pace: 0.02 });
  await furnish(moto);
  let mirrored: Promise<void> | undefined;
  let container: Container | undefined;
  const server = createServer((incoming, answer) => {
    void (async () => {
      const body = await readAll(incoming);
      const operation =
        String(incoming.headers['x-amz-target'] ?? '')
          .split('.')
          .at(-1) ?? '';
      if (operation === 'RunTask' && container) {
        mirrored ??= mirror(JSON.parse(body.toString('utf8')), container, { moto, fake });
        await mirrored;
      }
      forward(OF_FAKE.has(operation) ? fake.endpoint : moto.endpoint, { incoming, body, answer });
    })().catch((error: unknown) => answer.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  container = toContainer({ ...moto.environment, AWS_ENDPOINT_URL: endpoint });
  return {
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
  { files, folder, worker }: Container,
  { moto, fake }: Clouds,
): Promise<void> {
  const ecs = new ECSClient(toAddress(moto));
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: asked.taskDefinition }),
  );
  ecs.destroy();
  const [definition] = taskDefinition?.containerDefinitions ?? [];
  if (!definition) throw new Error(`${asked.taskDefinition} has no container`);
  const begin = `cd '${folder}' && exec '${process.execPath}' '${worker}' "$@"`;
  const entryPoint = [...(definition.entryPoint ?? []).slice(0, -2), 'sh', '-c', begin, 'worker'];
  const others = (definition.environment ?? []).filter(({ name }) => name !== 'STATE_DIR');
  const environment = [...others, { name: 'STATE_DIR', value: files }];
  await fake.call('ecs', 'CreateCluster', {
    clusterName: asked.cluster.split('/').at(-1),
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
  });
  await fake.call('logs', 'CreateLogGroup', {
    logGroupName: definition.logConfiguration?.options?.['awslogs-group'],
  });
  await fake.call('ecs', 'RegisterTaskDefinition', {
    family: taskDefinition?.family,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: taskDefinition?.cpu,
    memory: taskDefinition?.memory,
    executionRoleArn: taskDefinition?.executionRoleArn,
    taskRoleArn: taskDefinition?.taskRoleArn,
    containerDefinitions: [
      {
        name: definition.name,
        image: 'process',
        essential: true,
        entryPoint,
        environment,
        stopTimeout: definition.stopTimeout,
        logConfiguration: definition.logConfiguration,
      },
    ],
  });
}

const toAddress = ({ endpoint }: Moto) => ({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
});

/** What the example takes for granted: its image, and the gateway of the network that every account has. */
async function furnish(moto: Moto): Promise<void> {
  const ecr = new ECRClient(toAddress(moto));
  await ecr.send(new CreateRepositoryCommand({ repositoryName: 'aws-orders' }));
  await ecr.send(
    new PutImageCommand({
      repositoryName: 'aws-orders',
      imageTag: '1.0.0',
      imageManifest: JSON.stringify(IMAGE_INDEX),
    }),
  );
  ecr.destroy();
  const ec2 = new EC2Client(toAddress(moto));
  const { Vpcs = [] } = await ec2.send(
    new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }),
  );
  const VpcId = Vpcs[0]?.VpcId;
  const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand({}));
  const InternetGatewayId = InternetGateway?.InternetGatewayId;
  await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId }));
  const { RouteTables = [] } = await ec2.send(
    new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId ?? ''] }] }),
  );
  await ec2.send(
    new CreateRouteCommand({
      RouteTableId: RouteTables[0]?.RouteTableId,
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: InternetGatewayId,
    }),
  );
  ec2.destroy();
}

const DIGEST = `sha256:${'0'.repeat(63)}1`;
const IMAGE_INDEX = {
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: [
    {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: DIGEST,
      size: 1000,
      platform: { architecture: 'amd64', os: 'linux' },
    },
  ],
};

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
