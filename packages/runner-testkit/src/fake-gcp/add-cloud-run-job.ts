import type { Program } from './images.ts';
import type { FakeGcp } from './start-fake-gcp.ts';

/** A job as the module `gcp_cloud_run` deploys it. */
export interface CloudRunJob {
  readonly name: string;
  /** What runs; or the name of an image, for example `process`. */
  readonly container: Program | string;
  readonly entryPoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Of Secret Manager, by the name of the variable that gets the value. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Seconds that a task may run; 168 hours where it is not given. */
  readonly timeoutSeconds?: number;
  readonly maxRetries?: number;
}

/** Makes a job on the fake, and gives what the Terraform module would give as `runtime_binding`. */
export function addCloudRunJob(fake: FakeGcp, job: CloudRunJob): Readonly<Record<string, unknown>> {
  const image = typeof job.container === 'string' ? job.container : fake.addImage(job.container);
  const { timeoutSeconds = LONGEST_SECONDS } = job;
  const parent = `projects/${fake.projectId}/locations/${fake.region}`;
  const account = `${job.name}@${fake.projectId}.iam.gserviceaccount.com`;
  const template = {
    containers: [toContainer(job, image)],
    serviceAccount: account,
    timeout: `${timeoutSeconds}s`,
    maxRetries: job.maxRetries ?? 0,
    executionEnvironment: 'EXECUTION_ENVIRONMENT_GEN2',
  };
  fake.putJob(job.name, { labels: { job_name: job.name }, template: { taskCount: 1, parallelism: 1, template } });
  const fullName = `${parent}/jobs/${job.name}`;
  return {
    provider: 'gcp',
    runtime: 'gcp_cloud_run',
    region: fake.region,
    project_id: fake.projectId,
    cluster_name: job.name,
    job_identifier: fullName,
    job_name: job.name,
    job_id: fullName,
    run_target: parent,
    container_name: CONTAINER_NAME,
    endpoint_url: `cloud-run-job://${job.name}`,
    identity: account,
    service_account_email: account,
    log_destination: `projects/${fake.projectId}/locations/global/buckets/_Default`,
    timeout_seconds: timeoutSeconds,
  };
}

/** Source: https://cloud.google.com/run/docs/configuring/task-timeout */
const LONGEST_SECONDS = 604_800;
const CONTAINER_NAME = 'dativo-etl';

function toContainer(job: CloudRunJob, image: string): object {
  const { entryPoint = [], command = [], environment = {}, secrets = {} } = job;
  const plain = Object.entries(environment).map(([name, value]) => ({ name, value }));
  const secret = Object.entries(secrets).map(([name, id]) => ({
    name,
    valueSource: { secretKeyRef: { secret: id, version: 'latest' } },
  }));
  return {
    name: CONTAINER_NAME,
    image,
    command: entryPoint,
    args: command,
    env: [...plain, ...secret],
    resources: { limits: { cpu: '1', memory: '2Gi' } },
  };
}
