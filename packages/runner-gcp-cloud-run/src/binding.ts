import type { DriverError } from '@dativo/runner';
import { toServiceRefusal } from '@dativo/runner/drivers';
import type { ResolvedJob } from '@dativo/schema';
import { type BindingReader, invalidBinding, openBinding, WHERE } from './binding-reader.ts';
import { type JobName, parseJobName, toJobText } from './job-name.ts';
import { type CloudRunService, readCloudRunService, toServiceWords } from './service/cloud-run-service.ts';

/** What this runtime needs to know of a job; the Terraform module gives it as the output `runtime_binding`. */
export interface CloudRunBinding {
  readonly name: JobName;
  /** `projects/P/locations/L/jobs/J` */
  readonly job: string;
  /** The container that gets the job. */
  readonly containerName: string;
  /** Where the container finds the job. */
  readonly jobFile: string;
  /** How often Cloud Run may start the container again by itself; more than 0 only where somebody wrote it down. */
  readonly maxRetries: number;
  readonly serviceAccount: string | undefined;
  /** Full name of the bucket of Cloud Logging that keeps the log, where the binding names it. */
  readonly logBucket: string | undefined;
}

const DEFAULT_CONTAINER = 'dativo-etl';
/** Where the entry point of the Terraform module unpacks the job. */
const DEFAULT_JOB_FILE = '/tmp/dativo/job.yaml';
/** Retries of a task. Source: https://cloud.google.com/run/quotas (10 for each task of a job) */
const RETRIES = { from: 0, to: 10 } as const;
/** Names of a job; where none of them is there, a service may be named. */
const JOB_KEYS = ['job_id', 'job_identifier', 'job_name'] as const;
const MEANING = 'the name of the Cloud Run job, in full or its last part';

/** The service that the job names in place of a job of Cloud Run; undefined where it names one. Throws `DriverError` `INVALID`. */
export function toServiceOf({ infrastructure }: ResolvedJob): CloudRunService | undefined {
  const reader = openBinding(infrastructure?.resource_identifiers);
  if (JOB_KEYS.some((key) => reader.text(key, MEANING) !== undefined)) return undefined;
  return readCloudRunService(reader, toLocation(reader, infrastructure?.region));
}

/** Reads the binding out of a job's region and resource identifiers. Throws `DriverError` `INVALID`, and `REFUSED` for what is no job. */
export function toCloudRunBinding({ infrastructure }: ResolvedJob): CloudRunBinding {
  const reader = openBinding(infrastructure?.resource_identifiers);
  const location = toLocation(reader, infrastructure?.region);
  const name = toName(reader, location);
  return {
    name,
    job: toJobText(name),
    containerName: reader.text('container_name', 'the name of the container') ?? DEFAULT_CONTAINER,
    jobFile: reader.text('job_file', 'the path of the job in the container') ?? DEFAULT_JOB_FILE,
    maxRetries: reader.count('max_retries', RETRIES) ?? 0,
    serviceAccount: reader.text('service_account_email', 'an e-mail address'),
    logBucket: reader.text('log_destination', 'the full name of a log bucket'),
  };
}

function toLocation(reader: BindingReader, declared: string | undefined): string {
  const region = reader.text('region', 'a region, for example europe-west1');
  if (declared !== undefined && declared !== '' && (region ?? declared) === declared) return declared;
  const found = declared ? `${declared}, but ${WHERE}.region is ${region}` : 'missing';
  throw invalidBinding(`infrastructure.region is ${found}; an execution runs in the region of its job`);
}

function toName(reader: BindingReader, location: string): JobName {
  const given = JOB_KEYS.flatMap((key) => {
    const text = reader.text(key, MEANING);
    return text === undefined ? [] : [{ key, text }];
  });
  const [first] = given;
  if (first === undefined) throw toMissingJob(reader, location);
  const project = reader.text('project_id', 'the id of the project');
  const names = given.map(({ key, text }) => toOneName(reader, { key, text, project, location }));
  const other = names.findIndex((name) => toJobText(name) !== toJobText(names[0] ?? name));
  if (other < 0 && names[0] !== undefined) return names[0];
  throw invalidBinding(
    `${WHERE}.${first.key} is ${first.text}, but ${given[other]?.key} is ${given[other]?.text}; both must name one job`,
  );
}

interface GivenName {
  readonly key: string;
  readonly text: string;
  readonly project: string | undefined;
  readonly location: string;
}

function toOneName(reader: BindingReader, { key, text, project, location }: GivenName): JobName {
  const full = parseJobName(text);
  if (full !== undefined) return refuseOtherPlace(full, project, location);
  if (text.includes('/')) {
    throw invalidBinding(
      `${WHERE}.${key} is ${JSON.stringify(text)}; it must be projects/PROJECT/locations/REGION/jobs/JOB, or the last part of it`,
    );
  }
  if (project === undefined) throw reader.missing('project_id', 'the id of the project');
  return { project, location, job: text };
}

function refuseOtherPlace(name: JobName, project: string | undefined, location: string): JobName {
  if (name.location !== location) {
    throw invalidBinding(`infrastructure.region is ${location}, but ${toJobText(name)} is in ${name.location}`);
  }
  if (project === undefined || project === name.project) return name;
  throw invalidBinding(`${WHERE}.project_id is ${project}, but ${toJobText(name)} is in ${name.project}`);
}

/** The same module makes services and worker pools, which are always on: there is nothing to start. */
function toMissingJob(reader: BindingReader, location: string): DriverError {
  const service = readCloudRunService(reader, location);
  return service === undefined ? reader.missing('job_id', MEANING) : toServiceRefusal(toServiceWords(service));
}
