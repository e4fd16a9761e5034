import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandContext } from '../command.ts';
import type { LoadedJob } from '../job-source.ts';
import { findRootModule } from '../root-module.ts';
import { UsageError } from '../usage-error.ts';
import type { Check } from './check.ts';

export async function checkRootModule({ io, args }: CommandContext, { folder }: LoadedJob): Promise<Check> {
  const name = 'root module';
  try {
    const module = await findRootModule(io, args, folder);
    const isReady = existsSync(join(module, '.terraform'));
    return { name, state: 'ok', found: isReady ? 'found, initialised' : 'found, not initialised yet' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { name, state: 'fail', found: error.message, ...(error.help && { fix: error.help }) };
  }
}
