import type { SendToAws } from './send-to-aws.ts';
import type { EcsService, VerifiedContainer, VerifiedTaskDefinition, VerifyApi } from './verify-api.ts';

/** Clusters, task definitions and services. */
export function lookAtEcs(
  send: SendToAws,
): Pick<VerifyApi, 'describeCluster' | 'describeTaskDefinition' | 'describeService' | 'probeStop'> {
  return {
    describeCluster: async (cluster) => {
      const { clusters } = (await send('ecs', 'DescribeClusters', { clusters: [cluster] })) as RawClusters;
      const found = clusters?.[0];
      if (found?.clusterArn === undefined) return undefined;
      return {
        arn: found.clusterArn,
        status: found.status ?? 'unknown',
        capacityProviders: found.capacityProviders ?? [],
      };
    },
    describeTaskDefinition: async (taskDefinition) => {
      const answer = (await send('ecs', 'DescribeTaskDefinition', { taskDefinition })) as RawTaskDefinition;
      return answer.taskDefinition?.taskDefinitionArn === undefined
        ? undefined
        : toTaskDefinition(answer.taskDefinition);
    },
    describeService: async (cluster, service) => {
      const { services } = (await send('ecs', 'DescribeServices', { cluster, services: [service] })) as RawServices;
      return services?.[0] && toService(services[0]);
    },
    probeStop: async (cluster) => {
      await send('ecs', 'StopTask', { cluster, task: IMPOSSIBLE_TASK, reason: 'permission check of dativo verify' });
      return undefined;
    },
  };
}

/** ECS draws ids at random; this one has the right form and will not come up. */
const IMPOSSIBLE_TASK = '0'.repeat(32);

export interface RawClusters {
  readonly clusters?:
    | readonly {
        readonly clusterArn?: string | undefined;
        readonly status?: string | undefined;
        readonly capacityProviders?: readonly string[] | undefined;
      }[]
    | undefined;
}

export interface RawTaskDefinition {
  readonly taskDefinition?: RawDefinition | undefined;
}

interface RawDefinition {
  readonly taskDefinitionArn?: string | undefined;
  readonly status?: string | undefined;
  readonly requiresCompatibilities?: readonly string[] | undefined;
  readonly networkMode?: string | undefined;
  readonly executionRoleArn?: string | undefined;
  readonly taskRoleArn?: string | undefined;
  readonly runtimePlatform?:
    | { readonly cpuArchitecture?: string | undefined; readonly operatingSystemFamily?: string | undefined }
    | undefined;
  readonly containerDefinitions?: readonly RawContainer[] | undefined;
}

interface RawContainer {
  readonly name?: string | undefined;
  readonly image?: string | undefined;
  readonly essential?: boolean | undefined;
  readonly stopTimeout?: number | undefined;
  readonly entryPoint?: readonly string[] | undefined;
  readonly secrets?:
    | readonly { readonly name: string | undefined; readonly valueFrom: string | undefined }[]
    | undefined;
  readonly repositoryCredentials?: { readonly credentialsParameter: string | undefined } | undefined;
  readonly restartPolicy?: { readonly enabled: boolean | undefined } | undefined;
  readonly logConfiguration?:
    | { readonly logDriver: string | undefined; readonly options?: Readonly<Record<string, string>> | undefined }
    | undefined;
}

export interface RawServices {
  readonly services?: readonly RawService[] | undefined;
}

interface RawService {
  readonly status?: string | undefined;
  readonly desiredCount?: number | undefined;
  readonly runningCount?: number | undefined;
  readonly pendingCount?: number | undefined;
  readonly deployments?: readonly RawDeployment[] | undefined;
  readonly events?: readonly { readonly message?: string | undefined }[] | undefined;
}

interface RawDeployment {
  readonly status?: string | undefined;
  readonly taskDefinition?: string | undefined;
  readonly rolloutState?: string | undefined;
  readonly rolloutStateReason?: string | undefined;
  readonly failedTasks?: number | undefined;
}

function toService(raw: RawService): EcsService {
  const primary = raw.deployments?.find(({ status }) => status === 'PRIMARY');
  return {
    status: raw.status ?? 'unknown',
    desired: raw.desiredCount ?? 0,
    running: raw.runningCount ?? 0,
    pending: raw.pendingCount ?? 0,
    rollout: primary && {
      taskDefinition: primary.taskDefinition,
      state: primary.rolloutState,
      reason: primary.rolloutStateReason,
      failedTasks: primary.failedTasks ?? 0,
    },
    events: (raw.events ?? []).flatMap(({ message }) => (message === undefined ? [] : [message])),
  };
}

/** Defaults are those of ECS: LINUX on X86_64, and a container that is essential. */
function toTaskDefinition(raw: RawDefinition): VerifiedTaskDefinition {
  return {
    arn: raw.taskDefinitionArn ?? '',
    status: raw.status ?? 'unknown',
    requiresCompatibilities: raw.requiresCompatibilities ?? [],
    networkMode: raw.networkMode,
    executionRoleArn: raw.executionRoleArn,
    taskRoleArn: raw.taskRoleArn,
    platform: {
      os: raw.runtimePlatform?.operatingSystemFamily ?? 'LINUX',
      architecture: raw.runtimePlatform?.cpuArchitecture ?? 'X86_64',
    },
    containers: (raw.containerDefinitions ?? []).map(toContainer),
  };
}

function toContainer(raw: RawContainer): VerifiedContainer {
  const log = raw.logConfiguration;
  return {
    name: raw.name ?? '',
    image: raw.image ?? '',
    isEssential: raw.essential ?? true,
    stopTimeout: raw.stopTimeout,
    entryPoint: raw.entryPoint ?? [],
    secrets: (raw.secrets ?? []).map(({ name = '', valueFrom = '' }) => ({ name, valueFrom })),
    registryCredentials: raw.repositoryCredentials?.credentialsParameter,
    restarts: raw.restartPolicy?.enabled ?? false,
    log: log?.logDriver === undefined ? undefined : { driver: log.logDriver, options: log.options ?? {} },
  };
}
