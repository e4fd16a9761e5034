import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandContext } from '../command.ts';
import { readOutputs } from '../outputs-source.ts';
import { UsageError } from '../usage-error.ts';
import { findOnRuntime } from './find-on-runtime.ts';
import { listRunFolders, runsPlaceOf } from './list-run-folders.ts';
import { type KnownRun, readRun } from './read-run.ts';
import { type RunFolder, toRunFolder } from './run-folder.ts';
import { sensitiveTexts } from './run-secrets.ts';

/** The run that a command is about: by its record, or with `--job` by its runtime. Throws {@link UsageError}. */
export async function findRun(context: CommandContext): Promise<KnownRun> {
  const [name = ''] = context.args.positionals;
  if (context.args.takes('job') && context.args.has('job')) return findOnRuntime(context, name);
  const known = await findRecord(context, name);
  // A run that was started with other outputs than those that are kept.
  const read = await readOutputs(context.io, context.args, undefined);
  const named = read.ok ? sensitiveTexts([...read.outputs.values()]) : [];
  return { ...known, hidden: [...known.hidden, ...named] };
}

/** The run with this id, beginning of an id, or folder, by its record alone. */
export async function findRecord({ io, args }: CommandContext, name: string): Promise<KnownRun> {
  const folder = folderOf(io.cwd, name) ?? select(await listRunFolders(io, args), name);
  if (folder === undefined) {
    const place = runsPlaceOf(io, args);
    const help = 'See dativo runs, name another folder with --work-dir, or ask the runtime: --job JOB.';
    throw new UsageError(`there is no record of a run ${name} below ${place}`, help);
  }
  const run = await readRun(folder);
  if (run !== undefined) return run;
  throw new UsageError(`${folder.path} holds no record of a run`, 'The run was not begun, or by an older version.');
}

function folderOf(cwd: string, name: string): RunFolder | undefined {
  const path = resolve(cwd, name);
  const isFolder = /[/\\]/.test(name) && existsSync(path) && statSync(path).isDirectory();
  return isFolder ? toRunFolder(path) : undefined;
}

function select(folders: readonly RunFolder[], name: string): RunFolder | undefined {
  const same = folders.filter(({ runId }) => runId === name);
  const near = same.length > 0 ? same : folders.filter(({ runId }) => runId.startsWith(name));
  if (near.length <= 1) return near[0];
  const some = near.slice(0, 5).map(({ runId, path }) => (same.length > 0 ? path : runId));
  const more = near.length > some.length ? `, and ${near.length - some.length} more` : '';
  const help = same.length > 0 ? 'Name its folder.' : 'Write more of it.';
  throw new UsageError(`"${name}" fits ${near.length} runs: ${some.join(', ')}${more}`, help);
}
