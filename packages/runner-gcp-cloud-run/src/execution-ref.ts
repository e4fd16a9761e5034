import { DriverError, type RunRef } from '@dativo/runner';
import { toShellWord } from '@dativo/runner/drivers';
import { type JobName, parseExecutionName } from './job-name.ts';

export const RUNTIME = 'gcp_cloud_run';

/** The handle of one execution: all that is needed to look at it, read its log and stop it, without the job file. */
export interface ExecutionHandle {
  readonly name: JobName;
  /** `projects/P/locations/L/jobs/J/executions/E` */
  readonly execution: string;
  /** E of the full name. */
  readonly id: string;
  readonly containerName: string;
}

export function toRunRef(
  execution: string,
  containerName: string,
  { runId, attempt }: Pick<RunRef, 'runId' | 'attempt'>,
): RunRef {
  const { project, location, job } = parse(execution).job;
  return {
    runtime: RUNTIME,
    runId,
    attempt,
    handle: { project, location, job, execution, container_name: containerName },
  };
}

/** Reads a handle back, which may come from a journal that somebody has edited. Throws `DriverError` `INVALID`. */
export function toExecutionHandle({ handle }: RunRef): ExecutionHandle {
  const execution = handle['execution'];
  if (execution === undefined)
    throw new DriverError('INVALID', 'the handle of the run has no execution', { help: HELP });
  const { job, id } = parse(execution);
  return { name: job, execution, id, containerName: handle['container_name'] ?? '' };
}

/** How a person finds the execution, and ends it by hand. */
export function toRecoveryHint({ handle }: RunRef): string {
  const word = (value = '') => toShellWord(value);
  const where = `--project ${word(handle['project'])} --region ${word(handle['location'])}`;
  const id = word(handle['execution']?.split('/').at(-1));
  const commands = 'gcloud run jobs executions';
  return `to see the execution: ${commands} describe ${id} ${where}; to end it: ${commands} cancel ${id} ${where}`;
}

const HELP = 'Find the run again by its id and its job file.';

function parse(execution: string): NonNullable<ReturnType<typeof parseExecutionName>> {
  const parsed = parseExecutionName(execution);
  if (parsed !== undefined) return parsed;
  throw new DriverError('INVALID', `${JSON.stringify(execution)} is not the full name of a Cloud Run execution`, {
    help: HELP,
  });
}
