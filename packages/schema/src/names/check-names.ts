import { cloudRules } from '../generated/cloud-rules.ts';
import { quoted } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import type { Finding } from '../rules/report.ts';
import { isCloud, TAG_LIMITS } from '../tags/tag-limits.ts';
import { isUnfinished } from '../tags/unfinished.ts';
import { deriveNames, fitsAsItIs, type NameLimits, slugOf } from './derive-names.ts';

const JOB_NAME = '/infrastructure/tags/job_name';

/** JOB720 and JOB721: whether resources can be named after the job, and which names do not fit as they are. */
export function checkNames(job: JobView): readonly Finding[] {
  const jobName = job.fixedText(JOB_NAME);
  const environment = job.fixedText('/infrastructure/tags/environment');
  if (!isCloud(job.provider) || jobName === undefined || jobName.trim() === '' || isUnfinished(jobName)) return [];
  if (!/[a-z0-9]/i.test(jobName) && slugOf(jobName) === '') return [nameless(jobName)];
  if (!job.isWanted('JOB721') || environment === undefined || environment.trim() === '') return [];
  const base = slugOf(`${jobName}-${environment}`);
  if (fitsAsItIs(base, job.provider)) return [];
  const limits: Readonly<Record<string, NameLimits>> = cloudRules.names[job.provider];
  const shortened = Object.entries(deriveNames(jobName, environment, job.provider))
    .filter(([, { isShortened }]) => isShortened)
    .map(([kind, { name }]) => `${kind} becomes ${JSON.stringify(name)} (${bound(base, limits[kind])})`);
  if (shortened.length === 0) return [];
  return [
    {
      ruleId: 'JOB721',
      pointer: JOB_NAME,
      mark: 'value',
      message: `${JSON.stringify(base)} does not fit all resource names on ${TAG_LIMITS[job.provider].title}: ${shortened.join(', ')}`,
      help: 'Resources are named after job_name and environment. Change job_name to have it in full.',
    },
  ];
}

function bound(base: string, limits: NameLimits | undefined): string {
  const { min = 1, max = 0, suffix = '' } = limits ?? {};
  const length = base.length + suffix.length;
  return length < min ? `at least ${min} characters` : `${length} characters, at most ${max}`;
}

function nameless(jobName: string): Finding {
  return {
    ruleId: 'JOB720',
    pointer: JOB_NAME,
    mark: 'value',
    message: `no resource can be named after job_name ${quoted(jobName)}: it has no letter a-z and no digit`,
    help: 'Resource names are made of a-z, 0-9 and hyphens. Write a name with some of them, for example `orders-daily`.',
  };
}
