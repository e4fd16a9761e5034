import { DriverError, type StartRequest, toContainerEnvironment } from '@dativo/runner';
import { encodeJob, JOB_VARIABLE } from '@dativo/runner/drivers';
import type { CloudRunBinding } from './binding.ts';
import { toDeclaredContainer } from './fit-job.ts';
import type { CloudRunContainer, CloudRunJob, EnvVar, RunJobInput } from './gcp-api.ts';
import { carriesJob } from './job-payload.ts';

/**
 * What Cloud Run takes. Sources: https://cloud.google.com/run/quotas (variables and arguments of a container), and its own words
 * "env[5].value: length cannot exceed 32768" (characters of one value).
 */
const LIMITS = { value: 32_768, variables: 1000 } as const;
/** Seconds of a task. Source: https://cloud.google.com/run/docs/configuring/task-timeout */
const LONGEST_TIMEOUT = 168 * 3600;
/** Seconds that Cloud Run leaves beyond the limit of the run, which container and runner keep themselves; it is the last resort. */
const TIMEOUT_MARGIN = 60;

/** The start as Cloud Run is asked for it; sends the job only where the container has not got it already. Throws `REFUSED`. */
export function toRunJobInput(request: StartRequest, binding: CloudRunBinding, job: CloudRunJob): RunJobInput {
  const container = toDeclaredContainer(job, binding);
  const packed = encodeJob(request.jobText);
  const isSent = packed.length <= LIMITS.value || !carriesJob(container, request.job);
  const env = toEnv({ ...toContainerEnvironment(request), ...(isSent ? { [JOB_VARIABLE]: packed } : {}) });
  refuseTooLarge(env, container);
  const timeout = toTimeout(request);
  return {
    job: binding.job,
    ...(job.etag === undefined ? {} : { etag: job.etag }),
    overrides: {
      containerOverrides: [
        {
          ...(container.name === undefined ? {} : { name: container.name }),
          args: ['run', '--config', binding.jobFile, '--mode', request.containerMode],
          env,
        },
      ],
      taskCount: 1,
      ...(timeout === undefined ? {} : { timeout }),
    },
  };
}

function toEnv(variables: Readonly<Record<string, string>>): EnvVar[] {
  return Object.entries(variables)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Only where the run has a limit; otherwise the job's own timeout holds. */
function toTimeout({ timeoutSeconds, graceSeconds }: StartRequest): string | undefined {
  if (timeoutSeconds === undefined) return undefined;
  return `${Math.min(Math.ceil(timeoutSeconds) + Math.ceil(graceSeconds) + TIMEOUT_MARGIN, LONGEST_TIMEOUT)}s`;
}

function refuseTooLarge(env: readonly EnvVar[], container: CloudRunContainer): void {
  const long = env.find(({ value = '' }) => value.length > LIMITS.value);
  if (long !== undefined) {
    const what = long.name === JOB_VARIABLE ? 'the job' : `the environment variable ${long.name}`;
    throw new DriverError(
      'REFUSED',
      `${what} takes ${long.value?.length} characters; Cloud Run takes ${LIMITS.value} in one value`,
      {
        help:
          long.name === JOB_VARIABLE
            ? 'Put the job into the Cloud Run job (job_config of the Terraform module gcp_cloud_run) and apply it, so that it need not be sent; or make the job file smaller.'
            : 'Shorten the value, or keep it in a file or a secret that the container reads.',
      },
    );
  }
  const names = new Set([...env, ...(container.env ?? [])].map(({ name }) => name));
  if (names.size <= LIMITS.variables) return;
  throw new DriverError(
    'REFUSED',
    `the container would have ${names.size} environment variables; Cloud Run takes ${LIMITS.variables}`,
    { help: 'Set fewer variables.' },
  );
}
