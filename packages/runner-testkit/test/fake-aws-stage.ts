import { CloudWatchLogsClient, DescribeLogStreamsCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeTasksCommand,
  ECSClient,
  ListTasksCommand,
  RunTaskCommand,
  type RunTaskCommandInput,
  StopTaskCommand,
  type Task,
} from '@aws-sdk/client-ecs';
import {
  addFargateJob,
  createVirtualClock,
  type FakeAws,
  type FargateJob,
  holdDuring,
  startFakeAws,
  type VirtualClock,
} from '@dativo/runner-testkit';

/** A fake account on a virtual clock with one job in it, and AWS's own SDK as its client, with its retries off. */
export class Stage {
  readonly clock: VirtualClock;
  readonly fake: FakeAws;
  readonly ecs: ECSClient;
  readonly logs: CloudWatchLogsClient;

  constructor(clock: VirtualClock, fake: FakeAws) {
    const options = toClientOptions(fake);
    this.clock = clock;
    this.fake = fake;
    this.ecs = holdDuring(clock, new ECSClient(options));
    this.logs = holdDuring(clock, new CloudWatchLogsClient(options));
  }

  static async open(job: Partial<FargateJob> = {}): Promise<Stage> {
    const clock = createVirtualClock();
    const stage = new Stage(clock, await startFakeAws({ clock }));
    await stage.addJob(job);
    return stage;
  }

  /** Registers a new revision of the one job. */
  async addJob(job: Partial<FargateJob>): Promise<void> {
    await addFargateJob(this.fake, { name: 'weather', container: { kind: 'script', run: async () => 0 }, ...job });
  }

  async start(input: Partial<RunTaskCommandInput> = {}): Promise<Task> {
    const { tasks = [], failures = [] } = await this.ecs.send(new RunTaskCommand({ ...RUN, ...input }));
    const [task] = tasks;
    if (task === undefined) throw new Error(`nothing was started: ${JSON.stringify(failures)}`);
    return task;
  }

  /** The task, or the reason of its failure. */
  async look(arn: string | undefined): Promise<Task | string | undefined> {
    const input = { cluster: 'weather', tasks: [String(arn)], include: ['TAGS' as const] };
    const { tasks = [], failures = [] } = await this.ecs.send(new DescribeTasksCommand(input));
    return tasks[0] ?? failures[0]?.reason;
  }

  /** Looks every two seconds until the task has stopped; gives its last state. */
  async waitForEnd(arn: string | undefined): Promise<Task> {
    for (let look = 0; look < 10_000; look += 1) {
      const task = await this.look(arn);
      if (typeof task === 'object' && task.lastStatus === 'STOPPED') return task;
      await this.clock.sleep(2000);
    }
    throw new Error('the task did not stop');
  }

  async list(input: object = {}): Promise<readonly string[]> {
    const { taskArns = [] } = await this.ecs.send(new ListTasksCommand({ cluster: 'weather', ...input }));
    return taskArns;
  }

  stop(task: string | undefined, reason?: string) {
    return this.ecs.send(new StopTaskCommand({ cluster: 'weather', task, ...(reason && { reason }) }));
  }

  getLogEvents(task: string | undefined, input: object = {}) {
    const logStreamName = `job/dativo-etl/${task?.split('/').at(-1)}`;
    return this.logs.send(
      new GetLogEventsCommand({ logGroupName: '/ecs/weather', logStreamName, startFromHead: true, ...input }),
    );
  }

  async listStreams(): Promise<readonly (string | undefined)[]> {
    const input = { logGroupName: '/ecs/weather' };
    const { logStreams = [] } = await this.logs.send(new DescribeLogStreamsCommand(input));
    return logStreams.map(({ logStreamName }) => logStreamName);
  }

  async close(): Promise<void> {
    this.ecs.destroy();
    this.logs.destroy();
    await this.fake.close();
  }
}

export const CREDENTIALS = { accessKeyId: 'testing', secretAccessKey: 'testing' };

export function toClientOptions({ endpoint, region }: FakeAws) {
  return { endpoint, region, credentials: CREDENTIALS, maxAttempts: 1 };
}

/** The least that Fargate takes. */
export const RUN: RunTaskCommandInput = {
  cluster: 'weather',
  taskDefinition: 'weather',
  launchType: 'FARGATE',
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d'] } },
};

/** An override of the job's container. */
export function override(changes: { command?: string[]; environment?: Record<string, string> }): RunTaskCommandInput {
  const { environment, ...others } = changes;
  const pairs = environment && Object.entries(environment).map(([name, value]) => ({ name, value }));
  const own = { name: 'dativo-etl', ...others, ...(pairs && { environment: pairs }) };
  return { ...RUN, overrides: { containerOverrides: [own] } };
}
