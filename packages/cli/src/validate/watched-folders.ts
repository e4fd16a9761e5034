import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import { isFolder } from '../config/is-folder.ts';
import type { Settings } from '../config/settings.ts';
import type { Io } from '../io.ts';

/** The folders in which something can happen that changes what is reported, or which files are checked. */
export function watchedFolders(
  io: Io,
  args: Arguments,
  settings: Settings,
  files: readonly string[],
): ReadonlySet<string> {
  const bases = basesOf(io, args, settings);
  const folders = new Set([io.cwd, settings.folder, ...bases]);
  if (settings.baseline !== undefined) folders.add(dirname(settings.baseline));
  for (const file of files) {
    let folder = dirname(file);
    folders.add(folder);
    // Up to where the search started, so that a new folder on the way is seen.
    while (bases.some((base) => folder !== base && folder.startsWith(join(base, '/')))) {
      folder = dirname(folder);
      folders.add(folder);
    }
  }
  return new Set([...folders].filter((folder) => existsSync(folder)));
}

/** Where folders and globs start: `jobs/*.yaml` → `jobs`. */
function basesOf(io: Io, args: Arguments, settings: Settings): string[] {
  const isNamed = args.positionals.length > 0 || args.text('files-from') !== undefined;
  const [names, folder] = isNamed ? [args.positionals, io.cwd] : [settings.files, settings.folder];
  return names.map((name) => {
    const path = resolve(folder, name);
    if (isFolder(path)) return path;
    const [, fixed = ''] = /^((?:[^*?[\]{}()!]*[\\/])?)/.exec(name) ?? [];
    return resolve(folder, fixed);
  });
}
