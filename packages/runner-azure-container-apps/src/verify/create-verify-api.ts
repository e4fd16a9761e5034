import { DriverError } from '@dativo/runner';
import type { ContainerAppsJob } from '../azure-api.ts';
import { API_VERSION } from '../create-azure-api.ts';
import { NO_TABLE, toLogQuery } from '../log-query.ts';
import type { Send } from '../send.ts';
import { getContainerApps } from '../service/get-container-app.ts';
import { lookAtNetwork } from './look-at-network.ts';
import { type RegistryOptions, readRegistry } from './registry/read-registry.ts';
import type { Permission, VerifyApi } from './verify-api.ts';

/** Sources: https://learn.microsoft.com/rest/api/authorization/permissions and https://learn.microsoft.com/rest/api/managedidentity */
const VERSIONS = { permissions: '2022-04-01', identity: '2023-01-31' } as const;

interface EnvironmentAnswer {
  readonly properties?: {
    readonly provisioningState?: string;
    readonly appLogsConfiguration?: {
      readonly destination?: string | null;
      readonly logAnalyticsConfiguration?: { readonly customerId?: string } | null;
    };
    readonly environmentMode?: string | null;
    readonly workloadProfiles?: readonly unknown[] | null;
    readonly vnetConfiguration?: { readonly infrastructureSubnetId?: string | null } | null;
  };
}

/** `VerifyApi` over calls of Azure's REST APIs. */
export function createVerifyApi(send: Send, registry: RegistryOptions): VerifyApi {
  const get = async <Answer>(action: string, path: string) =>
    (await send({ service: 'arm', action, method: 'GET', path })).body as Answer;
  return {
    getJob: (jobId) => get<ContainerAppsJob>('jobs/read', `${jobId}?api-version=${API_VERSION}`),
    listPermissions: (resourceId) => listPermissions(send, resourceId),
    async getEnvironment(id) {
      const path = `${id}?api-version=${API_VERSION}`;
      const { properties } = await get<EnvironmentAnswer>('managedEnvironments/read', path);
      const { destination, logAnalyticsConfiguration } = properties?.appLogsConfiguration ?? {};
      return {
        provisioningState: properties?.provisioningState,
        logDestination: destination ?? undefined,
        workspaceId: logAnalyticsConfiguration?.customerId,
        mode: toMode(properties),
        subnetId: properties?.vnetConfiguration?.infrastructureSubnetId || undefined,
      };
    },
    async getIdentity(id) {
      const path = `${id}?api-version=${VERSIONS.identity}`;
      const { properties } = await get<{ properties?: { clientId?: string } }>('userAssignedIdentities/read', path);
      return { clientId: properties?.clientId };
    },
    ...getContainerApps(send),
    ...readRegistry(registry),
    ...lookAtNetwork(send),
    async probeWorkspace(workspaceId) {
      const path = `/v1/workspaces/${encodeURIComponent(workspaceId)}/query`;
      // The query of a run, for an execution that cannot be there.
      const body = { query: toLogQuery('none', 'none', undefined), timespan: 'PT1M' };
      try {
        await send({ service: 'logs', action: 'workspaces/query/read', method: 'POST', path, body });
      } catch (thrown) {
        if (!(thrown instanceof DriverError && NO_TABLE.test(thrown.message))) throw thrown;
      }
      return true;
    },
  };
}

/** Only newer versions of the API name it; before, workload profiles told one kind from the other. Source: https://learn.microsoft.com/azure/container-apps/environment#types */
function toMode(properties: EnvironmentAnswer['properties']): string {
  const { environmentMode, workloadProfiles } = properties ?? {};
  return environmentMode || (workloadProfiles ? 'WorkloadProfiles' : 'ConsumptionOnly');
}

interface PermissionPage {
  readonly value?: readonly Partial<Permission>[];
  readonly nextLink?: string | null;
}

async function listPermissions(send: Send, resourceId: string): Promise<readonly Permission[]> {
  const found: Permission[] = [];
  let path: string | undefined =
    `${resourceId}/providers/Microsoft.Authorization/permissions?api-version=${VERSIONS.permissions}`;
  while (path !== undefined) {
    const { body } = await send({ service: 'arm', action: 'permissions/read', method: 'GET', path });
    const page = body as PermissionPage;
    for (const { actions = [], notActions = [] } of page.value ?? []) found.push({ actions, notActions });
    path = page.nextLink ?? undefined;
  }
  return found;
}
