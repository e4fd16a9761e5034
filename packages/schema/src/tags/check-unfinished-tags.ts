import { quoted } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import type { Finding } from '../rules/report.ts';
import { mayHoldSecret } from '../rules/secret-names.ts';
import type { TagOrigin } from './merge-tags.ts';
import { placeOfTag, sourceOfTag } from './tag-place.ts';
import { tagsOfJob } from './tags-of-job.ts';
import { hasOuterBlanks, isLeftOver, isUnfinished } from './unfinished.ts';

/** JOB707: tags that somebody still has to fill in, and blanks that nobody sees. */
export function checkUnfinishedTags(job: JobView): readonly Finding[] {
  const merged = tagsOfJob(job)?.merged;
  if (merged === undefined) return [];
  const { tags } = merged;
  if (!Object.keys(tags).some((key) => isUnfinished(key) || isUnfinished(tags[key] ?? ''))) return [];
  const { origins } = merged;
  return Object.entries(tags).flatMap(
    ([key, value]) => findingFor('key', key, key, origins[key]) ?? findingFor('value', key, value, origins[key]) ?? [],
  );
}

function findingFor(
  part: 'key' | 'value',
  key: string,
  text: string,
  origin: TagOrigin | undefined,
): Finding | undefined {
  const place = { ruleId: 'JOB707', ...placeOfTag(origin, part) } as const;
  const subject = part === 'key' ? `the name of tag ${quoted(key)}` : `tag ${quoted(key)}`;
  const source = sourceOfTag(origin);
  if (isLeftOver(text)) {
    const shown = part === 'key' || mayHoldSecret(place.pointer) ? '' : `: ${quoted(text)}`;
    const message = `${subject} is still to be filled in${shown}${source}`;
    return { ...place, message, help: 'Write what it really is; every resource and every bill carries it.' };
  }
  if (!hasOuterBlanks(text)) return undefined;
  const message = `${subject} has a blank at ${text.startsWith(text.trim()) ? 'its end' : 'its start'}${source}`;
  return { ...place, message, help: 'Take it away: with and without it are two different tags on the bill.' };
}
