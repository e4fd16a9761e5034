import { writeFileAtomic } from '@dativo/resolver';
import type { Diagnostic } from '@dativo/schema';
import { maskSecrets } from '../render/mask-secrets.ts';
import { type CheckedJob, checkText, type JobCheck } from './check-jobs.ts';
import { type Mended, mendText } from './mend-text.ts';
import { settleAlone } from './settle-jobs.ts';

/** A job file that has fixes. */
export interface FixedJob extends Mended {
  readonly job: CheckedJob;
}

/** What the fixes would make of each job file; those without one are left out. */
export async function fixJobs(check: JobCheck, jobs: readonly CheckedJob[]): Promise<readonly FixedJob[]> {
  const fixed: FixedJob[] = [];
  for (const job of jobs) {
    const before = job.text;
    const mayHaveFix = [...job.job.findings, ...job.others].some(({ fix }) => fix !== undefined);
    if (before === undefined || !mayHaveFix) continue;
    const mended = await mendText(before, async (text) => {
      const checked = text === before ? job : await checkText(check, job.source, text);
      return { diagnostics: settleAlone(check, checked).diagnostics, isReadable: checked.job.view !== undefined };
    });
    if (mended.text !== before || mended.refused.length > 0) fixed.push({ ...mended, job });
  }
  return fixed;
}

/** Writes what changed and gives the jobs as they are now. */
export async function writeFixedJobs(
  check: JobCheck,
  jobs: readonly CheckedJob[],
  fixed: readonly FixedJob[],
): Promise<CheckedJob[]> {
  const byJob = new Map(fixed.map((one) => [one.job, one]));
  const now: CheckedJob[] = [];
  for (const job of jobs) {
    const mended = byJob.get(job);
    if (mended === undefined || mended.text === job.text) now.push(job);
    else {
      const { path, isStdin } = job.source;
      if (!isStdin && path !== undefined) await writeFileAtomic(path, mended.text);
      now.push(await checkText(check, job.source, mended.text));
    }
  }
  return now;
}

/** What would change, as one patch. */
export async function patchOf(fixed: readonly FixedJob[]): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const options = { headerOptions: FILE_HEADERS_ONLY };
  const patches = fixed
    .filter(({ text, job }) => text !== job.text)
    .map(({ text, job }) => {
      const { file } = job.source;
      return createTwoFilesPatch(
        file,
        `${file} (fixed)`,
        maskSecrets(job.text ?? ''),
        maskSecrets(text),
        '',
        '',
        options,
      );
    });
  return patches.join('');
}

/** For example `Fixed jobs/orders.yaml: 2 findings (JOB112, JOB205)`. */
export function describeFix({ job, applied, refused }: FixedJob, verb: string): string[] {
  const { file } = job.source;
  return [
    ...(applied.length === 0 ? [] : [`${verb} ${file}: ${namesOf(applied)}`]),
    ...(refused.length === 0
      ? []
      : [`Left alone in ${file}, since the fix would bring a new error: ${namesOf(refused)}`]),
  ];
}

function namesOf(findings: readonly Diagnostic[]): string {
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].sort().join(', ');
  return `${findings.length === 1 ? '1 finding' : `${findings.length} findings`} (${rules})`;
}
