import type { DriverAction } from '@dativo/runner';
import type { AzureApi } from './azure-api.ts';

const JOBS = 'Microsoft.App/jobs';
const STREAM: DriverAction = { action: `${JOBS}/getAuthToken/action`, resource: 'job', for: 'logs' };

/**
 * The permissions behind each call of the driver. Total over the port, so that a call without a row does not compile.
 * Sources: https://learn.microsoft.com/azure/role-based-access-control/permissions/compute#microsoftapp and
 * https://learn.microsoft.com/azure/azure-monitor/logs/manage-access for queries.
 */
export const CALL_ACTIONS: Readonly<Record<keyof AzureApi, readonly DriverAction[]>> = {
  getJob: [{ action: `${JOBS}/read`, resource: 'job', for: 'run' }],
  startJob: [{ action: `${JOBS}/start/action`, resource: 'job', for: 'run' }],
  // The result of a start is read under the same permission as the start's own resource.
  getStartResult: [{ action: `${JOBS}/read`, resource: 'job', for: 'run' }],
  getExecution: [{ action: `${JOBS}/executions/read`, resource: 'job', for: 'run' }],
  listExecutions: [
    { action: `${JOBS}/executions/read`, resource: 'job', for: 'run' },
    { action: `${JOBS}/executions/read`, resource: 'job', for: 'gc' },
  ],
  // Also ends the later ones of several starts of one attempt.
  stopExecution: [{ action: `${JOBS}/stop/execution/action`, resource: 'job', for: 'cancel' }],
  queryLogs: [
    { action: 'Microsoft.OperationalInsights/workspaces/query/read', resource: 'workspace', for: 'logs' },
    {
      action: 'Microsoft.OperationalInsights/workspaces/query/ContainerAppConsoleLogs/read',
      resource: 'workspace',
      for: 'logs',
    },
    {
      action: 'Microsoft.OperationalInsights/workspaces/query/ContainerAppSystemLogs/read',
      resource: 'workspace',
      for: 'logs',
    },
  ],
  // Replicas have no action of their own that a role could name, and are shown to nobody who lacks this one: as an empty list.
  listReplicas: [{ action: `${JOBS}/*/read`, resource: 'job', for: 'logs' }],
  getStreamToken: [STREAM],
  // Both are read with that token.
  readLogTail: [STREAM],
  followLog: [STREAM],
};

/** Everything that the driver itself may call. */
export const AZURE_ACTIONS: readonly DriverAction[] = Object.values(CALL_ACTIONS).flat();
