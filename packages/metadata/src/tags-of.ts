import type { Job } from '@dativo/schema';
import { fixedText } from './fixed-text.ts';
import { sortKeys } from './sort-keys.ts';

/** Tag name to value. */
export type Tags = Readonly<Record<string, string>>;

/**
 * Today the tags have one source, `infrastructure.tags`. Other layers (tags of the asset, `finops`, `governance_overrides`)
 * belong below it: spread them in front, the later one wins.
 */
export function tagsOf(job: Job): Tags {
  const tags: Readonly<Record<string, string>> = job.infrastructure?.tags ?? {};
  return sortKeys(Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, fixedText(value) ?? value])));
}
