import { realpathSync } from 'node:fs';
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
