import type { JobView } from '../rules/job-view.ts';
import { type EncodedTags, encodeTags } from './encode-tags.ts';
import { type MergedTags, mergeTags } from './merge-tags.ts';
import { isCloud } from './tag-limits.ts';

interface TagsOfJob {
  readonly merged: MergedTags;
  /** `undefined` where the provider has no limits. */
  encoded(): EncodedTags | undefined;
}

/** Several checks look at the same tags, one after the other; they are put together once. */
let last: { readonly job: JobView; readonly tags: TagsOfJob | undefined } | undefined;

/** The tags of a job from all layers; `undefined` where `infrastructure.tags` is missing, which has its own finding. */
export function tagsOfJob(job: JobView): TagsOfJob | undefined {
  if (last?.job !== job) last = { job, tags: readTags(job) };
  return last.tags;
}

function readTags(job: JobView): TagsOfJob | undefined {
  if (job.entriesAt('/infrastructure/tags').length === 0) return undefined;
  const { value, project, provider } = job;
  const merged = mergeTags(value, project);
  if (!isCloud(provider)) return { merged, encoded: () => undefined };
  let encoded: EncodedTags | undefined;
  return {
    merged,
    encoded() {
      encoded ??= encodeTags(merged.tags, provider);
      return encoded;
    },
  };
}
