import { type Job, mergeTags } from '@dativo/schema';
import { checkTags } from './check-tags.ts';
import { collectVariables } from './collect-variables.ts';
import { sortKeys } from './sort-keys.ts';
import type { Tags } from './tags-of.ts';
import { findUnknownTags } from './unknown-tags.ts';

/** What `extractMetadata` gives for a job without layers of tags below it, where it finds nothing; `undefined` where it has something to say. */
export function tagsOfCleanJob(job: Job): Tags | undefined {
  if (checkTags(job).length > 0) return undefined;
  const merged = mergeTags(job);
  return findUnknownTags(merged).length > 0 || collectVariables(job).findings.length > 0
    ? undefined
    : sortKeys(merged.tags);
}
