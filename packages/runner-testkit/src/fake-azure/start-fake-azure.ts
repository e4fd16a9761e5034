import type { Clock } from '@dativo/runner';
import type { Container, Lie } from '../cloud-stage.ts';
import type { Image } from '../containers/container.ts';
import { CloudLies } from '../fake-cloud/cloud-lies.ts';
import type { FakeCloud } from '../fake-cloud/fake-cloud.ts';
import { createGround } from '../fake-cloud/ground.ts';
import { addHook } from '../fake-cloud/take-course.ts';
import { armHandlers } from './arm/arm-handlers.ts';
import { Resources } from './arm/resources.ts';
import { createWorld } from './create-world.ts';
import { checkJob } from './jobs/job-handlers.ts';
import type { AzureLie } from './lies/lies.ts';
import { addStrangers, countStrangersAlive } from './lies/strangers.ts';
import { type ConsoleTable, LogStore } from './logs/log-store.ts';
import { SystemLog } from './logs/system-log.ts';
import { type AzureHandler, Registry } from './registry.ts';
import { type AzureRequestHook, type RecordedAzureCall, startServer } from './server.ts';
import { createSubscription, type SubscriptionOptions } from './subscription.ts';
import type { Input } from './wire/input.ts';

/** The subscription, its clock, and how long its logs take. */
export interface FakeAzureOptions extends SubscriptionOptions {
  /** Virtual, or the machine's. */
  readonly clock: Clock;
  /** Seconds from a container's line to the workspace, times `pace`; 5 where it is not given (Azure's own is often minutes). */
  readonly ingestionSeconds?: number;
  /** Where the environment writes console lines: `ContainerAppConsoleLogs_CL`, unless it is said otherwise. System logs go the same way. */
  readonly table?: ConsoleTable;
  /** Id of the workspace for queries. */
  readonly customerId?: string;
}

/**
 * A subscription of Azure on a port of this machine: Azure Resource Manager with Container Apps jobs, whose containers are real child
 * processes or functions, and Log Analytics. Everything happens on the given clock.
 */
export interface FakeAzure extends FakeCloud {
  /** Stands for management.azure.com, api.loganalytics.io, registries and the hosts of log streams. */
  readonly endpoint: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly location: string;
  readonly environmentId: string;
  readonly environmentName: string;
  /** Resource id of the workspace that the environment writes to, and its id for queries. */
  readonly workspaceId: string;
  readonly customerId: string;
  /** Login server of the registry that has its images. */
  readonly registry: string;
  readonly calls: readonly RecordedAzureCall[];
  /** Resource id of `PROVIDER/TYPE/NAME` in the resource group. */
  resourceId(path: string): string;
  /** Makes or replaces a resource as PUT does, without the network. */
  put(id: string, input: Input): void;
  /** Makes or replaces a job as PUT does (location, identity, properties), and gives its id; throws what Azure refuses it with. */
  putJob(name: string, input: Input): string;
  /** From now on the fake lies in this way. */
  lie(lie: Lie | AzureLie): void;
  /** Makes an image of this container; gives the image's name. */
  addImage(container: Container): string;
  /** Makes a vault's secret that a job's secret can name by its URL. */
  addSecret(url: string, value: string): void;
  /** Replaces what answers an operation (`operationId` of the specification); throws or gives the answer. */
  handle(operation: string, handler: AzureHandler): void;
  /** Comes between requests and their effects and answers. Gives what takes the hook away again. */
  onRequest(hook: AzureRequestHook): () => void;
}

const ENVIRONMENT = 'jobs';
const REGISTRY = 'registry.azurecr.io';
const A_GUID = 'b3c1a2d4-0000-4000-8000-0123456789ab';

/** Starts a subscription with one resource group, one environment and its workspace. */
export async function startFakeAzure(options: FakeAzureOptions): Promise<FakeAzure> {
  const { ingestionSeconds = 5, table = 'ContainerAppConsoleLogs_CL', customerId = A_GUID } = options;
  const subscription = createSubscription(options);
  const lies = new CloudLies<AzureLie>(subscription);
  const logs = new LogStore(subscription, lies, ingestionSeconds);
  const systemLog = new SystemLog(subscription, lies, ingestionSeconds);
  const resources = new Resources();
  const registry = new Registry();
  const calls: RecordedAzureCall[] = [];
  const hooks = new Set<AzureRequestHook>();
  const images = new Map<string, Image>([['process', { kind: 'process' }]]);
  const vault = new Map<string, string>();
  const { ground, closeFake } = createGround('azure');
  const workspace = { customerId, table, environment: ENVIRONMENT };
  registry.add(armHandlers(resources, lies));
  const base = { subscription, resources, lies, logs, systemLog, images, vault, ...ground };
  const world = createWorld(base, workspace, registry);
  const server = await startServer({ subscription, registry, lies, calls, hooks });
  const environmentId = subscription.resourceId(`Microsoft.App/managedEnvironments/${ENVIRONMENT}`);
  const workspaceId = subscription.resourceId('Microsoft.OperationalInsights/workspaces/logs');
  const fake: FakeAzure = {
    endpoint: server.endpoint,
    subscriptionId: subscription.id,
    resourceGroup: subscription.resourceGroup,
    location: subscription.location,
    environmentId,
    environmentName: ENVIRONMENT,
    workspaceId,
    customerId,
    registry: REGISTRY,
    clock: subscription.clock,
    starts: world.starts,
    get alive() {
      return world.starts.filter(({ endedAt }) => endedAt === undefined);
    },
    get strangersAlive() {
      return countStrangersAlive(world);
    },
    calls,
    resourceId: subscription.resourceId,
    put: (id, input) => void resources.put(id, input),
    putJob: (name, input) => {
      const id = subscription.resourceId(`Microsoft.App/jobs/${name}`);
      checkJob(id, input);
      return resources.put(id, input).id;
    },
    lie: (lie) => {
      lies.tell(lie);
      if (lie.kind === 'strangers') addStrangers(lie.count, images, world);
    },
    addImage: (container) => {
      const name = `${REGISTRY}/image-${images.size}:1`;
      images.set(name, container);
      return name;
    },
    addSecret: (url, value) => void vault.set(url, value),
    handle: (operation, handler) => registry.add({ [operation]: handler }),
    onRequest: (hook) => addHook(hooks, hook),
    close: () => closeFake(world.executions.values(), server),
  };
  putSurroundings(fake);
  return fake;
}

function putSurroundings({
  put,
  location,
  environmentId,
  workspaceId,
  customerId,
  subscriptionId,
  resourceGroup,
}: FakeAzure) {
  put(`/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`, { location, properties: {} });
  put(workspaceId, { location, properties: { customerId, provisioningState: 'Succeeded', retentionInDays: 30 } });
  const logAnalyticsConfiguration = { customerId };
  put(environmentId, {
    location,
    properties: {
      provisioningState: 'Succeeded',
      appLogsConfiguration: { destination: 'log-analytics', logAnalyticsConfiguration },
      workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }],
    },
  });
}
