/**
 * What the driver asks of AWS, in the driver's words: one method per API action, only the fields that are read. Every method
 * makes one call, repeats nothing, and throws `DriverError` and nothing else.
 */
export interface AwsApi {
  /** `ecs:RunTask`. A client token that is bound to other parameters is no error here: `boundTo` names the tasks it is bound to. */
  runTask(input: RunTaskInput): Promise<RunTaskAnswer>;
  /** `ecs:DescribeTasks`, at most 100 tasks. */
  describeTasks(input: { readonly cluster: string; readonly tasks: readonly string[] }): Promise<DescribedTasks>;
  /** `ecs:ListTasks`, one page. */
  listTasks(input: ListTasksInput): Promise<ListedTasks>;
  /** `ecs:StopTask`. Gives the task as ECS shows it then. */
  stopTask(input: { readonly cluster: string; readonly task: string; readonly reason: string }): Promise<FargateTask>;
  /** `ecs:DescribeTaskDefinition`. */
  describeTaskDefinition(input: { readonly taskDefinition: string }): Promise<TaskDefinition>;
  /** `logs:GetLogEvents`, one page from the head of the stream. */
  getLogEvents(input: GetLogEventsInput): Promise<LogPage>;
}

/** What a task is started with. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
export interface RunTaskInput {
  readonly cluster: string;
  readonly taskDefinition: string;
  /** Set where there is no capacity provider. */
  readonly launchType?: 'FARGATE';
  readonly capacityProvider?: string;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: boolean;
  readonly overrides: TaskOverrides;
  readonly startedBy: string;
  readonly clientToken: string;
  readonly tags: readonly Tag[];
}

/** A tag of an AWS resource. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What a task has in place of its definition's own. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html */
export interface TaskOverrides {
  readonly containerOverrides: readonly {
    readonly name: string;
    readonly command?: readonly string[];
    readonly environment?: readonly EnvironmentVariable[];
  }[];
}

/** One variable of a container's environment. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly value: string;
}

/** What RunTask answered: tasks, or failures in their place. */
export interface RunTaskAnswer {
  readonly tasks: readonly FargateTask[];
  readonly failures: readonly Failure[];
  /** ARNs of the tasks that the client token is bound to, where it was used before with other parameters. */
  readonly boundTo: readonly string[];
}

/** Why ECS left a task or a resource out of its answer. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Failure.html */
export interface Failure {
  readonly arn?: string;
  readonly reason?: string;
  readonly detail?: string;
}

/** What DescribeTasks answered; a task that ECS has forgotten is among the failures. */
export interface DescribedTasks {
  readonly tasks: readonly FargateTask[];
  readonly failures: readonly Failure[];
}

/** `startedBy` and `family` exclude each other. */
export interface ListTasksInput {
  readonly cluster: string;
  readonly desiredStatus: 'RUNNING' | 'STOPPED';
  readonly startedBy?: string;
  readonly family?: string;
  readonly pageToken?: string;
}

/** One page of task ARNs. */
export interface ListedTasks {
  readonly taskArns: readonly string[];
  readonly nextPageToken?: string;
}

/** A task as DescribeTasks shows it; names as in ECS. */
export interface FargateTask {
  readonly taskArn: string;
  readonly clusterArn?: string;
  readonly taskDefinitionArn?: string;
  readonly lastStatus?: string;
  readonly desiredStatus?: string;
  readonly startedBy?: string;
  readonly stopCode?: string;
  readonly stoppedReason?: string;
  readonly capacityProviderName?: string;
  readonly launchType?: string;
  readonly availabilityZone?: string;
  readonly platformVersion?: string;
  readonly healthStatus?: string;
  readonly connectivity?: string;
  /** CPU units; 1024 is one vCPU. */
  readonly cpu?: string;
  /** MiB. */
  readonly memory?: string;
  readonly createdAt?: Date;
  readonly connectivityAt?: Date;
  readonly pullStartedAt?: Date;
  readonly pullStoppedAt?: Date;
  readonly startedAt?: Date;
  readonly stoppingAt?: Date;
  readonly executionStoppedAt?: Date;
  readonly stoppedAt?: Date;
  readonly containers?: readonly FargateContainer[];
  readonly attachments?: readonly Attachment[];
  readonly overrides?: TaskOverrides;
  readonly tags?: readonly Tag[];
}

/** A container of a task. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Container.html */
export interface FargateContainer {
  readonly name?: string;
  readonly lastStatus?: string;
  readonly exitCode?: number;
  readonly reason?: string;
  readonly healthStatus?: string;
  readonly image?: string;
  readonly imageDigest?: string;
  readonly runtimeId?: string;
}

/** What is attached to a task, its network interface above all. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attachment.html */
export interface Attachment {
  readonly type?: string;
  readonly status?: string;
  readonly details?: readonly { readonly name?: string; readonly value?: string }[];
}

/** The parts of a task definition that a run depends on. */
export interface TaskDefinition {
  readonly taskDefinitionArn: string;
  readonly family: string;
  readonly containers: readonly {
    readonly name: string;
    /** Seconds between SIGTERM and SIGKILL; 30 where it is not set. */
    readonly stopTimeout?: number;
    readonly environment: readonly EnvironmentVariable[];
  }[];
}

/** Which part of a log stream is asked for. Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html */
export interface GetLogEventsInput {
  readonly logGroup: string;
  readonly logStream: string;
  /** Only events of this time (milliseconds since 1970) or later. */
  readonly startTimeMs?: number;
  readonly pageToken?: string;
  /** At most 10,000. */
  readonly limit?: number;
}

/** One page of a log stream, oldest event first. */
export interface LogPage {
  readonly events: readonly LogEvent[];
  /** The same token as was given: nothing more for now. */
  readonly nextPageToken?: string;
}

/** One line of a container's log. */
export interface LogEvent {
  /** When the container wrote it, in milliseconds since 1970. */
  readonly timestamp: number;
  readonly message: string;
}
