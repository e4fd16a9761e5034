/** A job by its parts. */
export interface JobName {
  readonly project: string;
  readonly location: string;
  readonly job: string;
}

/** Source: https://google.aip.dev/122 and https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs */
const JOB = /^projects\/([^/\s]+)\/locations\/([^/\s]+)\/jobs\/([^/\s]+)$/;
const EXECUTION = /^(projects\/[^/\s]+\/locations\/[^/\s]+\/jobs\/[^/\s]+)\/executions\/([^/\s]+)$/;

export function toJobText({ project, location, job }: JobName): string {
  return `projects/${project}/locations/${location}/jobs/${job}`;
}

/** Undefined for what is not the full name of a job. */
export function parseJobName(text: string): JobName | undefined {
  const [, project, location, job] = JOB.exec(text) ?? [];
  if (project === undefined || location === undefined || job === undefined) return undefined;
  return { project, location, job };
}

/** The job and the short name of an execution; undefined for what is not the full name of one. */
export function parseExecutionName(
  text: string,
): { readonly parent: string; readonly job: JobName; readonly id: string } | undefined {
  const [, parent = '', id] = EXECUTION.exec(text) ?? [];
  const job = parseJobName(parent);
  return job === undefined || id === undefined ? undefined : { parent, job, id };
}

/** The last part of a name. */
export function toShortName(name: string): string {
  return name.split('/').at(-1) ?? name;
}
