import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The name without symbolic links, also of a file that is gone. */
export function realName(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // Not there, or not allowed to look: its folder may still say.
    const folder = dirname(path);
    return folder === path ? path : join(realName(folder), basename(path));
  }
}

/** The same for many files of few folders: a folder is asked for once, and a file only whether it is a link. */
export function createRealNames(): (path: string) => string {
  const folders = new Map<string, string>();
  const files = new Map<string, string>();
  return (path) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const folder = dirname(path);
    const realFolder = folders.get(folder) ?? realName(folder);
    folders.set(folder, realFolder);
    const real = isLink(path) ? realName(path) : join(realFolder, basename(path));
    files.set(path, real);
    return real;
  };
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false; // whoever reads the file says why it cannot be looked at
  }
}
