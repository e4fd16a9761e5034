import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Diagnostic, decodeJobFile, type Range } from '@dativo/schema';
import { DEFAULT_POLICY, type TagPolicy } from '@dativo/terraform/audit';
import type { Arguments } from '../arguments.ts';
import { findUpwards } from '../config/find-settings.ts';
import { describeFileError } from '../describe-file-error.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from '../validate/display-name.ts';
import { readPolicy } from './read-policy.ts';

const POLICY_FILE = 'dativo-tags.yaml';

export interface Policy {
  readonly policy: TagPolicy;
  /** `undefined` without a file. */
  readonly file: string | undefined;
  rangeOf(pointer: string): Range | undefined;
}

export type LoadedPolicy =
  | { readonly ok: true; readonly loaded: Policy }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly sources: ReadonlyMap<string, string> };

/** The policy of `--policy`, else of the nearest `dativo-tags.yaml` upwards, else the five tags of a job with any value. */
export async function loadPolicy(io: Io, args: Arguments): Promise<LoadedPolicy> {
  const chosen = args.text('policy');
  const path = chosen === undefined ? findUpwards(io.cwd, POLICY_FILE) : resolve(io.cwd, chosen);
  if (path === undefined) {
    return { ok: true, loaded: { policy: DEFAULT_POLICY, file: undefined, rangeOf: () => undefined } };
  }
  const file = displayName(io.cwd, path);
  const text = await readText(path, file);
  const reading = readPolicy(text, file);
  if (!reading.ok) return { ok: false, diagnostics: reading.diagnostics, sources: new Map([[file, text]]) };
  return { ok: true, loaded: { policy: reading.policy, file, rangeOf: reading.rangeOf } };
}

async function readText(path: string, file: string): Promise<string> {
  const decoded = decodeJobFile(await readBytes(path, file), { file });
  if (decoded.ok) return decoded.text;
  throw new UsageError(`${file} cannot be read: ${decoded.diagnostics[0]?.message}`, 'Save the file as UTF-8 text.');
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = describeFileError(error)?.replace(/^.*: /, '');
    if (reason === undefined) throw error;
    throw new UsageError(`the policy ${file} cannot be read: ${reason}`, 'Check --policy.');
  }
}
