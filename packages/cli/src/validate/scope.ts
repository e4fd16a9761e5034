import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import type { CheckedJob } from './check-jobs.ts';
import { readsStdin } from './choices.ts';
import type { JobFile } from './job-file.ts';
import { realName } from './real-name.ts';
import type { SettleScope } from './settle-jobs.ts';

/** Which of the checked jobs a call is about, and what it can tell about the project. */
export interface Scope extends Required<SettleScope> {
  /** True where a job file changed, or one of the files that it refers to (absolute paths). */
  isTouched(file: Pick<JobFile, 'path'>, referred: readonly string[]): boolean;
}

/** With `--changed-since`, jobs count that changed themselves or of which a referenced file did. */
export async function createScope(io: Io, args: Arguments): Promise<Scope> {
  const ref = args.text('changed-since');
  const isAll = args.positionals.length === 0 && args.text('files-from') === undefined;
  if (ref === undefined)
    return { isWanted: () => true, isTouched: () => true, isProject: isAll, hasUnused: !readsStdin(args) };
  const { changedSince } = await import('./git.ts');
  const changed = await changedSince(io, ref);
  const isChanged = (path: string) => changed.has(realName(path));
  const isTouched: Scope['isTouched'] = ({ path }, referred) =>
    path === undefined || isChanged(path) || referred.some(isChanged);
  return {
    isProject: isAll,
    hasUnused: false,
    isTouched,
    isWanted: ({ source, referred }: CheckedJob) => isTouched(source, referred),
  };
}
