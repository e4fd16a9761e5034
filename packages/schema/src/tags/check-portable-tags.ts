import { cloudRules } from '../generated/cloud-rules.ts';
import { REQUIRED_TAGS } from '../job/required-tags.ts';
import { quoted } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import type { Finding } from '../rules/report.ts';
import type { MergedTags } from './merge-tags.ts';
import { placeOfTag, sourceOfTag } from './tag-place.ts';
import { tagsOfJob } from './tags-of-job.ts';
import { isUnfinished } from './unfinished.ts';

const { key: KEY, value: VALUE, max_custom: MAX } = cloudRules.tags.portable;
const PROFILE = { key: new RegExp(KEY), value: new RegExp(VALUE) };
const HELP = {
  key: 'Portable names begin with a-z and hold only a-z, 0-9, _ and -, at most 63 characters.',
  value: 'Portable values begin and end with a-z or 0-9 and hold only a-z, 0-9, _ and -, at most 63 characters.',
};

/** JOB708: tags that are the same on every cloud. What the cloud of this job does not take as it is has its own findings. */
export function checkPortableTags(job: JobView): readonly Finding[] {
  const tags = job.isWanted('JOB708') ? tagsOfJob(job) : undefined;
  const encoded = tags?.encoded();
  if (tags === undefined || encoded === undefined) return [];
  const { merged } = tags;
  const reported = new Set([...encoded.changes, ...encoded.faults].map(({ key }) => key));
  const judged = Object.keys(merged.tags).filter(
    (key) => !reported.has(key) && !isUnfinished(key) && !isUnfinished(merged.tags[key] ?? ''),
  );
  return [...judged.flatMap((key) => unportable(key, merged) ?? []), ...tooMany(merged)];
}

function unportable(key: string, { tags, origins }: MergedTags): Finding | undefined {
  const isKeyFit = PROFILE.key.test(key);
  if (isKeyFit && PROFILE.value.test(tags[key] ?? '')) return undefined;
  const part = isKeyFit ? 'value' : 'key';
  const subject = isKeyFit ? `the value of tag ${quoted(key)}` : `the name of tag ${quoted(key)}`;
  const message = `${subject} is not the same on every cloud${sourceOfTag(origins[key])}`;
  return { ruleId: 'JOB708', ...placeOfTag(origins[key], part), message, help: HELP[part] };
}

function tooMany({ tags }: MergedTags): Finding[] {
  const count = Object.keys(tags).filter((key) => !REQUIRED_TAGS.some((required) => required === key)).length;
  if (count <= MAX) return [];
  const message = `${count} tags beside the required ones do not fit on every cloud`;
  return [{ ruleId: 'JOB708', pointer: '/infrastructure/tags', mark: 'key', message, help: `Keep to ${MAX} of them.` }];
}
