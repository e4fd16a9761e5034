import type { Look } from '@dativo/runner/drivers';
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
  /** `Microsoft.App/containerApps/read`. */
  getContainerApp(id: string): Promise<ContainerApp>;
  /** `Microsoft.App/containerApps/revisions/read`. */
  getRevision(id: string, revision: string): Promise<Revision>;
  /** `Microsoft.ContainerRegistry/registries/pull/read`. */
  getImage(image: RegistryImage): Promise<FoundImage>;
  /** `Microsoft.Network/virtualNetworks/subnets/read`. */
  getSubnet(subnetId: string): Promise<Subnet>;
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
  /** `WorkloadProfiles`, `ConsumptionOnly` or another kind, as Azure calls it. */
  readonly mode: string;
  /** Resource id of the subnet it is in; undefined where it is in none of the subscription's own. */
  readonly subnetId: string | undefined;
}

/** An image in an Azure Container Registry. */
export interface RegistryImage {
  /** Host of the registry. */
  readonly server: string;
  /** May have slashes. */
  readonly repository: string;
  /** A tag, or a digest with its algorithm. */
  readonly reference: string;
}

export interface FoundImage {
  readonly digest: string;
  /** As `os/architecture`. */
  readonly platforms: Look<readonly string[]>;
}

/** Source: https://learn.microsoft.com/rest/api/virtualnetwork/subnets/get */
export interface Subnet {
  /** Ranges of addresses in CIDR notation. */
  readonly prefixes: readonly string[];
  /** Services that the subnet is delegated to. */
  readonly delegations: readonly string[];
  /** Names of what filters and leads its traffic. */
  readonly securityGroup: string | undefined;
  readonly routeTable: string | undefined;
}

/** A service. Source: https://learn.microsoft.com/rest/api/resource-manager/containerapps/container-apps/get */
export interface ContainerApp {
  readonly provisioningState: string | undefined;
  readonly runningStatus: string | undefined;
  readonly latestRevision: string | undefined;
  readonly latestReadyRevision: string | undefined;
  readonly minReplicas: number;
  readonly traffic: readonly TrafficWeight[];
}

export interface TrafficWeight {
  readonly revisionName?: string;
  /** Percent. */
  readonly weight?: number;
  readonly latestRevision?: boolean;
}

/** Source: https://learn.microsoft.com/rest/api/resource-manager/containerapps/container-apps-revisions/get-revision */
export interface Revision {
  readonly replicas?: number;
  readonly provisioningState?: string;
  readonly provisioningError?: string;
  readonly healthState?: string;
  readonly runningState?: string;
}
