import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { SETTINGS_FILE } from '../config/find-settings.ts';
import { realName } from '../validate/real-name.ts';
import { keepHeapSmall } from './keep-heap-small.ts';

/**
 * The absolute paths of the job files that names stand for: files and folders as they are. `undefined` where it takes more to tell:
 * globs, symbolic links, a file that is named twice, and whatever cannot be looked at.
 */
export function findPlainly(cwd: string, names: readonly string[]): readonly string[] | undefined {
  const paths: string[] = [];
  try {
    for (const name of names) if (!addName(resolve(cwd, name), paths)) return undefined;
  } catch {
    return undefined; // whoever looks closely says why
  }
  return names.length === 1 || areDifferent(paths) ? paths : undefined;
}

function addName(path: string, paths: string[]): boolean {
  const found = lstatSync(path);
  if (found.isFile()) paths.push(path);
  return found.isFile() || (found.isDirectory() && addFolder(path, paths));
}

/** Up to so many files the heap stays small anyway. */
const FEW = 12_000;

/** What the search for jobs finds below a folder, in no order; false where there is nothing, or something unusual. */
function addFolder(folder: string, paths: string[]): boolean {
  const before = paths.length;
  const folders = [folder];
  let isLarge = false;
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (name.includes('\\')) return false;
      const path = current.endsWith(sep) ? current + name : current + sep + name;
      if (entry.isDirectory()) folders.push(path);
      else if (!entry.isFile()) return false;
      else if (isJobFile(name)) paths.push(path);
    }
    if (!isLarge && paths.length > FEW) {
      isLarge = true;
      keepHeapSmall();
    }
  }
  return paths.length > before;
}

function isJobFile(name: string): boolean {
  if (!name.endsWith('.yaml') && !name.endsWith('.yml')) return false;
  return name !== SETTINGS_FILE && !name.endsWith('.resolved.yaml') && !name.endsWith('.resolved.yml');
}

/** None of the paths is a symbolic link itself, so only their folders may have several names. */
function areDifferent(paths: readonly string[]): boolean {
  const realFolders = new Map<string, string>();
  const realPaths = new Set<string>();
  for (const path of paths) {
    const folder = dirname(path);
    const realFolder = realFolders.get(folder) ?? realName(folder);
    realFolders.set(folder, realFolder);
    realPaths.add(join(realFolder, path.slice(folder.length)));
  }
  return realPaths.size === paths.length;
}
