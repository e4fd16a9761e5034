import { slugOf, unusualNames } from '../names/derive-names.ts';
import type { JobView, Provider } from '../rules/job-view.ts';
import { isUnfinished } from '../tags/unfinished.ts';

export const JOB_NAME = '/infrastructure/tags/job_name';
export const ENVIRONMENT = '/infrastructure/tags/environment';
export const TENANT = '/tenant_id';

/** All that comparing jobs takes, as long as nothing is found. What is not known yet is `undefined`. */
export interface JobNames {
  readonly provider: Provider | undefined;
  readonly jobName: string | undefined;
  readonly environment: string | undefined;
  readonly tenant: string | undefined;
}

export function namesOf(view: JobView): JobNames {
  return {
    provider: view.provider,
    jobName: ownText(view.fixedText(JOB_NAME)),
    environment: ownText(view.fixedText(ENVIRONMENT)),
    tenant: ownText(view.fixedText(TENANT)),
  };
}

/** The same text with memory of its own: a piece of a text keeps all of that in memory. */
function ownText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : ` ${text}`.slice(1);
}

/** True for the name of a job or an environment by which it can be told from others. */
export function isName(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '' && !isUnfinished(text);
}

/**
 * True where `checkFleet` would surely find nothing: no two jobs have names that are alike to any cloud, and no two
 * resources have the same one. Where it is false, only `checkFleet` can tell.
 */
export function areApart(jobs: Iterable<JobNames>): boolean {
  // Nearly all resources have the slug of their job with the suffix of their kind, so different slugs are different names.
  const slugs = new Set<string>();
  const unusual = new Set<string>();
  const stems = new Set<string>();
  for (const { jobName, environment, provider } of jobs) {
    if (!isName(jobName) || !isName(environment)) continue;
    const slug = slugOf(`${jobName}-${environment}`);
    if (slugs.has(slug)) return false;
    slugs.add(slug);
    if (provider === undefined) continue;
    for (const { kind, name, stem } of unusualNames({ jobName, environment, provider }, slug)) {
      const taken = `${provider} ${kind} ${name}`;
      if (unusual.has(taken)) return false;
      unusual.add(taken);
      stems.add(stem);
    }
  }
  for (const stem of stems) if (slugs.has(stem)) return false;
  return true;
}
