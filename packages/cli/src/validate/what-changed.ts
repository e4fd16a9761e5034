import { basename, dirname } from 'node:path';
import { SETTINGS_FILE } from '../config/find-settings.ts';
import type { Settings } from '../config/settings.ts';
import type { CheckedJob } from './check-jobs.ts';
import type { JobFile } from './job-file.ts';

/** True where the settings must be read again. */
export function needsReload({ source, baseline }: Settings, changed: ReadonlySet<string>): boolean {
  return [...changed].some((path) => path === source?.path || path === baseline || basename(path) === SETTINGS_FILE);
}

/** The files that are new, that changed, or of which a referenced file did. A changed folder stands for all in it. */
export function needsCheck(
  files: readonly JobFile[],
  kept: readonly CheckedJob[],
  changed: ReadonlySet<string>,
): readonly JobFile[] {
  const isChanged = (path: string) => changed.has(path) || changed.has(dirname(path));
  const known = new Map(kept.map((job) => [job.source.path, job]));
  return files.filter(({ path }) => {
    const job = known.get(path);
    return job === undefined || (path !== undefined && isChanged(path)) || job.referred.some(isChanged);
  });
}

/** True where nothing came of a change: the same files with the same texts, and none that they refer to changed. */
export function isSame(
  before: readonly CheckedJob[],
  after: readonly CheckedJob[],
  changed: ReadonlySet<string>,
): boolean {
  return (
    before.length === after.length &&
    after.every(
      ({ source, text, referred }, index) =>
        source.path === before[index]?.source.path &&
        text === before[index]?.text &&
        !referred.some((path) => changed.has(path)),
    )
  );
}
