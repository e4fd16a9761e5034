import type { ContainerAppsJob } from '../azure-api.ts';

/**
 * What is looked up before a run: one method per question. Nothing is changed and no value of a secret is read. Methods throw
 * `DriverError`: `NOT_FOUND` for what is not there.
 */
export interface VerifyApi {
  /** `Microsoft.App/jobs/read`. */
  getJob(jobId: string): Promise<ContainerAppsJob>;
  /** `Microsoft.Authorization/permissions/read`: what the caller may do with the resource. */
  listPermissions(resourceId: string): Promise<readonly Permission[]>;
  /** `Microsoft.App/managedEnvironments/read`. */
  getEnvironment(environmentId: string): Promise<ManagedEnvironment>;
  /** `Microsoft.ManagedIdentity/userAssignedIdentities/read`. */
  getIdentity(identityId: string): Promise<{ readonly clientId: string | undefined }>;
  /** One query that gives no rows: whether the workspace can be read. */
  probeWorkspace(workspaceId: string): Promise<true>;
}

/** What a role gives. Actions may hold `*`. */
export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

export interface ManagedEnvironment {
  readonly provisioningState: string | undefined;
  /** `log-analytics`, `azure-monitor`, or undefined where logs are not kept. */
  readonly logDestination: string | undefined;
  /** Customer id of the workspace, where the environment names one. */
  readonly workspaceId: string | undefined;
}
