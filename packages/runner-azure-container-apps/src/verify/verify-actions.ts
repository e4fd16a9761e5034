import type { DriverAction } from '@dativo/runner';

/** What verify itself calls. Nothing else in this package calls Azure for it. */
export const VERIFY_ACTIONS: readonly DriverAction[] = [
  { action: 'Microsoft.App/jobs/read', resource: 'job', for: 'verify' },
  { action: 'Microsoft.Authorization/permissions/read', resource: 'job', for: 'verify' },
  { action: 'Microsoft.App/managedEnvironments/read', resource: 'environment', for: 'verify' },
  { action: 'Microsoft.ManagedIdentity/userAssignedIdentities/read', resource: 'identity', for: 'verify' },
  // Only for a job that names a service.
  { action: 'Microsoft.App/containerApps/read', resource: 'container-app', for: 'verify' },
  { action: 'Microsoft.App/containerApps/revisions/read', resource: 'container-app', for: 'verify' },
  { action: 'Microsoft.OperationalInsights/workspaces/query/read', resource: 'workspace', for: 'verify' },
];
