import type { GetLogEventsRequest, GetLogEventsResponse } from '@aws-sdk/client-cloudwatch-logs';
import type * as Ecs from '@aws-sdk/client-ecs';
import type * as S3 from '@aws-sdk/client-s3';
import type { AwsApi, Failure, FargateTask, RunTaskInput, TaskDefinition } from './aws-api.ts';
import { toAwsError } from './classify-error.ts';
import type { S3Api } from './s3-api.ts';

/** Where calls go, and as how many tries. */
export interface AwsPlace {
  readonly region: string;
  /** For fakes and private endpoints; absent: the SDK's own, which `AWS_ENDPOINT_URL` changes. */
  readonly endpoint?: string | undefined;
  /** Tries per call. Default 1: what may be repeated is the caller's to know. */
  readonly attempts?: number;
}

/** The services that the driver calls. */
export type Service = 'ecs' | 'logs' | 's3' | 'sts' | 'iam' | 'ecr' | 'ec2' | 'secretsmanager' | 'ssm';

/** One call of AWS by the name of its operation, answered in AWS's own shape. Throws `DriverError`. */
export type Send = <Input extends object, Answer>(service: Service, operation: string, input: Input) => Promise<Answer>;

/**
 * Sends calls through the SDK; loads a service's client at the first call of it.
 *
 * @example
 * // Not run: needs an AWS account.
 * import { createSender } from '@dativo/runner-aws-fargate';
 *
 * const send = createSender({ region: 'eu-west-1' });
 * await send('ecs', 'DescribeTaskDefinition', { taskDefinition: 'orders' });
 */
export function createSender(place: AwsPlace): Send {
  const clients = new Map<Service, Promise<Client>>();
  return async <Input extends object, Answer>(service: Service, operation: string, input: Input) => {
    try {
      const client = clients.get(service) ?? openClient(service, place);
      clients.set(service, client);
      const { module, connection } = await client;
      const Command = module[`${operation}Command`];
      if (Command === undefined) throw new TypeError(`the client of ${service} has no operation ${operation}`);
      return (await connection.send(new Command(input))) as Answer;
    } catch (error) {
      throw toAwsError(`${service}:${operation}`, error);
    }
  };
}

/**
 * The calls of the driver. Nothing is repeated in here: retries are the run loop's.
 *
 * @example
 * // Not run: needs an AWS account.
 * import { createAwsApi, createAwsFargateDriver } from '@dativo/runner-aws-fargate';
 *
 * export const driver = createAwsFargateDriver({ api: createAwsApi({ region: 'eu-west-1', attempts: 3 }) });
 */
export function createAwsApi(place: AwsPlace): AwsApi {
  const send = createSender(place);
  return {
    runTask: (input) => runTask(send, input),
    async describeTasks({ cluster, tasks }) {
      const input: Ecs.DescribeTasksRequest = { cluster, tasks: [...tasks], include: ['TAGS'] };
      const answer: Ecs.DescribeTasksResponse = await send('ecs', 'DescribeTasks', input);
      return { tasks: (answer.tasks ?? []).map(toTask), failures: (answer.failures ?? []) as readonly Failure[] };
    },
    async listTasks({ pageToken, ...filter }) {
      const input: Ecs.ListTasksRequest = { ...filter, ...(pageToken === undefined ? {} : { nextToken: pageToken }) };
      const { taskArns = [], nextToken }: Ecs.ListTasksResponse = await send('ecs', 'ListTasks', input);
      return { taskArns, ...(nextToken === undefined ? {} : { nextPageToken: nextToken }) };
    },
    async stopTask(input) {
      const request: Ecs.StopTaskRequest = input;
      const { task }: Ecs.StopTaskResponse = await send('ecs', 'StopTask', request);
      return toTask(task ?? {});
    },
    async describeTaskDefinition(input) {
      const request: Ecs.DescribeTaskDefinitionRequest = input;
      const answer: Ecs.DescribeTaskDefinitionResponse = await send('ecs', 'DescribeTaskDefinition', request);
      return toTaskDefinition(answer.taskDefinition ?? {});
    },
    async getLogEvents({ logGroup, logStream, startTimeMs, pageToken, limit }) {
      const request: GetLogEventsRequest = { logGroupName: logGroup, logStreamName: logStream, startFromHead: true };
      if (startTimeMs !== undefined) request.startTime = startTimeMs;
      if (pageToken !== undefined) request.nextToken = pageToken;
      if (limit !== undefined) request.limit = limit;
      const { events = [], nextForwardToken }: GetLogEventsResponse = await send('logs', 'GetLogEvents', request);
      return {
        events: events.map(({ timestamp = 0, message = '' }) => ({ timestamp, message })),
        ...(nextForwardToken === undefined ? {} : { nextPageToken: nextForwardToken }),
      };
    },
  };
}

/**
 * The calls of the lock store.
 *
 * @example
 * // Not run: needs an AWS account.
 * import { createS3Api, createS3LockStore } from '@dativo/runner-aws-fargate';
 *
 * const store = createS3LockStore({ bucket: 'acme-locks', api: createS3Api({ region: 'eu-west-1' }) });
 * await store.read('acme/orders');
 */
