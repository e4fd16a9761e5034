import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Io } from '../io.ts';

/** How a reader starts this program in a folder: as it is installed there, else as it was started now. */
export function callWords({ env }: Io, folder: string, version: string): string {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, 'node_modules/.bin/dativo'))) return 'npx dativo';
    if (dirname(current) === current) break;
  }
  // Without an install, npx takes the package from a registry each time.
  return env['npm_command'] === 'exec' ? `npx @dativo/cli@${version}` : 'dativo';
}
