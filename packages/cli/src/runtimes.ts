import { type Driver, DriverError } from '@dativo/runner';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says to a driver. */
export interface DriverChoices {
  /** Kinds of capacity in the order to try them, in the words of the command line. */
  readonly capacity?: readonly string[] | undefined;
}

/** The runtime that is this machine: what runs there ends with the process that watches it. */
export const HERE = 'local_process';

type OpenDriver = (io: Io, choices: DriverChoices) => Promise<Driver>;

/** Runtime to its driver. A driver, and the SDK behind it, is loaded only when a job needs it. */
const DRIVERS: Readonly<Record<string, OpenDriver>> = {
  async local_process({ env }, choices) {
    refuseCapacity(choices, 'this machine');
    const { createLocalProcessDriver } = await import('@dativo/runner-local-process');
    return createLocalProcessDriver({ environment: { ...env } });
  },
  async aws_fargate(_io, { capacity }) {
    const { createAwsFargateDriver } = await import('@dativo/runner-aws-fargate');
    return createAwsFargateDriver(capacity === undefined ? {} : { capacity: capacity.map(toFargateCapacity) });
  },
  async gcp_cloud_run({ env }, choices) {
    refuseCapacity(choices, 'Cloud Run');
    const { createGcpCloudRunDriver } = await import('@dativo/runner-gcp-cloud-run');
    return createGcpCloudRunDriver({ endpoint: toGoogleEndpoints(env) });
  },
  async azure_container_apps({ env }, choices) {
    refuseCapacity(choices, 'Container Apps');
    const { createAzureContainerAppsDriver } = await import('@dativo/runner-azure-container-apps');
    const endpoint = env['DATIVO_AZURE_ENDPOINT'];
    return createAzureContainerAppsDriver(endpoint === undefined || endpoint === '' ? {} : { endpoint });
  },
};

function refuseCapacity({ capacity }: DriverChoices, where: string): void {
  if (capacity === undefined) return;
  throw new UsageError(`--capacity is for runtimes with a choice of it, which ${where} has not`, 'Leave it out.');
}

const GOOGLE_SERVICES = [
  'run',
  'logging',
  'secretmanager',
  'artifactregistry',
  'iam',
  'cloudresourcemanager',
  'storage',
  'vpcaccess',
  'compute',
] as const;

/**
 * Addresses of Google's services by the variables of gcloud, for private endpoints and fakes.
 * Source: `gcloud topic configurations`, section api_endpoint_overrides.
 */
export function toGoogleEndpoints(env: Io['env']): Partial<Record<(typeof GOOGLE_SERVICES)[number], string>> {
  const named = GOOGLE_SERVICES.map((service) => {
    return [service, env[`CLOUDSDK_API_ENDPOINT_OVERRIDES_${service.toUpperCase()}`]] as const;
  });
  return Object.fromEntries(named.filter(([, address]) => address !== undefined && address !== ''));
}

/** Capacity providers of Fargate. Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html */
const FARGATE_CAPACITY: Readonly<Record<string, string>> = { spot: 'FARGATE_SPOT', 'on-demand': 'FARGATE' };

function toFargateCapacity(kind: string): string {
  return FARGATE_CAPACITY[kind] ?? kind;
}

/** Throws `DriverError` `REFUSED` where there is no driver; to be asked before anything is changed for the job's sake. */
export function checkRuntime(runtime: string): void {
  if (Object.hasOwn(DRIVERS, runtime)) return;
  const known = Object.keys(DRIVERS).join(', ');
  throw new DriverError('REFUSED', `this version of dativo cannot start a job on ${runtime}; it can on ${known}`, {
    help: 'Nothing was started. To run the job here: dativo run --mode local JOB -- PROGRAM ARG...',
  });
}

/** The driver of a runtime. Throws as {@link checkRuntime} does. */
export async function openDriver(io: Io, runtime: string, choices: DriverChoices = {}): Promise<Driver> {
  checkRuntime(runtime);
  const open = DRIVERS[runtime];
  if (open === undefined) throw new Error(`no driver for ${runtime}`);
  return open(io, choices);
}
