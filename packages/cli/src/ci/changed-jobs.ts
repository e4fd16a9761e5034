import { realpathSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Settings } from '../config/settings.ts';
import type { Io } from '../io.ts';
import { findRootModule } from '../root-module.ts';
import { UsageError } from '../usage-error.ts';
import { checkJobs, createJobCheck } from '../validate/check-jobs.ts';
import { changedSince } from '../validate/git.ts';
import type { JobFile } from '../validate/job-file.ts';
import { realName } from '../validate/real-name.ts';
import { moduleFolders } from './module-folders.ts';

export interface ChangeFacts {
  readonly io: Io;
  readonly args: Arguments;
  readonly settings: Settings;
  /** A commit or a branch. */
  readonly base: string;
}

/**
 * The jobs that a change is about: those whose file changed, a file that they refer to, or a file of their root module or of a module
 * beside it. The settings of the project are about all. Throws `UsageError` where git cannot tell.
 */
export async function changedJobs(files: readonly JobFile[], facts: ChangeFacts): Promise<readonly JobFile[]> {
  const { io, settings, base } = facts;
  const changed = await changedSince(io, base);
  if (settings.source !== undefined && changed.has(realName(settings.source.path))) return files;
  const check = createJobCheck(io, settings, false);
  const kept: JobFile[] = [];
  for (const file of files) {
    const [job] = await checkJobs(check, [file]);
    const own = [file.path ?? '', ...(job?.referred ?? [])];
    if (own.some((path) => changed.has(realName(path))) || (await isModuleTouched(file, changed, facts)))
      kept.push(file);
  }
  return kept;
}

async function isModuleTouched(
  { path = '' }: JobFile,
  changed: ReadonlySet<string>,
  { io, args }: ChangeFacts,
): Promise<boolean> {
  const root = await findRootModule(io, args, dirname(path)).catch((error: unknown) => {
    if (error instanceof UsageError) return undefined; // it is judged where it is needed
    throw error;
  });
  if (root === undefined) return false;
  const folders = [...moduleFolders(realpathSync(root))].map((folder) => folder + sep);
  return [...changed].some((each) => folders.some((folder) => each.startsWith(folder)));
}
