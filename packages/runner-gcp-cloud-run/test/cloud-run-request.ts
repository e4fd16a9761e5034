import type { StartRequest } from '@dativo/runner';
import { createUncheckedJob, SAMPLE_RUN } from '@dativo/runner-testkit';

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
  const { job, jobText } = createUncheckedJob(binding, {
    provider: 'gcp',
    runtime,
    region: 'europe-west1',
    tags: TAGS,
  });
  Object.assign(job, { infrastructure: { ...job.infrastructure, region } });
  return { ...DEFAULTS, job, jobText, ...changes };
}

const DEFAULTS = { ...SAMPLE_RUN, runId: 'weather-1', attempt: 1, rung: null } as const;
