import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import { type LoadedJob, stemOf } from '../job-source.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from '../validate/display-name.ts';

/** A file to write. */
export interface TargetFile {
  /** As messages name it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Where a resolved job goes; `undefined` is standard output. Throws {@link UsageError}. */
export function targetOf(io: Io, args: Arguments, { file }: Pick<LoadedJob, 'file'>): TargetFile | undefined {
  const name = nameOf(io, args, file);
  return name === undefined ? undefined : { name, path: resolve(io.cwd, name) };
}

function nameOf(io: Io, args: Arguments, file: string): string | undefined {
  const out = args.text('out');
  if (args.has('stdout') || out === '-') return undefined;
  if (args.has('in-place')) return file;
  if (out !== undefined) return out;
  const folder = args.text('out-dir');
  const own = folder === undefined ? dirname(file) : join(folder, folderBelow(io, file));
  return join(own, `${stemOf(file)}.resolved.yaml`);
}

/** The folder of a job from the current directory, so that two jobs never get one name. */
function folderBelow({ cwd }: Io, file: string): string {
  const folder = dirname(displayName(cwd, resolve(cwd, file)));
  if (folder !== '..' && !folder.startsWith('../') && !isAbsolute(folder)) return folder;
  throw new UsageError(
    `--out-dir: ${file} is not below the current directory, so its place in there is not clear`,
    'Start the call in a folder above all jobs.',
  );
}
