import { type Job, mergeTags } from '@dativo/schema';
import { checkTags } from './check-tags.ts';
import { type CollectedVariables, collectVariables } from './collect-variables.ts';
import type { Tags } from './tags-of.ts';
import { findUnknownTags } from './unknown-tags.ts';

/** What `extractMetadata` gives for a job without layers of tags below it, where it finds nothing; the tags in no order. */
export interface CleanMetadata extends Pick<CollectedVariables, 'variables'> {
  readonly metadata: Tags;
}

/** `undefined` where `extractMetadata` has something to say. */
export function extractOfCleanJob(job: Job): CleanMetadata | undefined {
  if (checkTags(job).length > 0) return undefined;
  const merged = mergeTags(job);
  if (findUnknownTags(merged).length > 0) return undefined;
  const { variables, findings } = collectVariables(job);
  return findings.length > 0 ? undefined : { metadata: merged.tags, variables };
}
