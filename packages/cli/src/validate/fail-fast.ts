import type { Arguments } from '../arguments.ts';
import { plural } from '../render/count.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckedJob, JobCheck } from './check-jobs.ts';
import type { JobFile } from './job-file.ts';
import type { Judged } from './judge-jobs.ts';
import type { Scope } from './scope.ts';
import { skippedKind } from './set-aside.ts';
import { settleAlone } from './settle-jobs.ts';
import { fails } from './threshold.ts';

/** With `--fail-fast`: whether a job alone makes the call fail; `undefined` without. Throws {@link UsageError}. */
export function failureFinder(
  args: Arguments,
  check: JobCheck,
  scope: Scope,
): ((job: CheckedJob) => boolean) | undefined {
  if (!args.has('fail-fast')) return undefined;
  const { settings } = check;
  if (settings.baseline !== undefined) {
    const message = '--fail-fast and a baseline exclude each other: what is known is told from all findings of a call';
    throw new UsageError(message, 'Leave --fail-fast out.');
  }
  return (job) => {
    if (job.job.findings.length + job.others.length === 0 || !scope.isWanted(job)) return false;
    if (skippedKind(job) !== undefined) return false;
    return settleAlone(check, job).diagnostics.some((one) => fails(one, settings));
  };
}

/** What can be told of a project of which not all files were checked. */
export function scopeOfSome(scope: Scope, jobs: readonly CheckedJob[], files: readonly JobFile[]): Scope {
  return jobs.length === files.length ? scope : { ...scope, isProject: false, hasUnused: false };
}

/** Says how many files nobody looked at. */
export function withUnchecked(judged: Judged, jobs: readonly CheckedJob[], files: readonly JobFile[]): Judged {
  const left = files.length - jobs.length;
  const note = `stopped there: ${plural(left, 'file')} not checked (--fail-fast)`;
  return left === 0 ? judged : { ...judged, notes: [note, ...judged.notes] };
}
