import { type Job, mergeTags, type TagSources } from '@dativo/schema';
import { sortKeys } from './sort-keys.ts';

/** Tag name to value. */
export type Tags = Readonly<Record<string, string>>;

/** The tags of a job from all layers, `infrastructure.tags` over all others. */
export function tagsOf(job: Job, sources: TagSources = {}): Tags {
  return sortKeys(mergeTags(job, sources).tags);
}
