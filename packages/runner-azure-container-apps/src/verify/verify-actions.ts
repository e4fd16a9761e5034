import type { DriverAction } from '@dativo/runner';

/** What verify itself calls. Nothing else in this package calls Azure for it. */
export const VERIFY_ACTIONS: readonly DriverAction[] = [
  { action: 'Microsoft.App/jobs/read', resource: 'job', for: 'verify' },
  { action: 'Microsoft.Authorization/permissions/read', resource: 'job', for: 'verify' },
  { action: 'Microsoft.App/managedEnvironments/read', resource: 'environment', for: 'verify' },
  { action: 'Microsoft.ManagedIdentity/userAssignedIdentities/read', resource: 'identity', for: 'verify' },
  // Of the image's registry. Where it gives permissions by repository (ABAC), the second takes the place of the first.
  { action: 'Microsoft.ContainerRegistry/registries/pull/read', resource: 'registry', for: 'verify' },
  { action: 'Microsoft.ContainerRegistry/registries/repositories/content/read', resource: 'repository', for: 'verify' },
  // Only for an environment in a network of one's own.
  { action: 'Microsoft.Network/virtualNetworks/subnets/read', resource: 'subnet', for: 'verify' },
  // Only for a job that names a service.
  { action: 'Microsoft.App/containerApps/read', resource: 'container-app', for: 'verify' },
  { action: 'Microsoft.App/containerApps/revisions/read', resource: 'container-app', for: 'verify' },
  { action: 'Microsoft.OperationalInsights/workspaces/query/read', resource: 'workspace', for: 'verify' },
];
