import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { systemClock } from '@dativo/runner';
import { type FakeAzure, startFakeAzure } from '@dativo/runner-testkit';
import type { Applied } from '../terraform/schema-server/applied.ts';
import { uuid } from '../terraform/schema-server/behaviour/behaviour.ts';
import { isObject, type ObjectValue } from '../terraform/schema-server/message-pack.ts';
import { startSchemaServer } from '../terraform/schema-server/start.ts';
import { toContainerAppsJob } from './azure-job.ts';
import { textOf } from './terraform-values.ts';
import type { Worker } from './worker.ts';

export interface AzureSubscription {
  readonly fake: FakeAzure;
  /** Where Terraform and the driver find the subscription, and who they are there. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** What comes before the example's program: a folder of the container's own, and azcopy for blobs that are files of this machine. */
export const BEFORE = `export DATA_DIR="$TMPDIR/data" FILES; PATH='${join(import.meta.dirname, 'azure-tools')}':"$PATH"`;

/**
 * One subscription out of the schema server and the fake of Azure: what Terraform applies in the one is there in the other, with the
 * worker of this machine as its program. Who calls is told by a managed identity, as in a pipeline that runs in Azure. `platform` is
 * what the example's names begin with.
 */
export async function openAzureSubscription(
  toWorker: () => Worker,
  platform = 'azure-orders-dev',
): Promise<AzureSubscription> {
  const resourceGroup = `${platform}-rg`;
  const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${resourceGroup}`;
  const fake = await startFakeAzure({
    clock: systemClock,
    pace: 0.02,
    subscriptionId: SUBSCRIPTION,
    resourceGroup,
    location: 'westeurope',
    ingestionSeconds: 0.2,
    // The workspace that the example makes; the schema server takes the number for queries from its id.
    customerId: uuid(`${group}/providers/Microsoft.OperationalInsights/workspaces/${platform}-logs`),
  });
  const terraform = await startSchemaServer({
    environment: {},
    onApply: (applied) => mirror(applied, fake, toWorker),
  });
  const identity = await openIdentity();
  return {
    fake,
    environment: {
      ...terraform.environment,
      DATIVO_AZURE_ENDPOINT: fake.endpoint,
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
      IDENTITY_ENDPOINT: identity.endpoint,
      IDENTITY_HEADER: 'testing',
    },
    async close() {
      await identity.close();
      await terraform.close();
      await fake.close();
    },
  };
}

const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';

/** Source of the bodies: Microsoft.App and Microsoft.OperationalInsights of the Azure REST API specifications. */
function mirror({ type, after }: Applied, fake: FakeAzure, toWorker: () => Worker): void {
  if (!isObject(after)) return;
  if (type === 'azurerm_container_app_job') {
    const { id, body } = toContainerAppsJob(after, toWorker());
    fake.put(id, body);
  }
  const toBody = BODIES[type];
  if (toBody !== undefined) fake.put(textOf(after, 'id'), { location: after['location'], properties: toBody(after) });
}

/** Properties of what stands around the job. */
const BODIES: Readonly<Record<string, (resource: ObjectValue) => object>> = {
  azurerm_log_analytics_workspace: (workspace) => ({
    provisioningState: 'Succeeded',
    customerId: workspace['workspace_id'],
    retentionInDays: Number(workspace['retention_in_days']),
  }),
  azurerm_container_app_environment: (environment) => ({
    provisioningState: 'Succeeded',
    appLogsConfiguration: {
      destination: environment['logs_destination'],
      logAnalyticsConfiguration: { customerId: uuid(textOf(environment, 'log_analytics_workspace_id')) },
    },
  }),
  azurerm_user_assigned_identity: (identity) => ({
    tenantId: identity['tenant_id'],
    principalId: identity['principal_id'],
    clientId: identity['client_id'],
  }),
};

/** Gives tokens as App Service and Container Apps do. Source: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference */
async function openIdentity(): Promise<{ endpoint: string; close(): Promise<void> }> {
  const server = createServer((request, answer) => {
    const isOurs = request.headers['x-identity-header'] === 'testing';
    const expires = Math.floor(Date.now() / 1000) + 3600;
    const token = { access_token: 'eyJ0eXAi.testing', expires_on: String(expires), token_type: 'Bearer' };
    answer.writeHead(isOurs ? 200 : 403, { 'content-type': 'application/json' });
    answer.end(JSON.stringify(isOurs ? { ...token, resource: 'https://management.azure.com' } : {}));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
