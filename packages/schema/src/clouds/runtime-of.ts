import { RUNTIME_OF_PROVIDER } from '../job/provider-runtime.ts';
import type { JobView } from '../rules/job-view.ts';

/** What runs the job, as `infrastructure.runtime.type` has it. */
export type RuntimeType = (typeof RUNTIME_OF_PROVIDER)[keyof typeof RUNTIME_OF_PROVIDER];

/** What people call the runtimes. */
export const RUNTIME_TITLES: Readonly<Record<RuntimeType, string>> = {
  aws_fargate: 'AWS Fargate',
  azure_container_apps: 'Azure Container Apps',
  gcp_cloud_run: 'Google Cloud Run',
  local_process: 'this machine',
};

/** Nearly every check asks for the runtime of the job at hand. */
let lastJob: JobView | undefined;
let lastRuntime: RuntimeType | undefined;

/** The runtime of a job; `undefined` where provider and runtime do not go together, since then one of them is wrong. */
export function runtimeOf(job: JobView): RuntimeType | undefined {
  if (job !== lastJob) {
    lastRuntime = readRuntime(job);
    lastJob = job;
  }
  return lastRuntime;
}

function readRuntime(job: JobView): RuntimeType | undefined {
  if (job.provider === undefined) return undefined;
  const runtime = RUNTIME_OF_PROVIDER[job.provider];
  return job.at('/infrastructure/runtime/type') === runtime ? runtime : undefined;
}
