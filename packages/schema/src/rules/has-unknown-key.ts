import { factsAt } from './facts-at.ts';
import type { JobView } from './job-view.ts';

/** True where a closed map holds a key that it does not know: it may be the misspelt one, so what is missing is not known. */
export function hasUnknownKey(job: JobView, pointer: string): boolean {
  const known = factsAt(pointer)?.keys ?? [];
  return job.entriesAt(pointer).some(([key]) => !known.includes(key));
}
