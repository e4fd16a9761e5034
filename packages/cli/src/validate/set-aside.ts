import { otherKindOf } from '@dativo/schema';
import { UsageError } from '../usage-error.ts';
import type { CheckedJob } from './check-jobs.ts';
import type { SkippedFile } from './validation-report.ts';

/** What a call has found, jobs and other files apart. */
export interface FoundFiles {
  readonly jobs: readonly CheckedJob[];
  /** In the folders of the jobs, and none themselves. */
  readonly skipped: readonly SkippedFile[];
}

/** Connectors, assets and the like in a folder are not judged as jobs; what somebody named is. Throws where no job is left. */
export function setAside(checked: readonly CheckedJob[]): FoundFiles {
  const jobs: CheckedJob[] = [];
  const skipped: SkippedFile[] = [];
  for (const one of checked) {
    const kind = skippedKind(one);
    if (kind === undefined) jobs.push(one);
    else skipped.push({ file: one.source.file, kind });
  }
  if (jobs.length === 0 && skipped.length > 0) throw noJobAmong(skipped);
  return { jobs, skipped };
}

/** There are files, and all of them are something else. */
export function noJobAmong(skipped: readonly SkippedFile[]): UsageError {
  return new UsageError(
    `there is no job among the files that were found: ${listed(skipped)}`,
    'Name the folder of the jobs. A file that is named itself is checked whatever is in it.',
  );
}

/** What a file is that nobody named and that is no job. */
export function skippedKind({ source: { isFound = false }, job }: CheckedJob): string | undefined {
  return isFound ? otherKindOf(job) : undefined;
}

/** One line about the files that were not judged, or none. */
export function skippedNotes(skipped: readonly SkippedFile[], isNot = 'not checked'): readonly string[] {
  return skipped.length === 0 ? [] : [`${isNot}, since not a job: ${listed(skipped)}`];
}

const MOST_LISTED = 3;

function listed(skipped: readonly SkippedFile[]): string {
  const more = skipped.length - MOST_LISTED;
  const names = skipped.slice(0, MOST_LISTED).map(({ file, kind }) => `${file} (${kind})`);
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
