import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  CodedError,
  createDiagnostic,
  type Diagnostic,
  type Outputs,
  parseOutputs,
  type StateResource,
} from '@dativo/schema';
import type { Arguments } from './arguments.ts';
import { describeFileError } from './describe-file-error.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** By the alias that placeholders name outputs with; `''` is the one without an alias. */
type BySource<T> = ReadonlyMap<string, T>;

export type ReadOutputs =
  | {
      readonly ok: true;
      readonly outputs: BySource<Outputs>;
      /** What the states hold that outputs were read from. */
      readonly resources: BySource<readonly StateResource[]>;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads every `--outputs [ALIAS=]FILE|URL`; without one, the outputs that `dativo apply` kept, if there are any. */
export async function readOutputs(io: Io, args: Arguments, keptFile: string | undefined): Promise<ReadOutputs> {
  const sources = args.list('outputs').map(toSource);
  if (sources.length === 0 && keptFile !== undefined && existsSync(keptFile))
    sources.push({ alias: '', file: keptFile });
  const outputs = new Map<string, Outputs>();
  const resources = new Map<string, readonly StateResource[]>();
  const diagnostics: Diagnostic[] = [];
  let isFine = true;
  for (const { alias, file } of sources) {
    if (outputs.has(alias)) throw new UsageError(twiceMessage(alias), 'Give each alias one file.');
    const read = await readOne(io, file);
    diagnostics.push(...read.diagnostics);
    if (read.ok) outputs.set(alias, read.outputs);
    else isFine = false;
    if (read.ok && read.resources !== undefined) resources.set(alias, read.resources);
  }
  return isFine ? { ok: true, outputs, resources, diagnostics } : { ok: false, diagnostics };
}

function toSource(argument: string): { readonly alias: string; readonly file: string } {
  const [, alias = '', file = argument] = /^([A-Za-z_][\w-]*)=(.+)$/.exec(argument) ?? [];
  return { alias, file };
}

function twiceMessage(alias: string): string {
  return alias === '' ? '--outputs is given twice without an alias' : `--outputs ${alias}= is given twice`;
}

async function readOne(io: Io, file: string): Promise<ReturnType<typeof parseOutputs>> {
  try {
    return parseOutputs(await readText(io, file), { file });
  } catch (error) {
    const { reason, help } = explain(error);
    const message = `the outputs file cannot be read: ${reason}`;
    return { ok: false, diagnostics: [createDiagnostic({ ruleId: 'JOB510', message, help, file })] };
  }
}

async function readText(io: Io, file: string): Promise<string> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file)) return (await import('./read-remote-state.ts')).readRemoteState(io, file);
  const bytes = file === '-' ? await io.stdin.readAll() : await readFile(resolve(io.cwd, file));
  return Buffer.from(bytes).toString('utf8');
}

/** Throws what is no fault of the place. */
function explain(error: unknown): { readonly reason: string; readonly help: string } {
  if (error instanceof CodedError && error.name === 'DriverError') {
    return { reason: error.message, help: error.help ?? 'Check the name of the state and the credentials.' };
  }
  const reason = describeFileError(error);
  if (reason === undefined) throw error;
  return { reason: reason.replace(/^.*: /, ''), help: 'Write it with: terraform output -json > outputs.json' };
}
