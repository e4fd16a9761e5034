/**
 * What the driver asks of Azure, one method per call of the REST API; fields are named as Azure names them, and only those are here
 * that are read. Every method throws `DriverError`, and none is repeated by the port itself.
 * Source: https://learn.microsoft.com/rest/api/resource-manager/containerapps/jobs
 */
export interface AzureApi {
  /** `GET .../jobs/J`. */
  getJob(input: { readonly jobId: string }): Promise<ContainerAppsJob>;
  /** `POST .../jobs/J/start`, once. */
  startJob(input: { readonly jobId: string; readonly template: ExecutionTemplate }): Promise<StartAnswer>;
  /** `GET` on the `Location` of a start that was taken in, but not finished. */
  getStartResult(input: { readonly location: string }): Promise<StartAnswer>;
  /** `GET .../jobs/J/executions/E`; undefined where Azure does not show it. */
  getExecution(input: { readonly jobId: string; readonly execution: string }): Promise<JobExecution | undefined>;
  /** One page of `GET .../jobs/J/executions`, the newest first. */
  listExecutions(input: ListExecutionsInput): Promise<ExecutionPage>;
  /** `POST .../jobs/J/executions/E/stop`. */
  stopExecution(input: { readonly jobId: string; readonly execution: string }): Promise<void>;
  /** `POST /v1/workspaces/W/query` of Log Analytics. */
  queryLogs(input: QueryLogsInput): Promise<LogTable>;
  /** `GET .../executions/E/replicas`; only a preview of the API has it. */
  listReplicas(input: { readonly jobId: string; readonly execution: string }): Promise<readonly ReplicaOfExecution[]>;
  /** `POST .../jobs/J/getAuthToken`: what a log stream is read with, and nothing else. */
  getStreamToken(input: { readonly jobId: string }): Promise<string>;
  /** The last lines of a log stream, as text. */
  readLogTail(input: LogStreamInput): Promise<string>;
  /** The last lines of a log stream and those that come, in pieces of text, until it is cut or the signal aborts. */
  followLog(input: LogStreamInput & { readonly signal: AbortSignal }): Promise<AsyncIterable<string>>;
}

/** Which page of a job's executions is asked for. */
export interface ListExecutionsInput {
  readonly jobId: string;
  /** `look` where the list stands for looks at single executions. */
  readonly purpose: 'look' | 'find';
  /** The `nextLink` of the page before. */
  readonly nextLink?: string;
}

/** A job of Container Apps as it is deployed. Source: https://learn.microsoft.com/rest/api/resource-manager/containerapps/jobs/get */
export interface ContainerAppsJob {
  readonly id?: string;
  readonly name?: string;
  readonly location?: string;
  readonly identity?: { readonly type?: string; readonly userAssignedIdentities?: Readonly<Record<string, unknown>> };
  readonly properties?: {
    readonly provisioningState?: string;
    readonly environmentId?: string;
    readonly workloadProfileName?: string;
    readonly configuration?: JobConfiguration;
    readonly template?: JobTemplate;
  };
}

/** What all executions of the job have in common. */
export interface JobConfiguration {
  readonly triggerType?: string;
  /** Seconds. */
  readonly replicaTimeout?: number;
  readonly replicaRetryLimit?: number;
  readonly manualTriggerConfig?: TriggerConfiguration | null;
  readonly scheduleTriggerConfig?: (TriggerConfiguration & { readonly cronExpression?: string }) | null;
  readonly secrets?: readonly SecretReference[] | null;
  readonly registries?:
    | readonly { readonly server?: string; readonly identity?: string; readonly passwordSecretRef?: string }[]
    | null;
}

/** How many replicas an execution has, and how many of them must succeed. */
export interface TriggerConfiguration {
  readonly parallelism?: number;
  readonly replicaCompletionCount?: number;
}

/** A secret of a job by name; Azure never shows the value in a GET. */
export interface SecretReference {
  readonly name?: string;
  readonly keyVaultUrl?: string;
  readonly identity?: string;
}

/** What an execution of the job is made of. */
export interface JobTemplate {
  readonly containers?: readonly JobContainer[] | null;
  readonly initContainers?: readonly JobContainer[] | null;
  readonly volumes?: readonly { readonly name?: string; readonly storageType?: string }[] | null;
}

/** A container of a job, with whatever else the API has. */
export interface JobContainer {
  readonly name?: string;
  readonly image?: string;
  readonly command?: readonly string[] | null;
  readonly args?: readonly string[] | null;
  readonly env?: readonly EnvironmentVariable[] | null;
  readonly resources?: { readonly cpu?: number; readonly memory?: string } | null;
  readonly volumeMounts?: readonly { readonly volumeName?: string; readonly mountPath?: string }[] | null;
  readonly probes?: readonly unknown[] | null;
}

/** One variable of a container's environment. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly value?: string;
  readonly secretRef?: string;
}

/** What a start sends: it takes the place of the job's containers as a whole. */
export interface ExecutionTemplate {
  readonly containers: readonly JobContainer[];
  readonly initContainers?: readonly JobContainer[];
}

/** `name` once the execution is there; `location` while the start is still under way. */
export interface StartAnswer {
  readonly name?: string;
  readonly location?: string;
}

/** One execution of a job. Source: https://learn.microsoft.com/rest/api/resource-manager/containerapps/job-execution/job-execution */
export interface JobExecution {
  readonly name: string;
  readonly properties: {
    readonly status?: string;
    readonly startTime?: string;
    readonly endTime?: string;
    readonly reason?: string;
    readonly message?: string;
    readonly template?: { readonly containers?: readonly JobContainer[] | null } | null;
    readonly detailedStatus?: { readonly replicas?: readonly ExecutionReplica[] | null } | null;
  };
}

/** One replica of an execution, as its status shows it. */
export interface ExecutionReplica {
  readonly name?: string;
  readonly containers?: readonly ExecutionContainer[] | null;
}

/** One container of a replica. */
export interface ExecutionContainer {
  readonly name?: string;
  readonly status?: string;
  readonly additionalInformation?: string;
  /** Exit code. */
  readonly code?: number;
}

/** One page of executions. */
export interface ExecutionPage {
  readonly executions: readonly JobExecution[];
  readonly nextLink?: string;
}

/** A query to a Log Analytics workspace. Source: https://learn.microsoft.com/rest/api/loganalytics/query/execute */
export interface QueryLogsInput {
  /** The workspace's customer id, a GUID. */
  readonly workspaceId: string;
  /** KQL. */
  readonly query: string;
  /** ISO 8601 duration back from now, for example `P30D`. */
  readonly timespan: string;
}

/** Which log is followed, and with which token. */
export interface LogStreamInput {
  /** As Azure gave it with the replica. */
  readonly endpoint: string;
  readonly token: string;
}

/** Source: https://learn.microsoft.com/cli/azure/containerapp/job/replica, whose answer this is. */
export interface ReplicaOfExecution {
  readonly name?: string;
  readonly properties?: { readonly containers?: readonly ContainerOfReplica[] | null };
}

/** A container of a replica, with the address of its log. */
export interface ContainerOfReplica {
  readonly name?: string;
  /** `Waiting`, `Running`, `Terminated` or `Unknown`. */
  readonly runningState?: string;
  readonly logStreamEndpoint?: string;
}

/** What a query of the logs found. */
export interface LogTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Only the first part of the result is here (`PartialError`). */
  readonly isPartial: boolean;
}
