import type { JsonValue, Outputs, Placeholder } from '@dativo/schema';
import type { Finding } from './finding.ts';
import { KnownNames } from './known-names.ts';
import { isJsonMap } from './yaml-text.ts';

/** The output by which a fleet passes on the outputs of its jobs: job_name → name of an output → value. */
const FLEET = 'jobs';

/** An output that the fleet has for one job. */
export interface OwnOutput {
  readonly value: JsonValue;
  readonly isSensitive: boolean;
  /** As a path writes it: `jobs.orders.cluster_arn`. */
  readonly walked: string;
}

/** What a name means to the job itself, where its outputs come from a fleet. Takes no longer for a larger fleet. */
export function findOwnOutput(outputs: Outputs, jobName: string | undefined, name: string): OwnOutput | undefined {
  const own = jobName === undefined || name === FLEET ? undefined : fleetOf(outputs)?.get(jobName);
  if (own === undefined || !isJsonMap(own)) return undefined;
  const value = own.get(name);
  if (value === undefined) return undefined;
  const isSensitive = outputs.get(FLEET)?.isSensitive === true;
  return { value, isSensitive, walked: `${FLEET}${toStep(jobName ?? '')}.${name}` };
}

/** Why a name means nothing to the job, in the words of its fleet; `undefined` where there is no fleet. */
export function explainFleet(outputs: Outputs, jobName: string | undefined, name: string): Finding | undefined {
  const fleet = fleetOf(outputs);
  if (fleet === undefined || name === FLEET) return undefined;
  if (jobName === undefined) return unnamedJob(name);
  const own = fleet.get(jobName);
  return own !== undefined && isJsonMap(own) ? noOutput(outputs, own, jobName, name) : noJob(fleet, jobName, name);
}

/** The root module says one thing, the fleet another. */
export function twoMeanings({ name }: Placeholder, { walked }: OwnOutput): Finding {
  return {
    ruleId: 'JOB508',
    message: `${JSON.stringify(name)} is an output of the root module and, with another value, an output of this job in its fleet.`,
    help: `Write {{terraform_outputs.${walked}}} for that of the job, or give the output of the root module another name.`,
  };
}

/** A map of maps is a fleet; an output of that name may be something else. */
function fleetOf(outputs: Outputs): ReadonlyMap<string, JsonValue> | undefined {
  const value = outputs.get(FLEET)?.value;
  if (value === undefined || !isJsonMap(value)) return undefined;
  for (const first of value.values()) return isJsonMap(first) ? value : undefined;
  return undefined;
}

/** Without quotes where it can be, since the placeholder often stands in quotes itself. */
function toStep(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function unnamedJob(name: string): Finding {
  return {
    ruleId: 'JOB501',
    message: `${JSON.stringify(name)} is not among the Terraform outputs, and the job has no fixed job_name by which the fleet in them could know it.`,
    help: `Write job_name under infrastructure.tags, or name the job: {{terraform_outputs.${FLEET}.JOB_NAME.${name}}}.`,
  };
}

function noJob(fleet: ReadonlyMap<string, JsonValue>, jobName: string, name: string): Finding {
  const jobs = KnownNames.of(fleet);
  return {
    ruleId: 'JOB501',
    message: `${JSON.stringify(name)} is not among the Terraform outputs, and the fleet in them has no job ${JSON.stringify(jobName)}.`,
    help: `${jobs.suggest(jobName)}The jobs are ${jobs.listed}. Has terraform apply run since the job was added?`,
  };
}

function noOutput(outputs: Outputs, own: ReadonlyMap<string, JsonValue>, jobName: string, name: string): Finding {
  const [ofJob, ofRoot] = [KnownNames.of(own), KnownNames.of(outputs)];
  return {
    ruleId: 'JOB501',
    message: `${JSON.stringify(name)} is neither among the Terraform outputs nor among those of the job ${JSON.stringify(jobName)} in its fleet.`,
    help: `${ofJob.suggest(name) || ofRoot.suggest(name)}The job has ${ofJob.listed || 'none'}; the root module has ${ofRoot.listed}.`,
  };
}
