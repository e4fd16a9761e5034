import { DriverError } from '../driver-error.ts';

/** Where a job names its resources. */
export const IDENTIFIERS = 'infrastructure.resource_identifiers';

/** Whose binding is read, for the words of errors. */
export interface BindingOwner {
  /** For example `aws_fargate`; also the name of the Terraform module. */
  readonly runtime: string;
  /** What the mapping must hold, in words. */
  readonly needs: string;
  /** The package whose README shows a binding written by hand. */
  readonly packageName: string;
}

/** Reads keys of a job's resource identifiers; what cannot be used is a `DriverError` `INVALID` that names key, find and need. */
export class BindingReader {
  readonly #owner: BindingOwner;
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(identifiers: unknown, owner: BindingOwner) {
    this.#owner = owner;
    if (typeof identifiers !== 'object' || identifiers === null || Array.isArray(identifiers)) {
      throw this.invalid(`${IDENTIFIERS} is ${toKind(identifiers)}; this runtime needs a mapping with ${owner.needs}`);
    }
    this.#values = identifiers as Readonly<Record<string, unknown>>;
    const runtime = this.#values['runtime'];
    if (runtime != null && runtime !== owner.runtime) {
      throw this.invalid(`${IDENTIFIERS}.runtime is ${JSON.stringify(runtime)}; this driver runs ${owner.runtime}`);
    }
  }

  /** The value as it is, of any kind. */
  value(key: string): unknown {
    return this.#values[key];
  }

  /** Undefined where the key is absent or null. */
  text(key: string, meaning: string): string | undefined {
    const value = this.#values[key];
    if (value == null) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw this.invalid(`${IDENTIFIERS}.${key} is ${toKind(value)}; it must be ${meaning}, a text`);
  }

  /** The first of the keys that is there. */
  oneOf(keys: readonly [string, string], meaning: string): string {
    const found = this.text(keys[0], meaning) ?? this.text(keys[1], meaning);
    if (found !== undefined) return found;
    throw this.missing(keys.join(' or '), meaning);
  }

  /** A list of texts; empty where it is absent and need not be there. Throws `DriverError` (`INVALID`) with the allowed number. */
  list(key: string, meaning: string, { least, most }: { readonly least: number; readonly most: number }): string[] {
    const value = this.#values[key];
    if (value == null && least === 0) return [];
    if (value == null) throw this.missing(key, meaning);
    const isList = Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '');
    if (!isList)
      throw this.invalid(`${IDENTIFIERS}.${key} is ${toKind(value)}; it must be a list of texts: ${meaning}`);
    if (value.length >= least && value.length <= most) return value;
    throw this.invalid(`${IDENTIFIERS}.${key} has ${value.length} entries; it takes ${least} to ${most}`);
  }

  /** Outputs of Terraform that went through a text come as words. */
  yesOrNo(key: string): boolean | undefined {
    const value = this.#values[key];
    if (value == null) return undefined;
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw this.invalid(`${IDENTIFIERS}.${key} is ${JSON.stringify(value)}; it must be true or false`);
  }

  /** A whole number; outputs of Terraform that went through a text come as digits. */
  count(key: string, { from, to }: { readonly from: number; readonly to: number }): number | undefined {
    const value = this.#values[key];
    if (value == null) return undefined;
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isInteger(number) && number >= from && number <= to) return number;
    throw this.invalid(
      `${IDENTIFIERS}.${key} is ${JSON.stringify(value)}; it must be a whole number from ${from} to ${to}`,
    );
  }

  /** The error for a key that has to be there; to be thrown by whoever asks. */
  missing(key: string, meaning: string): DriverError {
    const { runtime } = this.#owner;
    return this.invalid(
      `${IDENTIFIERS}.${key} is missing; it must be ${meaning} (output runtime_binding of the module ${runtime} has it)`,
    );
  }

  /** The error for a binding that is there but cannot be right; to be thrown by whoever asks. */
  invalid(message: string): DriverError {
    return toInvalidBinding(message, this.#owner);
  }
}

/** The error for a binding that a driver cannot work with: `INVALID`, with help on where bindings come from. */
export function toInvalidBinding(message: string, { packageName }: BindingOwner): DriverError {
  return new DriverError('INVALID', message, {
    help: `Set ${IDENTIFIERS} to "{{terraform_outputs.runtime_binding}}" and resolve the job, or write the keys by hand as in the README of ${packageName}.`,
  });
}

function toKind(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `the text ${JSON.stringify(value)}`;
  if (Array.isArray(value)) return 'a list that is not only of texts';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}
