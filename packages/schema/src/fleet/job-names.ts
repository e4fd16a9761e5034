import { slugOf, unusualNames } from '../names/derive-names.ts';
import type { JobView, Provider } from '../rules/job-view.ts';
import { isUnfinished } from '../tags/unfinished.ts';
import { TextHashes } from './text-hashes.ts';

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
 * Tells whether `checkFleet` would surely find nothing: no two jobs have names that are alike to any cloud, and no two resources
 * have the same one. Where it does not say so, only `checkFleet` can tell. It keeps a few numbers of each job.
 */
export class NameComparison {
  // Nearly all resources have the slug of their job with the suffix of their kind, so different slugs are different names.
  private readonly slugs = new TextHashes();
  private readonly unusual = new TextHashes();
  private readonly stems = new TextHashes();

  add({ jobName, environment, provider }: JobNames): void {
    if (!isName(jobName) || !isName(environment)) return;
    const slug = slugOf(`${jobName}-${environment}`);
    this.slugs.add(slug);
    if (provider === undefined) return;
    for (const { kind, name, stem } of unusualNames({ jobName, environment, provider }, slug)) {
      this.unusual.add(`${provider} ${kind} ${name}`);
      this.stems.add(stem);
    }
  }

  areApart(): boolean {
    return !this.slugs.hasTwice() && !this.unusual.hasTwice() && !this.stems.hasAnyOf(this.slugs);
  }
}

/** The same for jobs that are all at hand. */
export function areApart(jobs: Iterable<JobNames>): boolean {
  const comparison = new NameComparison();
  for (const job of jobs) comparison.add(job);
  return comparison.areApart();
}
