import type { DriverError } from '@dativo/runner';
import { toServiceRefusal } from '@dativo/runner/drivers';
import type { ResolvedJob } from '@dativo/schema';
import { type BindingReader, invalidBinding, openBinding, WHERE } from './binding-reader.ts';
import { isSameJob, type JobId, parseJobId, toJobIdText } from './job-id.ts';
import { type ContainerAppName, readContainerApp, toServiceWords } from './service/container-app.ts';

/** What this runtime needs to know of a job; the Terraform module gives it as the output `runtime_binding`. */
export interface ContainerAppsBinding {
  readonly name: JobId;
  /** The job's resource id. */
  readonly jobId: string;
  /** The container that gets the job, and whose exit code counts. */
  readonly containerName: string;
  /** Where the container finds the job. */
  readonly jobFile: string;
  /** Customer id (GUID) of the Log Analytics workspace; undefined: lines cannot be read. */
  readonly workspaceId: string | undefined;
  /** Resource id of that workspace. */
  readonly workspaceResourceId: string | undefined;
  readonly environmentName: string | undefined;
  readonly identityId: string | undefined;
}

const DEFAULT_CONTAINER = 'dativo-etl';
/** Where the entry point of the Terraform module unpacks the job. */
const DEFAULT_JOB_FILE = '/tmp/dativo/job.yaml';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the binding out of a job's resource identifiers. Throws `DriverError` `INVALID`, and `REFUSED` for what is no job. */
export function toContainerAppsBinding({ infrastructure }: ResolvedJob): ContainerAppsBinding {
  const reader = openBinding(infrastructure?.resource_identifiers);
  const name = toName(reader);
  return {
    name,
    jobId: toJobIdText(name),
    containerName: reader.text('container_name', 'the name of the container') ?? DEFAULT_CONTAINER,
    jobFile: reader.text('job_file', 'the path of the job in the container') ?? DEFAULT_JOB_FILE,
    workspaceId: toWorkspaceId(reader),
    workspaceResourceId: reader.text('log_analytics_workspace_id', 'the resource id of the workspace'),
    environmentName: reader.text('container_app_environment_name', 'the name of the environment'),
    identityId: reader.text('managed_identity_id', 'the resource id of the identity'),
  };
}

/** The service that the job names in place of a Container Apps job; undefined where it names one. Throws `DriverError` `INVALID`. */
export function toServiceOf({ infrastructure }: ResolvedJob): ContainerAppName | undefined {
  const reader = openBinding(infrastructure?.resource_identifiers);
  const isJob = ['job_identifier', 'container_app_job_name'].some((key) => reader.text(key, MEANING) !== undefined);
  return isJob ? undefined : readContainerApp(reader);
}

const MEANING = 'the resource id of the Container Apps job';

function toName(reader: BindingReader): JobId {
  const identifier = reader.text('job_identifier', MEANING);
  const job = reader.text('container_app_job_name', 'the name of the Container Apps job');
  if (identifier === undefined && job === undefined) throw toMissingJob(reader);
  const full = identifier === undefined ? undefined : parseJobId(identifier);
  if (identifier !== undefined && full === undefined) {
    throw invalidBinding(
      `${WHERE}.job_identifier is ${JSON.stringify(identifier)}; it must be /subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.App/jobs/JOB`,
    );
  }
  return full === undefined ? fromParts(reader, job ?? '') : refuseOther(reader, full, job);
}

function fromParts(reader: BindingReader, job: string): JobId {
  const need = (key: string, meaning: string) => {
    const text = reader.text(key, meaning);
    if (text === undefined) throw reader.missing(key, meaning);
    return text;
  };
  const parts = {
    subscriptionId: need('subscription_id', 'the id of the subscription'),
    resourceGroup: need('resource_group_name', 'the name of the resource group'),
    job,
  };
  const name = parseJobId(toJobIdText(parts));
  if (name) return name;
  throw invalidBinding(`${WHERE} names a job that cannot be one: ${toJobIdText(parts)}`);
}

/** Two keys that name two jobs: one of them was edited, and nobody can tell which is meant. */
function refuseOther(reader: BindingReader, full: JobId, job: string | undefined): JobId {
  const other = {
    subscriptionId: reader.text('subscription_id', 'the id of the subscription') ?? full.subscriptionId,
    resourceGroup: reader.text('resource_group_name', 'the name of the resource group') ?? full.resourceGroup,
    job: job ?? full.job,
  };
  if (isSameJob(full, other)) return full;
  throw invalidBinding(
    `${WHERE}.job_identifier is ${toJobIdText(full)}, but the other keys name ${toJobIdText(other)}; both must name one job`,
  );
}

function toWorkspaceId(reader: BindingReader): string | undefined {
  const id = reader.text('log_analytics_customer_id', 'the customer id of the workspace, a GUID');
  if (id === undefined || GUID.test(id)) return id;
  throw invalidBinding(
    `${WHERE}.log_analytics_customer_id is ${JSON.stringify(id)}; it must be the customer id of the workspace, a GUID`,
  );
}

/** The same module makes services, which are always on: there is nothing to start. */
function toMissingJob(reader: BindingReader): DriverError {
  const app = readContainerApp(reader);
  return app === undefined ? reader.missing('job_identifier', MEANING) : toServiceRefusal(toServiceWords(app));
}
