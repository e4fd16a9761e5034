import { DriverError, type RunRef } from '@dativo/runner';
import { toShellWord } from '@dativo/runner/drivers';
import type { ContainerAppsBinding } from './binding.ts';
import { isExecutionName, type JobId, parseJobId, toJobIdText } from './job-id.ts';

export const RUNTIME = 'azure_container_apps';

/** The handle of one execution: all that is needed to look at it, read its log and stop it, without the job file. */
export interface ExecutionHandle {
  readonly name: JobId;
  readonly jobId: string;
  readonly execution: string;
  readonly containerName: string;
  /** Customer id of the Log Analytics workspace. */
  readonly workspaceId: string | undefined;
}

export function toRunRef(
  binding: ContainerAppsBinding,
  execution: string,
  { runId, attempt }: Pick<RunRef, 'runId' | 'attempt'>,
): RunRef {
  const { name, containerName, workspaceId } = binding;
  return {
    runtime: RUNTIME,
    runId,
    attempt,
    handle: {
      subscription_id: name.subscriptionId,
      resource_group_name: name.resourceGroup,
      job_name: name.job,
      execution_name: execution,
      container_name: containerName,
      ...(workspaceId === undefined ? {} : { log_analytics_customer_id: workspaceId }),
    },
  };
}

/** Reads a handle back, which may come from a journal that somebody has edited. Throws `DriverError` `INVALID`. */
export function toExecutionHandle({ handle }: RunRef): ExecutionHandle {
  const need = (key: string) => {
    const value = handle[key];
    if (value !== undefined && value !== '') return value;
    throw new DriverError('INVALID', `the handle of the run has no ${key}`, { help: HELP });
  };
  const jobId = toJobIdText({
    subscriptionId: need('subscription_id'),
    resourceGroup: need('resource_group_name'),
    job: need('job_name'),
  });
  const name = parseJobId(jobId);
  if (name === undefined) throw new DriverError('INVALID', `${jobId} is not the resource id of a job`, { help: HELP });
  const execution = need('execution_name');
  if (!isExecutionName(execution)) {
    throw new DriverError('INVALID', `${JSON.stringify(execution)} is not the name of an execution`, { help: HELP });
  }
  const workspaceId = handle['log_analytics_customer_id'];
  return { name, jobId, execution, containerName: need('container_name'), workspaceId };
}

const HELP = 'Find the run again by its id and its job file.';

/** How a person finds the execution, and ends it by hand. */
export function toRecoveryHint({ handle }: RunRef): string {
  const word = (key: string) => toShellWord(handle[key] ?? '');
  const place = `--resource-group ${word('resource_group_name')} --subscription ${word('subscription_id')}`;
  const where = `--name ${word('job_name')} ${place} --job-execution-name ${word('execution_name')}`;
  return `to see the execution: az containerapp job execution show ${where}; to end it: az containerapp job stop ${where} (the container then has 30 s)`;
}
