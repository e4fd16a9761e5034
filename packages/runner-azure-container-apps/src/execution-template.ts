import { DriverError, type StartRequest, toContainerEnvironment } from '@dativo/runner';
import { encodeJob, JOB_VARIABLE } from '@dativo/runner/drivers';
import type {
  ContainerAppsJob,
  EnvironmentVariable,
  ExecutionTemplate,
  JobContainer,
  JobTemplate,
} from './azure-api.ts';
import type { ContainerAppsBinding } from './binding.ts';
import { findDeclared } from './fit-job.ts';
import { carriesJob } from './job-payload.ts';

/**
 * Bytes of one variable with its name, as Linux takes it (MAX_ARG_STRLEN, 32 pages, with the closing zero). Azure names no limit of
 * its own. Source: https://man7.org/linux/man-pages/man2/execve.2.html
 */
const VARIABLE_LIMIT = 128 * 1024 - 1;
/**
 * Bytes of a whole start. Azure names none below the 4 MB of every request; executions are kept with their template, in a store that
 * takes about 1.5 MB for each object, so this bound is ours. Source: https://etcd.io/docs/v3.5/dev-guide/limit/
 */
const TEMPLATE_LIMIT = 1024 * 1024;

/**
 * The start as Azure is asked for it: the job's own template, with the arguments of the declared container and some of its variables
 * replaced, and nothing else changed. Throws `DriverError` `REFUSED` for what is too large.
 */
export function toExecutionTemplate(
  request: StartRequest,
  binding: ContainerAppsBinding,
  job: ContainerAppsJob,
): ExecutionTemplate {
  const source = job.properties?.template;
  const declared = findDeclared(source, binding.containerName);
  const own = toContainerEnvironment(request);
  const args = ['run', '--config', binding.jobFile, '--mode', request.containerMode];
  const full = { args, variables: { ...own, [JOB_VARIABLE]: encodeJob(request.jobText) } };
  const template = mergeTemplate(source ?? {}, binding.containerName, full);
  const tooLarge = findTooLarge(template);
  if (tooLarge === undefined) return template;
  if (!carriesJob(declared, request.job)) throw tooLarge;
  const smaller = mergeTemplate(source ?? {}, binding.containerName, { args, variables: own });
  const stillTooLarge = findTooLarge(smaller);
  if (stillTooLarge !== undefined) throw stillTooLarge;
  return smaller;
}

export interface TemplateOverride {
  readonly args: readonly string[];
  /** By name; a variable of that name is replaced, whatever it was. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The template with the override laid over the named container; everything else is as it was. Pure. */
export function mergeTemplate(
  { containers, initContainers }: JobTemplate,
  containerName: string,
  override: TemplateOverride,
): ExecutionTemplate {
  const merged = (containers ?? []).map((container) => {
    const carried = toCarried(container);
    if (container.name !== containerName) return carried;
    return { ...carried, args: [...override.args], env: mergeVariables(container.env ?? [], override.variables) };
  });
  const init = (initContainers ?? []).map(toCarried);
  return { containers: merged, ...(init.length === 0 ? {} : { initContainers: init }) };
}

/** Variables keep their order; new ones follow, sorted, so that the same start has the same bytes. */
function mergeVariables(
  variables: readonly EnvironmentVariable[],
  changes: Readonly<Record<string, string>>,
): EnvironmentVariable[] {
  const added = Object.keys(changes)
    .filter((name) => !variables.some((each) => each.name === name))
    .sort();
  return [
    ...variables.map((each) => {
      const value = Object.hasOwn(changes, each.name) ? changes[each.name] : undefined;
      return value === undefined ? each : { name: each.name, value };
    }),
    ...added.map((name) => ({ name, value: changes[name] ?? '' })),
  ];
}

/** Only fields that a start takes, and only those that are set. */
function toCarried({ name, image, command, args, env, resources }: JobContainer): JobContainer {
  const fields = Object.entries({ name, image, command, args, env, resources });
  return Object.fromEntries(fields.filter(([, value]) => value != null));
}

function findTooLarge(template: ExecutionTemplate): DriverError | undefined {
  const variables = template.containers.flatMap(({ env }) => env ?? []);
  const large = variables.find((each) => toBytes(each) > VARIABLE_LIMIT);
  if (large) {
    return tooLarge(`the variable ${large.name} takes ${toBytes(large)} bytes; the limit is ${VARIABLE_LIMIT}`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(template));
  return bytes > TEMPLATE_LIMIT
    ? tooLarge(`the start takes ${bytes} bytes; the limit is ${TEMPLATE_LIMIT}`)
    : undefined;
}

function toBytes({ name, value = '' }: EnvironmentVariable): number {
  return Buffer.byteLength(`${name}=${value}`);
}

function tooLarge(message: string): DriverError {
  return new DriverError('REFUSED', message, {
    help: 'Put the job into the Container Apps job (job_config of the Terraform module azure_container_apps) and apply it, so that it need not be sent; or make the job file or the environment smaller.',
  });
}
