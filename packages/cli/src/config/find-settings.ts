import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The name of the file that holds the settings of a project. */
export const SETTINGS_FILE = 'dativo.config.yaml';

/** The nearest settings file from a folder upwards, no further than the root of its repository. */
export function findSettings(folder: string): string | undefined {
  return findUpwards(folder, SETTINGS_FILE);
}

/** The nearest file of a name from a folder upwards, no further than the root of its repository. */
export function findUpwards(folder: string, name: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, name);
    if (existsSync(path)) return path;
    if (existsSync(join(current, '.git')) || dirname(current) === current) return undefined;
  }
}
