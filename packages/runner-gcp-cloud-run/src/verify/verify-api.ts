import type { CloudRunJob, RunJobInput } from '../gcp-api.ts';
import type { ServiceResource } from '../service/service-api.ts';

/**
 * What is looked up before a run, in our words: one method per question, only fields that a check reads. Nothing is changed and no
 * value of a secret is read. Methods give undefined for what is not there, and throw `DriverError` for what could not be asked.
 */
export interface VerifyApi {
  /** `run.projects.locations.jobs.get`. */
  getJob(job: string): Promise<CloudRunJob | undefined>;
  /** `run.projects.locations.jobs.run` with `validateOnly`: Cloud Run judges the start and begins nothing. Throws what it would refuse. */
  tryRun(input: RunJobInput): Promise<true>;
  /** `run.projects.locations.jobs.testIamPermissions`: those of the given that the caller has. Needs no permission. */
  testJobPermissions(job: string, permissions: readonly string[]): Promise<readonly string[]>;
  /** `cloudresourcemanager.projects.testIamPermissions`, likewise. */
  testProjectPermissions(project: string, permissions: readonly string[]): Promise<readonly string[]>;
  /** `iam.projects.serviceAccounts.get`. */
  getServiceAccount(email: string): Promise<ServiceAccount | undefined>;
  /** `artifactregistry.projects.locations.repositories.dockerImages.get`, or `packages.tags.get` where there is only a tag. */
  getImage(image: RegistryImage): Promise<{ readonly digest: string } | undefined>;
  /** Manifest of an image by its digest or tag, JSON text, from the registry itself (`artifactregistry.repositories.downloadArtifacts`). */
  getManifest(image: RegistryImage): Promise<string | undefined>;
  /** Configuration of an image, JSON text, likewise. */
  getImageConfig(image: RegistryImage, digest: string): Promise<string | undefined>;
  /** `vpcaccess.projects.locations.connectors.get`. */
  getConnector(name: string): Promise<VpcConnector | undefined>;
  /** `compute.subnetworks.get`. */
  getSubnetwork(subnetwork: SubnetworkName): Promise<Subnetwork | undefined>;
  /** `logging.projects.locations.buckets.get`. */
  getLogBucket(name: string): Promise<LogBucket | undefined>;
  /** `run.projects.locations.services.get`. */
  getService(name: string): Promise<ServiceResource | undefined>;
  /** `run.projects.locations.workerPools.get`. */
  getWorkerPool(name: string): Promise<ServiceResource | undefined>;
  /** `secretmanager.projects.secrets.versions.get`: its state, never its value. */
  getSecretVersion(name: string): Promise<{ readonly state: string } | undefined>;
}

export interface ServiceAccount {
  readonly email: string;
  readonly isDisabled: boolean;
}

export interface LogBucket {
  /** `ACTIVE`, `DELETE_REQUESTED` and others. */
  readonly state: string;
  readonly retentionDays: number | undefined;
}

export interface VpcConnector {
  /** `READY`, `CREATING`, `DELETING`, `ERROR` or `UPDATING`. */
  readonly state: string;
  readonly network: string | undefined;
}

export interface SubnetworkName {
  readonly project: string;
  readonly region: string;
  readonly subnetwork: string;
}

export interface Subnetwork {
  readonly ipCidrRange: string;
  /** The last part of the name of its network. */
  readonly network: string;
  /** Whether Google's APIs can be reached from it without an external address. */
  readonly hasPrivateGoogleAccess: boolean;
}

/** An image in Artifact Registry, by digest or else by tag. */
export interface RegistryImage {
  readonly project: string;
  readonly location: string;
  readonly repository: string;
  /** May have slashes. */
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}
