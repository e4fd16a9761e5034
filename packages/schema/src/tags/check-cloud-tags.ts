import type { Fix } from '../diagnostic.ts';
import { quoted } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import type { Finding } from '../rules/report.ts';
import { mayHoldSecret } from '../rules/secret-names.ts';
import type { EncodedTags, TagChange } from './encode-tags.ts';
import { fixLabel } from './fix-label.ts';
import type { MergedTags, TagOrigin } from './merge-tags.ts';
import { arePlain } from './plain-tags.ts';
import type { TagFault } from './tag-faults.ts';
import { isCloud, TAG_LIMITS } from './tag-limits.ts';
import { placeOfTag, sourceOfTag } from './tag-place.ts';
import { tagsOfJob } from './tags-of-job.ts';
import { isLeftOver, isUnfinished } from './unfinished.ts';

/** JOB701 to JOB706: what the cloud of the job makes of its tags. */
export function checkCloudTags(job: JobView): readonly Finding[] {
  const tags = tagsOfJob(job);
  if (tags === undefined || !isCloud(job.provider) || arePlain(tags.merged.tags, job.provider)) return [];
  const { merged } = tags;
  const encoded = tags.encoded();
  if (encoded === undefined) return [];
  return [...encoded.faults.map((fault) => faultFinding(fault, merged)), ...changeFindings(job, merged, encoded)];
}

function faultFinding({ ruleId, key, part, other, message, help }: TagFault, { tags, origins }: MergedTags): Finding {
  const origin = key === undefined ? undefined : origins[key];
  const first = other === undefined ? undefined : origins[other];
  const isLeft = key !== undefined && part === 'value' && isLeftOver(tags[key] ?? '');
  return {
    ruleId,
    ...placeOfTag(origin, part ?? 'key'),
    message: message + sourceOfTag(origin),
    help: isLeft ? `This looks left to fill in: write the real value. ${help}` : help,
    related:
      first?.pointer === undefined
        ? undefined
        : [{ pointer: first.pointer, mark: 'key', message: `the other tag, ${quoted(other ?? '')}` }],
  };
}

function changeFindings(job: JobView, merged: MergedTags, { changes, faults }: EncodedTags): Finding[] {
  const refused = new Set(faults.flatMap(({ key, other }) => [key, other]));
  return [...Map.groupBy(changes, ({ key }) => key)]
    .filter(([key]) => !refused.has(key) && !isUnfinished(merged.tags[key] ?? '') && !isUnfinished(key))
    .map(([key, ofTag]) => changeFinding(job, key, ofTag, merged.origins[key]));
}

function changeFinding(
  job: JobView,
  key: string,
  changes: readonly TagChange[],
  origin: TagOrigin | undefined,
): Finding {
  const [keyChange, valueChange] = (['key', 'value'] as const).map((part) =>
    changes.find((each) => each.part === part),
  );
  const place = placeOfTag(origin, keyChange === undefined ? 'value' : 'key');
  const isSecret = mayHoldSecret(place.pointer);
  const name = keyChange === undefined ? '' : ` as ${JSON.stringify(keyChange.applied)}`;
  const value = valueChange === undefined ? '' : ` with ${isSecret ? 'another value' : described(valueChange)}`;
  return {
    ruleId: 'JOB703',
    ...place,
    message: `tag ${quoted(key)} reaches Google Cloud${name}${value}${sourceOfTag(origin)}`,
    help: helpFor(changes),
    fix: isSecret ? undefined : fixOf(job, changes, origin),
  };
}

/** The label in full, since it is what people will look for; it is never long. */
function described({ raw, applied }: TagChange): string {
  return `the value ${JSON.stringify(applied)} instead of ${quoted(raw)}`;
}

function helpFor(changes: readonly TagChange[]): string {
  const { key, value } = TAG_LIMITS.gcp;
  const long = changes.find(({ reason }) => reason === 'length');
  const words = `Labels hold ${changes.some(({ part }) => part === 'key') ? key.words : value.words}`;
  if (long === undefined) return `${words}. Write it so here, and the bill shows what this file says.`;
  const { max, max_bytes } = TAG_LIMITS.gcp[long.part];
  return `${words}, at most ${max} characters and ${max_bytes} bytes; of what is longer the end becomes a checksum. Shorten it.`;
}

/** Only where the label is the same text spelled otherwise; `job_name` and `environment` also make resource names. */
function fixOf(job: JobView, changes: readonly TagChange[], origin: TagOrigin | undefined): Fix | undefined {
  const [change] = changes;
  if (change === undefined || changes.length > 1 || origin?.layer !== 'tags' || change.reason === 'length')
    return undefined;
  if (origin.pointer === undefined || change.key === 'job_name' || change.key === 'environment') return undefined;
  return fixLabel(job.document, origin.pointer, change);
}