export function createS3Api(place: AwsPlace): S3Api {
  const send = createSender(place);
  return {
    async getObject({ bucket: Bucket, key: Key }) {
      const input: S3.GetObjectRequest = { Bucket, Key };
      const found = await unless<S3.GetObjectCommandOutput>(['NoSuchKey', 'NotFound'], send('s3', 'GetObject', input));
      return found && { body: (await found.Body?.transformToString('utf-8')) ?? '', etag: found.ETag ?? '' };
    },
    async putObject({ bucket: Bucket, key: Key, body: Body, condition }) {
      const only = condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: condition.etag };
      const input: S3.PutObjectCommandInput = { Bucket, Key, Body, ContentType: 'application/json', ...only };
      return (await unless<S3.PutObjectCommandOutput>(LOST_RACE, send('s3', 'PutObject', input)))?.ETag;
    },
    async deleteObject({ bucket: Bucket, key: Key, etag: IfMatch }) {
      const input: S3.DeleteObjectRequest = { Bucket, Key, IfMatch };
      return (await unless<S3.DeleteObjectCommandOutput>(LOST_RACE, send('s3', 'DeleteObject', input))) !== undefined;
    },
  };
}

/**
 * Answers of S3 to a condition that does not hold (any more); NoSuchKey is the one to If-Match where nothing is.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html
 */
const LOST_RACE: readonly string[] = ['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey', 'NotFound'];

async function unless<Answer>(names: readonly string[], answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { cause } = error as Error;
    if (cause instanceof Error && names.includes(cause.name)) return undefined;
    throw error;
  }
}

async function runTask(send: Send, input: RunTaskInput): ReturnType<AwsApi['runTask']> {
  const request: Ecs.RunTaskRequest = {
    cluster: input.cluster,
    taskDefinition: input.taskDefinition,
    count: 1,
    ...(input.capacityProvider === undefined
      ? { launchType: 'FARGATE' }
      : { capacityProviderStrategy: [{ capacityProvider: input.capacityProvider, weight: 1 }] }),
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: [...input.subnets],
        securityGroups: [...input.securityGroups],
        assignPublicIp: input.assignPublicIp ? 'ENABLED' : 'DISABLED',
      },
    },
    overrides: input.overrides as Ecs.TaskOverride,
    startedBy: input.startedBy,
    clientToken: input.clientToken,
    tags: [...input.tags],
    propagateTags: 'TASK_DEFINITION',
    enableECSManagedTags: true,
  };
  try {
    const { tasks = [], failures = [] }: Ecs.RunTaskResponse = await send('ecs', 'RunTask', request);
    return { tasks: tasks.map(toTask), failures: failures as readonly Failure[], boundTo: [] };
  } catch (error) {
    const { name, resourceIds } = ((error as Error).cause ?? {}) as Partial<Ecs.ConflictException>;
    if (name !== 'ConflictException' || !resourceIds?.length) throw error;
    return { tasks: [], failures: [], boundTo: resourceIds };
  }
}

/** The answer as it came: fields that nobody reads stay for the evidence. */
function toTask(task: Ecs.Task): FargateTask {
  return { taskArn: '', ...task } as FargateTask;
}

function toTaskDefinition({ taskDefinitionArn = '', family = '', containerDefinitions = [] }: Ecs.TaskDefinition) {
  const containers = containerDefinitions.map(({ name = '', environment = [], stopTimeout }) => ({
    name,
    environment: environment.map((each) => ({ name: each.name ?? '', value: each.value ?? '' })),
    ...(stopTimeout === undefined ? {} : { stopTimeout }),
  }));
  return { taskDefinitionArn, family, containers } satisfies TaskDefinition;
}

/** Name of the client's class, and how its package is loaded. */
const CLIENTS: Readonly<Record<Service, readonly [string, () => Promise<unknown>]>> = {
  ecs: ['ECSClient', () => import('@aws-sdk/client-ecs')],
  logs: ['CloudWatchLogsClient', () => import('@aws-sdk/client-cloudwatch-logs')],
  s3: ['S3Client', () => import('@aws-sdk/client-s3')],
  sts: ['STSClient', () => import('@aws-sdk/client-sts')],
  iam: ['IAMClient', () => import('@aws-sdk/client-iam')],
  ecr: ['ECRClient', () => import('@aws-sdk/client-ecr')],
  ec2: ['EC2Client', () => import('@aws-sdk/client-ec2')],
  secretsmanager: ['SecretsManagerClient', () => import('@aws-sdk/client-secrets-manager')],
  ssm: ['SSMClient', () => import('@aws-sdk/client-ssm')],
};

interface Client {
  readonly module: Readonly<Record<string, (new (input: object) => unknown) | undefined>>;
  readonly connection: { send(command: unknown): Promise<unknown> };
}

/** Milliseconds; together shorter than what the run loop gives one call. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 20_000, throwOnRequestTimeout: true } as const;

async function openClient(service: Service, { region, endpoint, attempts = 1 }: AwsPlace): Promise<Client> {
  const [name, load] = CLIENTS[service];
  // Every client package has the same shape, which its own types do not say.
  const module = (await load()) as unknown as Record<string, new (input: object) => Client['connection']>;
  const connection = new (module[name] as new (input: object) => Client['connection'])({
    region,
    maxAttempts: attempts,
    requestHandler: TIMEOUTS,
    ...(service === 's3' ? { followRegionRedirects: true } : {}),
    // A bucket is no host name of a fake.
    ...(endpoint === undefined ? {} : { endpoint, ...(service === 's3' ? { forcePathStyle: true } : {}) }),
  });
  return { module, connection };
}
