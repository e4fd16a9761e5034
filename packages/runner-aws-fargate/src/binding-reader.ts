import { DriverError } from '@dativo/runner';

const WHERE = 'infrastructure.resource_identifiers';
const HELP = `Set ${WHERE} to "{{terraform_outputs.runtime_binding}}" and resolve the job, or write the keys by hand as in the README of @dativo/runner-aws-fargate.`;

/** Reads keys of a job's resource identifiers; what cannot be used is a `DriverError` `INVALID` that names key, find and need. */
export class BindingReader {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(identifiers: unknown) {
    if (typeof identifiers !== 'object' || identifiers === null || Array.isArray(identifiers)) {
      throw invalidBinding(
        `${WHERE} is ${toKind(identifiers)}; this runtime needs a mapping with the task definition, cluster and subnets`,
      );
    }
    this.#values = identifiers as Readonly<Record<string, unknown>>;
    const runtime = this.#values['runtime'];
    if (runtime != null && runtime !== 'aws_fargate') {
      throw invalidBinding(`${WHERE}.runtime is ${JSON.stringify(runtime)}; this driver runs aws_fargate`);
    }
  }

  value(key: string): unknown {
    return this.#values[key];
  }

  /** Undefined where the key is absent or null. */
  text(key: string, meaning: string): string | undefined {
    const value = this.#values[key];
    if (value == null) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw invalidBinding(`${WHERE}.${key} is ${toKind(value)}; it must be ${meaning}, a text`);
  }

  /** The first of the keys that is there. */
  oneOf(keys: readonly [string, string], meaning: string): string {
    const found = this.text(keys[0], meaning) ?? this.text(keys[1], meaning);
    if (found !== undefined) return found;
    throw this.missing(keys.join(' or '), meaning);
  }

  list(key: string, meaning: string, { least, most }: { readonly least: number; readonly most: number }): string[] {
    const value = this.#values[key];
    if (value == null && least === 0) return [];
    if (value == null) throw this.missing(key, meaning);
    const isList = Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '');
    if (!isList) throw invalidBinding(`${WHERE}.${key} is ${toKind(value)}; it must be a list of texts: ${meaning}`);
    if (value.length >= least && value.length <= most) return value;
    throw invalidBinding(`${WHERE}.${key} has ${value.length} entries; a task takes ${least} to ${most}`);
  }

  yesOrNo(key: string): boolean | undefined {
    const value = this.#values[key];
    if (value == null) return undefined;
    // Outputs of Terraform that went through a text come as words.
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw invalidBinding(`${WHERE}.${key} is ${JSON.stringify(value)}; it must be true or false`);
  }

  missing(key: string, meaning: string): DriverError {
    return invalidBinding(
      `${WHERE}.${key} is missing; it must be ${meaning} (output runtime_binding of the module aws_fargate has it)`,
    );
  }
}

export function invalidBinding(message: string): DriverError {
  return new DriverError('INVALID', message, { help: HELP });
}

function toKind(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `the text ${JSON.stringify(value)}`;
  if (Array.isArray(value)) return 'a list that is not only of texts';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}
