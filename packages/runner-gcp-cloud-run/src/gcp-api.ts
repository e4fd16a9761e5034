import type { ListedLogEntries, ListLogEntriesInput } from './log-entry.ts';

/**
 * What the driver asks of Google Cloud: one method per API method, resources in Google's own names, only the fields that are read.
 * Every method makes one call, repeats nothing (but a read whose token was refused), and throws `DriverError` and nothing else. Fields of JSON that hold 0, false or an
 * empty text may be absent, as in every answer of Google's.
 */
export interface GcpApi {
  /** `run.projects.locations.jobs.get`. */
  getJob(input: { readonly job: string }): Promise<CloudRunJob>;
  /** `run.projects.locations.jobs.run`. The execution's name is known at once. An etag that is not the job's own any more is `CONFLICT`. */
  runJob(input: RunJobInput): Promise<RunJobAnswer>;
  /** `run.projects.locations.jobs.executions.get`. */
  getExecution(input: { readonly execution: string }): Promise<CloudRunExecution>;
  /** `run.projects.locations.jobs.executions.list`, one page, the newest first. */
  listExecutions(input: ListExecutionsInput): Promise<ListedExecutions>;
  /** `run.projects.locations.jobs.executions.tasks.list`, one page, the newest first. */
  listTasks(input: ListTasksInput): Promise<ListedTasks>;
  /** `run.projects.locations.jobs.executions.cancel`. Resolves when it is asked, not when the execution has ended. */
  cancelExecution(input: { readonly execution: string }): Promise<void>;
  /** `logging.entries.list`, one page. */
  listLogEntries(input: ListLogEntriesInput): Promise<ListedLogEntries>;
}

/** What an execution is started with. Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs/run */
export interface RunJobInput {
  /** `projects/P/locations/L/jobs/J` */
  readonly job: string;
  readonly etag?: string;
  readonly overrides: JobOverrides;
}

/** Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs/run#Overrides */
export interface JobOverrides {
  readonly containerOverrides: readonly {
    readonly name?: string;
    /** Replace those of the job. */
    readonly args?: readonly string[];
    /** Are merged into those of the job, by name. */
    readonly env?: readonly EnvVar[];
  }[];
  readonly taskCount: number;
  /** Seconds with an `s` behind, for example `300s`. */
  readonly timeout?: string;
}

/** One variable of a container's environment: a value, or the secret that holds it. */
export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueSource?: { readonly secretKeyRef?: { readonly secret?: string; readonly version?: string } };
}

/** The operation that starts the execution. */
export interface RunJobAnswer {
  /** `projects/P/locations/L/operations/O` */
  readonly operation: string;
  /** The operation's metadata; absent where the answer holds none. */
  readonly execution?: CloudRunExecution;
}

/** Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs#Job */
export interface CloudRunJob {
  /** `projects/P/locations/L/jobs/J` */
  readonly name: string;
  readonly etag?: string;
  /** A number as text; changes with every change of the job's settings. */
  readonly generation?: string;
  readonly observedGeneration?: string;
  readonly reconciling?: boolean;
  readonly terminalCondition?: Condition;
  readonly deleteTime?: string;
  readonly latestCreatedExecution?: {
    readonly name?: string;
    readonly createTime?: string;
  };
  readonly template?: ExecutionTemplate;
}

/** What an execution of the job is made of. Source: https://cloud.google.com/run/docs/reference/rest/v2/ExecutionTemplate */
export interface ExecutionTemplate {
  readonly parallelism?: number;
  /** 1 where it is absent. */
  readonly taskCount?: number;
  readonly template?: TaskTemplate;
}

/** Source: https://cloud.google.com/run/docs/reference/rest/v2/TaskTemplate */
export interface TaskTemplate {
  readonly containers?: readonly CloudRunContainer[];
  /** 0 where a job's answer leaves it out. */
  readonly maxRetries?: number;
  /** Seconds with an `s` behind. */
  readonly timeout?: string;
  readonly serviceAccount?: string;
  readonly volumes?: readonly {
    readonly name?: string;
    readonly secret?: { readonly secret?: string; readonly items?: readonly { readonly version?: string }[] };
  }[];
  readonly vpcAccess?: {
    readonly connector?: string;
    readonly egress?: string;
    readonly networkInterfaces?: readonly { readonly network?: string; readonly subnetwork?: string }[];
  };
}

/** A container of a task. Source: https://cloud.google.com/run/docs/reference/rest/v2/Container */
export interface CloudRunContainer {
  readonly name?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly EnvVar[];
  readonly resources?: { readonly limits?: Readonly<Record<string, string>> };
}

/** Source: https://cloud.google.com/run/docs/reference/rest/v2/Condition */
export interface Condition {
  /** `Completed`, `Started`, `ResourcesAvailable`, `ContainerReady`, `Retry` and others. */
  readonly type?: string;
  readonly state?: string;
  readonly message?: string;
  readonly lastTransitionTime?: string;
  readonly reason?: string;
  readonly executionReason?: string;
}

/** Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs.executions#Execution */
export interface CloudRunExecution {
  /** `projects/P/locations/L/jobs/J/executions/E` */
  readonly name: string;
  readonly uid?: string;
  readonly generation?: string;
  readonly createTime?: string;
  readonly startTime?: string;
  readonly completionTime?: string;
  readonly deleteTime?: string;
  readonly job?: string;
  readonly parallelism?: number;
  readonly taskCount?: number;
  readonly template?: TaskTemplate;
  readonly reconciling?: boolean;
  readonly conditions?: readonly Condition[];
  readonly runningCount?: number;
  readonly succeededCount?: number;
  readonly failedCount?: number;
  readonly cancelledCount?: number;
  readonly retriedCount?: number;
  readonly logUri?: string;
}

/** Which page of executions is asked for. */
export interface ListExecutionsInput {
  /** `projects/P/locations/L/jobs/J`; with `-` for J, of all jobs of the location. */
  readonly job: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
}

/** One page of executions, the newest first. */
export interface ListedExecutions {
  readonly executions: readonly CloudRunExecution[];
  readonly nextPageToken?: string;
}

/** Which page of tasks is asked for. */
export interface ListTasksInput {
  /** `projects/P/locations/L/jobs/J/executions/E`; with `-` for E, of all executions; with `-` for J as well, of all jobs. */
  readonly execution: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
}

/** One page of tasks. */
export interface ListedTasks {
  readonly tasks: readonly CloudRunTask[];
  readonly nextPageToken?: string;
}

/** Source: https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs.executions.tasks#Task */
export interface CloudRunTask {
  readonly name: string;
  /** Name of its execution; the last part of it or all. */
  readonly execution?: string;
  readonly index?: number;
  readonly retried?: number;
  readonly createTime?: string;
  readonly scheduledTime?: string;
  readonly startTime?: string;
  readonly completionTime?: string;
  readonly conditions?: readonly Condition[];
  readonly lastAttemptResult?: TaskAttemptResult;
}

/** Of `exitCode` and `termSignal` at most one is there; neither where the attempt ended with 0, or never ran. */
export interface TaskAttemptResult {
  /** `google.rpc.Status`; its code 0 is OK, and an empty object is too. */
  readonly status?: { readonly code?: number; readonly message?: string };
  readonly exitCode?: number;
  readonly termSignal?: number;
}
