import type { Container } from '../cloud-stage.ts';
import type { FakeAzure } from './start-fake-azure.ts';

/** A job as the module `azure_container_apps` deploys it. */
export interface ContainerAppJob {
  readonly name: string;
  /** What runs; or the name of an image, for example `process`. */
  readonly container: Container | string;
  /** The entry point, as Azure calls it: replaces the image's own. */
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** URLs of vault secrets, by the name of the variable that gets the value. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly cpu?: number;
  readonly memory?: string;
  readonly replicaTimeoutSeconds?: number;
}

const CONTAINER_NAME = 'dativo-etl';

/** Makes all that a job needs on the fake, or a new version of the job, and gives the Terraform module's `runtime_binding`. */
export function addContainerAppJob(fake: FakeAzure, job: ContainerAppJob): Readonly<Record<string, unknown>> {
  const { location, subscriptionId, resourceGroup } = fake;
  const identityId = fake.resourceId(`Microsoft.ManagedIdentity/userAssignedIdentities/${job.name}`);
  fake.put(identityId, { location, properties: { clientId: CLIENT_ID, principalId: PRINCIPAL_ID } });
  const jobId = fake.putJob(job.name, {
    location,
    identity: toIdentity(identityId),
    properties: toProperties(fake, job, identityId),
  });
  const timeoutSeconds = job.replicaTimeoutSeconds ?? REPLICA_TIMEOUT_SECONDS;
  return {
    provider: 'azure',
    runtime: 'azure_container_apps',
    region: location,
    cluster_name: fake.environmentName,
    job_identifier: jobId,
    run_target: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
    container_name: CONTAINER_NAME,
    identity: identityId,
    log_destination: fake.workspaceId,
    timeout_seconds: timeoutSeconds,
    subscription_id: subscriptionId,
    resource_group_name: resourceGroup,
    container_app_environment_name: fake.environmentName,
    container_app_job_name: job.name,
    managed_identity_id: identityId,
    log_analytics_workspace_id: fake.workspaceId,
    log_analytics_customer_id: fake.customerId,
  };
}

const CLIENT_ID = '14adfa4f-eedf-1dc0-ba29-a6d1a69ab3df';
const PRINCIPAL_ID = '74adfa4f-dedf-8dc0-ca29-b6d1a69ab312';
/** Longer than any test takes: seven days. */
const REPLICA_TIMEOUT_SECONDS = 7 * 86_400;

function toIdentity(identityId: string): object {
  return {
    type: 'UserAssigned',
    userAssignedIdentities: { [identityId]: { clientId: CLIENT_ID, principalId: PRINCIPAL_ID } },
  };
}

function toProperties(fake: FakeAzure, job: ContainerAppJob, identity: string): object {
  const secrets = Object.entries(job.secrets ?? {}).map(([variable, keyVaultUrl]) => ({
    name: toSecretName(variable),
    keyVaultUrl,
    identity,
  }));
  return {
    environmentId: fake.environmentId,
    workloadProfileName: 'Consumption',
    configuration: {
      triggerType: 'Manual',
      replicaTimeout: job.replicaTimeoutSeconds ?? REPLICA_TIMEOUT_SECONDS,
      replicaRetryLimit: 0,
      manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 },
      ...(secrets.length > 0 && { secrets }),
      registries: [{ server: fake.registry, identity }],
    },
    template: { containers: [toContainer(fake, job)] },
  };
}

function toContainer(fake: FakeAzure, job: ContainerAppJob): object {
  const values = Object.entries(job.environment ?? {}).map(([name, value]) => ({ name, value }));
  const references = Object.keys(job.secrets ?? {}).map((name) => ({ name, secretRef: toSecretName(name) }));
  return {
    name: CONTAINER_NAME,
    image: typeof job.container === 'string' ? job.container : fake.addImage(job.container),
    resources: { cpu: job.cpu ?? 1, memory: job.memory ?? '2Gi' },
    env: [...values, ...references],
    ...(job.command && { command: job.command }),
    ...(job.args && { args: job.args }),
  };
}

/** Names of secrets are of small letters, digits and hyphens. */
function toSecretName(variable: string): string {
  return variable.toLowerCase().replaceAll('_', '-');
}
