import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SETTINGS_FILE } from '../config/find-settings.ts';

/** Where the records of a project's runs are looked for: the nearest folder upwards with settings or a repository, else this one. */
export function findProjectFolder(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE)) || existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}
