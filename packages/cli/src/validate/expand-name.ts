import { statSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';
import { SETTINGS_FILE } from '../config/find-settings.ts';
import type { Settings } from '../config/settings.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from './display-name.ts';
import { type JobFile, namedFile } from './job-file.ts';
import { createRealNames } from './real-name.ts';

export interface Expansion {
  /** Where relative names start. */
  readonly folder: string;
  readonly cwd: string;
  /** True where the resolved files of a folder are wanted, and not the others. */
  readonly isResolved: boolean;
  /** Names without symbolic links; one for a whole call, so that each file is looked at once. */
  readonly realName: (path: string) => string;
}

/** The files that a file name, a folder or a glob stands for. A name with `*` in it that exists is no glob. */
export async function expandName(name: string, expansion: Expansion): Promise<readonly JobFile[]> {
  const { folder, isResolved, realName } = expansion;
  const path = resolve(folder, name);
  const kind = kindOf(path);
  if (kind === 'folder') return expandFolder(name, path, expansion);
  const { isDynamicPattern } = kind === 'file' ? { isDynamicPattern: () => false } : await import('tinyglobby');
  if (!isDynamicPattern(name)) return [namedFile(folder, name)];
  const pattern = sep === '/' ? name : name.replaceAll(sep, '/');
  const found = await findFiles(pattern, folder, isResolved || pattern.includes('.resolved.'), realName);
  if (found.length === 0)
    throw new UsageError(`no file matches ${name}`, `The glob starts at ${isAbsolute(name) ? '/' : folder}.`);
  return found.map((one) => toFile(one, isAbsolute(name), expansion.cwd));
}

async function expandFolder(name: string, path: string, expansion: Expansion): Promise<readonly JobFile[]> {
  const { cwd, isResolved, realName } = expansion;
  const pattern = isResolved ? '**/*.resolved.{yaml,yml}' : '**/*.{yaml,yml}';
  const found = await findFiles(pattern, path, isResolved, realName);
  if (found.length === 0)
    throw new UsageError(`there is no job file in the folder ${name}`, 'Job files end with .yaml or .yml.');
  return found.map((one) => toFile(one, isAbsolute(name), cwd));
}

/** Absolute paths of the job files of a project: what its settings name, else what its ignores speak of. */
export async function knownFiles({ files, ignores, folder }: Settings): Promise<readonly string[]> {
  const globs = files.length > 0 ? files : [...new Set(ignores.flatMap((one) => one.files))];
  const realName = createRealNames();
  const found: string[] = [];
  for (const name of globs) {
    const isFolder = kindOf(resolve(folder, name)) === 'folder';
    found.push(...(await findFiles(isFolder ? `${name}/**/*.{yaml,yml}` : name, folder, false, realName)));
  }
  return found.map((path) => resolve(path));
}

/** Installed packages and settings are no jobs; neither is what is in hidden folders, which globs leave out anyway. */
const NO_JOBS = ['**/node_modules/**', `**/${SETTINGS_FILE}`];

/** Absolute names of job files, in order. Resolved files are written from jobs, so they count only where they are asked for. */
async function findFiles(
  pattern: string,
  folder: string,
  withResolved: boolean,
  realName: Expansion['realName'],
): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const resolved = withResolved ? [] : ['**/*.resolved.yaml', '**/*.resolved.yml'];
  const ignore = [...NO_JOBS, ...resolved];
  const found = await glob(pattern, { cwd: folder, absolute: true, expandDirectories: false, ignore });
  return withoutLinked(found, realName).sort();
}

/** Of the names that symbolic links give one file, the shortest. */
function withoutLinked(paths: readonly string[], realName: Expansion['realName']): string[] {
  const shortestFirst = [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const byRealName = new Map<string, string>();
  for (const path of shortestFirst) if (!byRealName.has(realName(path))) byRealName.set(realName(path), path);
  return [...byRealName.values()];
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing'; // whoever reads it says why
  }
}

function toFile(path: string, isNamedFromRoot: boolean, cwd: string): JobFile {
  const absolute = resolve(path);
  const file = isNamedFromRoot ? path : displayName(cwd, absolute);
  return { file, path: absolute, isStdin: false, isFound: true };
}
