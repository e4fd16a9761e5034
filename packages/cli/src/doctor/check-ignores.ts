import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wouldGitTrack } from '../git-tracking.ts';
import { findRepository } from '../init/find-repository.ts';
import type { Io } from '../io.ts';
import type { LoadedJob } from '../job-source.ts';
import type { Check } from './check.ts';

/** Whether git would take what may hold secrets: states and working files. Says nothing outside of a repository. */
export async function checkIgnores({ env }: Io, jobs: readonly LoadedJob[]): Promise<readonly Check[]> {
  const [job] = jobs;
  if (job === undefined || findRepository(job.folder) === undefined) return [];
  const root = join(job.folder, 'terraform');
  const folder = existsSync(root) ? root : job.folder;
  const name = 'git ignores';
  const tracked: string[] = [];
  for (const [path, line] of [
    [join(folder, 'terraform.tfstate'), '*.tfstate'],
    [join(folder, '.terraform'), '.terraform/'],
    [join(job.folder, '.dativo'), '.dativo/'],
  ] as const) {
    if (await wouldGitTrack(path, env, line.endsWith('/'))) tracked.push(line);
  }
  if (tracked.length === 0) return [{ name, state: 'ok', found: 'states and working files stay out of commits' }];
  const fix = `Add to .gitignore: ${tracked.join(' ')}`;
  return [{ name, state: 'warn', found: `git would take ${tracked.join(' ')}, which may hold secrets`, fix }];
}
