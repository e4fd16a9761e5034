import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import { findProjectFolder } from './project-folder.ts';
import { type RunFolder, toRunFolder } from './run-folder.ts';

/** Folders that hold many files and no runs. */
const NO_RUNS = ['**/node_modules/**', '**/.git/**', '**/.terraform/**'];

/** Where runs are looked for: the project, or the working files that `--work-dir` names. */
export function runsPlaceOf(io: Io, args: Arguments): string {
  const chosen = args.text('work-dir');
  return chosen === undefined ? findProjectFolder(io.cwd) : resolve(io.cwd, chosen);
}

/** The folders of all runs there, in order of name. */
export async function listRunFolders(io: Io, args: Arguments): Promise<readonly RunFolder[]> {
  const place = runsPlaceOf(io, args);
  if (!existsSync(place)) return [];
  const { glob } = await import('tinyglobby');
  const patterns = args.has('work-dir') ? ['runs/*'] : ['**/.dativo/*/runs/*'];
  const options = { cwd: place, ignore: NO_RUNS, dot: true, onlyDirectories: true, expandDirectories: false };
  const found = await glob(patterns, options);
  return found.map((name) => toRunFolder(resolve(place, name))).sort((a, b) => (a.path < b.path ? -1 : 1));
}
