import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** The folder of the root module: the flag, else `terraform/` beside the job file. */
export async function findRootModule(io: Io, args: Arguments, jobFolder: string): Promise<string> {
  const chosen = args.text('terraform-dir');
  const directory = chosen === undefined ? join(jobFolder, 'terraform') : resolve(io.cwd, chosen);
  if (await isDirectory(directory)) return directory;
  throw new UsageError(
    `there is no Terraform root module at ${directory}`,
    'Put one there, or name its folder with --terraform-dir DIR.',
  );
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Whatever keeps us from looking keeps terraform from using it.
    return false;
  }
}
