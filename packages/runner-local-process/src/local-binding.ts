import { DriverError } from '@dativo/runner';
import type { ResolvedJob } from '@dativo/schema';

/** What this runtime needs to know of a job; the Terraform module gives it as the output `runtime_binding`. */
export interface LocalBinding {
  /** The program and its first arguments. */
  readonly command: readonly string[];
  readonly workingDirectory: string;
  readonly stateDirectory: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

const WHERE = 'infrastructure.resource_identifiers';
const HELP = `Set ${WHERE} to "{{terraform_outputs.runtime_binding}}" and resolve the job.`;

/** Reads the binding out of a job's resource identifiers. Throws `DriverError` `INVALID`. */
export function toLocalBinding(job: ResolvedJob): LocalBinding {
  const found: unknown = job.infrastructure?.resource_identifiers;
  if (!isRecord(found))
    throw invalid(`${WHERE} is ${toKind(found)}; this runtime needs a mapping with command and working_directory`);
  const { runtime } = found;
  if (runtime !== undefined && runtime !== 'local_process') {
    throw invalid(`${WHERE}.runtime is ${JSON.stringify(runtime)}; this driver runs local_process`);
  }
  return {
    command: toCommand(found['command']),
    workingDirectory: toText(found['working_directory'], 'working_directory'),
    stateDirectory: found['state_directory'] == null ? undefined : toText(found['state_directory'], 'state_directory'),
    environment: toEnvironment(found['environment']),
  };
}

function toCommand(value: unknown): readonly string[] {
  const isList = Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');
  if (!isList || value[0] === '') {
    throw invalid(`${WHERE}.command is ${toKind(value)}; it must be a list of strings that starts with the program`);
  }
  return value;
}

function toText(value: unknown, key: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw invalid(`${WHERE}.${key} is ${toKind(value)}; it must be the path of a folder`);
}

function toEnvironment(value: unknown): Readonly<Record<string, string>> {
  if (value == null) return {};
  if (!isRecord(value))
    throw invalid(`${WHERE}.environment is ${toKind(value)}; it must be a mapping of names to values`);
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => {
      if (['string', 'number', 'boolean'].includes(typeof entry)) return [name, String(entry)];
      throw invalid(`${WHERE}.environment.${name} is ${toKind(entry)}; it must be a string`);
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toKind(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list that is not only of strings';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

function invalid(message: string): DriverError {
  return new DriverError('INVALID', message, { help: HELP });
}
