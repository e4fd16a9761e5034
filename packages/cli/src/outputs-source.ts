import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createDiagnostic, type Diagnostic, type Outputs, parseOutputs } from '@dativo/schema';
import type { Arguments } from './arguments.ts';
import { describeFileError } from './describe-file-error.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Outputs by the alias that placeholders name them with; `''` is the one without an alias. */
export type OutputSources = ReadonlyMap<string, Outputs>;

export type ReadOutputs =
  | { readonly ok: true; readonly outputs: OutputSources; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads every `--outputs [ALIAS=]FILE`; without one, the outputs that `dativo apply` kept, if there are any. */
export async function readOutputs(io: Io, args: Arguments, keptFile: string | undefined): Promise<ReadOutputs> {
  const sources = args.list('outputs').map(toSource);
  if (sources.length === 0 && keptFile !== undefined && existsSync(keptFile))
    sources.push({ alias: '', file: keptFile });
  const outputs = new Map<string, Outputs>();
  const diagnostics: Diagnostic[] = [];
  let isFine = true;
  for (const { alias, file } of sources) {
    if (outputs.has(alias)) throw new UsageError(twiceMessage(alias), 'Give each alias one file.');
    const read = await readOne(io, file);
    diagnostics.push(...read.diagnostics);
    if (read.ok) outputs.set(alias, read.outputs);
    else isFine = false;
  }
  return isFine ? { ok: true, outputs, diagnostics } : { ok: false, diagnostics };
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
    const bytes = file === '-' ? await io.stdin.readAll() : await readFile(resolve(io.cwd, file));
    return parseOutputs(Buffer.from(bytes).toString('utf8'), { file });
  } catch (error) {
    const reason = describeFileError(error);
    if (reason === undefined) throw error;
    const message = `the outputs file cannot be read: ${reason.replace(/^.*: /, '')}`;
    const help = 'Write it with: terraform output -json > outputs.json';
    return { ok: false, diagnostics: [createDiagnostic({ ruleId: 'JOB510', message, help, file })] };
  }
}
