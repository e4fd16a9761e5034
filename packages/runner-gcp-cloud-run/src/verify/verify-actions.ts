import type { DriverAction } from '@dativo/runner';

/** What verify itself calls. Nothing else in this package calls Google for it; tests of permissions need none. */
export const VERIFY_ACTIONS: readonly DriverAction[] = [
  { action: 'run.jobs.get', resource: 'job', for: 'verify' },
  { action: 'run.jobs.run', resource: 'job', for: 'verify' },
  { action: 'run.jobs.runWithOverrides', resource: 'job', for: 'verify' },
  { action: 'iam.serviceAccounts.get', resource: 'service-account', for: 'verify' },
  { action: 'artifactregistry.dockerimages.get', resource: 'repository', for: 'verify' },
  { action: 'artifactregistry.tags.get', resource: 'repository', for: 'verify' },
  { action: 'artifactregistry.repositories.downloadArtifacts', resource: 'repository', for: 'verify' },
  { action: 'logging.buckets.get', resource: 'log-bucket', for: 'verify' },
  { action: 'vpcaccess.connectors.get', resource: 'connector', for: 'verify' },
  { action: 'compute.subnetworks.get', resource: 'subnetwork', for: 'verify' },
  // Only for a job that names a service or a worker pool.
  { action: 'run.services.get', resource: 'service', for: 'verify' },
  { action: 'run.workerpools.get', resource: 'worker-pool', for: 'verify' },
  { action: 'secretmanager.versions.get', resource: 'secret', for: 'verify' },
];
