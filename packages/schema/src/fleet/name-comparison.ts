import { endsLikeChecksum, slugOf, unusualNames, unusualStems } from '../names/derive-names.ts';
import type { Provider } from '../rules/job-view.ts';
import { isName, type JobNames } from './job-names.ts';
import { TextHashes } from './text-hashes.ts';

/** So many jobs wait for their checksums; memory must not grow with the fleet. */
const MOST_WAITING = 10_000;

interface NamedJob {
  readonly jobName: string;
  readonly environment: string;
  readonly provider: Provider;
}

/**
 * Tells whether `checkFleet` would surely find nothing: no two jobs have names that are alike to any cloud, and no two resources
 * have the same one. Where it does not say so, only `checkFleet` can tell. It keeps a few numbers of each job.
 */
export class NameComparison {
  // Nearly all resources have the slug of their job with the suffix of their kind, so different slugs are different names.
  private readonly slugs = new TextHashes();
  // All others have another stem, most with a checksum behind it. Making one takes longer than most checks, and where the stems differ nobody needs it.
  private readonly stems = new TextHashes();
  private mayEndLikeAnother = false;
  private readonly waiting: NamedJob[] = [];
  private readonly unusual = new TextHashes();
  private readonly unusualSlugs = new TextHashes();

  add({ jobName, environment, provider }: JobNames): void {
    if (!isName(jobName) || !isName(environment)) return;
    const slug = slugOf(`${jobName}-${environment}`);
    this.slugs.add(slug);
    this.mayEndLikeAnother ||= endsLikeChecksum(slug);
    if (provider === undefined) return;
    const stems = unusualStems(slug, provider);
    if (stems.length === 0) return;
    for (const { kind, stem, isShortened } of stems) {
      this.stems.add(`${provider} ${kind} ${stem}`);
      // Without a checksum it may be the whole name of another job, or end like its shortened one.
      this.mayEndLikeAnother ||= !isShortened;
    }
    const job = { jobName, environment, provider };
    if (this.waiting.length < MOST_WAITING) this.waiting.push(job);
    else this.addUnusual(job);
  }

  areApart(): boolean {
    if (this.slugs.hasTwice()) return false;
    if (!this.stems.hasTwice() && !this.mayEndLikeAnother) return true;
    for (const job of this.waiting.splice(0)) this.addUnusual(job);
    return !this.unusual.hasTwice() && !this.unusualSlugs.hasAnyOf(this.slugs);
  }

  private addUnusual(job: NamedJob): void {
    for (const { kind, name, stem } of unusualNames(job)) {
      this.unusual.add(`${job.provider} ${kind} ${name}`);
      this.unusualSlugs.add(stem);
    }
  }
}

/** The same for jobs that are all at hand. */
export function areApart(jobs: Iterable<JobNames>): boolean {
  const comparison = new NameComparison();
  for (const job of jobs) comparison.add(job);
  return comparison.areApart();
}
