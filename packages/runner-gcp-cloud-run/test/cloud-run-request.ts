import type { StartRequest } from '@dativo/runner';
import { parseResolvedJob } from '@dativo/schema';

export const JOB_NAME = 'projects/acme-data/locations/europe-west1/jobs/weather';
export const EXECUTION = `${JOB_NAME}/executions/weather-x7k2p`;

/** What the Terraform module gives as `runtime_binding`. */
export const BINDING = {
  provider: 'gcp',
  runtime: 'gcp_cloud_run',
  region: 'europe-west1',
  project_id: 'acme-data',
  cluster_name: 'weather',
  job_identifier: JOB_NAME,
  job_name: 'weather',
  job_id: JOB_NAME,
  run_target: 'projects/acme-data/locations/europe-west1',
  container_name: 'dativo-etl',
  endpoint_url: 'cloud-run-job://weather',
  identity: 'weather@acme-data.iam.gserviceaccount.com',
  service_account_email: 'weather@acme-data.iam.gserviceaccount.com',
  log_destination: 'projects/acme-data/locations/global/buckets/_Default',
  job_file: '/tmp/dativo/job.yaml',
  timeout_seconds: 3600,
} as const;

const JOB = {
  tenant_id: 'demo',
  environment: 'test',
  source_connector_path: 'connectors/csv.yaml',
  target_connector_path: 'connectors/parquet.yaml',
  asset_path: 'assets/weather.yaml',
};

const TAGS = {
  job_name: 'weather',
  team: 'data',
  pipeline_type: 'ingestion',
  environment: 'test',
  cost_center: 'platform',
};

/** A start of a job with this binding; the binding is set behind the schema's back, which refuses some of what the driver must refuse. */
export function createRequest(
  binding: unknown = BINDING,
  changes: Partial<StartRequest> = {},
  region: string | undefined = 'europe-west1',
): StartRequest {
  const runtime = { type: 'gcp_cloud_run' };
  const infrastructure = { provider: 'gcp', runtime, region: 'europe-west1', tags: TAGS, resource_identifiers: {} };
  const jobText = `${JSON.stringify({ ...JOB, infrastructure }, null, 2)}\n`;
  const parsed = parseResolvedJob(jobText);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('; '));
  const { job } = parsed;
  Object.assign(job, { infrastructure: { ...job.infrastructure, region, resource_identifiers: binding } });
  return { ...DEFAULTS, job, jobText, ...changes };
}

const DEFAULTS = {
  runId: 'weather-1',
  containerMode: 'self_hosted',
  environment: {},
  timeoutSeconds: undefined,
  graceSeconds: 30,
  attempt: 1,
  rung: null,
} as const;
