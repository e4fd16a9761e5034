import { quoted } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import type { Finding } from '../rules/report.ts';
import { isSameEnvironment } from './environment-names.ts';
import { isLeftOver } from './unfinished.ts';

const TAG = '/infrastructure/tags/environment';
const FIELD = '/environment';

/** JOB709: `environment` at the top, which the job runs with, against the tag, which the bill shows. */
export function checkEnvironmentTag(job: JobView): readonly Finding[] {
  const tag = job.fixedText(TAG);
  const field = job.fixedText(FIELD);
  if (!disagree(tag, field) || tag === undefined || field === undefined) return [];
  return [
    {
      ruleId: 'JOB709',
      pointer: TAG,
      mark: 'value',
      message: `tag "environment" is ${quoted(tag)}, but the job runs in ${quoted(field)}`,
      help: `Write ${quoted(field)} in both places, or ${quoted(tag)}, whichever is true.`,
      related: [{ pointer: FIELD, mark: 'value', message: 'the environment of the job' }],
    },
  ];
}

/** True where both are given and mean different environments. */
export function disagree(tag: string | undefined, field: string | undefined): boolean {
  if (tag === undefined || field === undefined || tag === field) return false;
  if (tag.trim() === '' || field.trim() === '' || isLeftOver(tag)) return false;
  return !isSameEnvironment(tag, field);
}
