import { parseTemplate } from '../placeholder.ts';
import type { ProjectFacts } from '../rules/job-view.ts';
import { memberOf, valueAt } from '../rules/value-at.ts';
import { pointerStep } from '../yaml/pointer.ts';
import { JOB_TAG_FIELDS, tagText } from './job-tag-fields.ts';

/** Where tags come from, the lowest first: each wins over those before it. */
export const TAG_LAYERS = ['organisation', 'asset', 'finops', 'governance', 'tags'] as const;
/** The name of a layer. */
export type TagLayer = (typeof TAG_LAYERS)[number];

/** Where a tag comes from. */
export interface TagOrigin {
  readonly layer: TagLayer;
  /** The place in the job file; missing for layers that come from elsewhere. */
  readonly pointer?: string;
  /** The file of a layer that comes from elsewhere, where it is known. */
  readonly file?: string;
}

/** A tag as one layer gives it. */
export interface GivenTag {
  readonly key: string;
  readonly value: string;
  readonly origin: TagOrigin;
}

/** Two layers that give a tag different values. */
export interface TagConflict {
  readonly key: string;
  readonly kept: GivenTag;
  readonly dropped: GivenTag;
}

/** The tags of a job, from all layers. */
export interface MergedTags {
  readonly tags: Readonly<Record<string, string>>;
  readonly origins: Readonly<Record<string, TagOrigin>>;
  readonly conflicts: readonly TagConflict[];
  /** Fields of the job that would be tags if their values were known before Terraform runs. */
  readonly unknown: readonly Omit<GivenTag, 'value'>[];
}

/** The layers that stand outside the job file. */
export interface TagSources extends Pick<ProjectFacts, 'tagDefaults' | 'assetTags'> {
  /** Where `tagDefaults` are written, for the origins. */
  readonly tagDefaultsFile?: string | undefined;
  /** Where `assetTags` are written, for the origins. */
  readonly assetTagsFile?: string | undefined;
}

/**
 * The tags of a job from all layers, with the origin of each: defaults of the organisation, the asset, `finops` and
 * `governance_overrides` of the job, and `infrastructure.tags`, which wins. The tags that the Terraform modules add come later and are
 * not among them.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { mergeTags, parseJob } from '@dativo/schema';
 *
 * const parsed = parseJob(readFileSync('job.yaml', 'utf8'));
 * const { tags, origins } = mergeTags(parsed.ok ? parsed.job : {}, { tagDefaults: { department: 'sales' } });
 * tags['department']; // => 'sales'
 * origins['department']; // => { layer: 'organisation' }
 * origins['team']; // => { layer: 'tags', pointer: '/infrastructure/tags/team' }
 */
export function mergeTags(job: unknown, sources: TagSources = {}): MergedTags {
  const { tagDefaults, tagDefaultsFile, assetTags, assetTagsFile } = sources;
  const alone = isEmpty(tagDefaults) && isEmpty(assetTags) ? ownTagsAlone(job) : undefined;
  if (alone !== undefined) return alone;
  const fields = givenByFields(job);
  const own = givenByTags(job);
  const given = [
    ...givenElsewhere(tagDefaults, 'organisation', tagDefaultsFile),
    ...givenElsewhere(assetTags, 'asset', assetTagsFile),
    ...fields,
    ...own,
  ];
  const kept = new Map<string, GivenTag>();
  const known = given.filter(isKnown);
  for (const tag of known) kept.set(tag.key, tag);
  return {
    tags: Object.fromEntries(Array.from(kept.values(), ({ key, value }) => [key, value])),
    origins: Object.fromEntries(Array.from(kept.values(), ({ key, origin }) => [key, origin])),
    // With one layer there is nobody to disagree with.
    conflicts: known.length === kept.size ? [] : known.flatMap((tag) => conflictOf(tag, kept.get(tag.key))),
    unknown: given.filter((tag) => !isKnown(tag)).map(({ key, origin }) => ({ key, origin })),
  };
}

function isEmpty(tags: Readonly<Record<string, string>> = {}): boolean {
  for (const _ in tags) return false;
  return true;
}

/** Most jobs have one layer with fixed values, which is then the answer. */
function ownTagsAlone(job: unknown): MergedTags | undefined {
  if (valueAt(job, '/finops') !== undefined || valueAt(job, '/governance_overrides') !== undefined) return undefined;
  const own = valueAt(job, '/infrastructure/tags');
  return areFixed(own) ? new OwnTags(job, own) : undefined;
}

function areFixed(tags: unknown): tags is Readonly<Record<string, string>> {
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return false;
  for (const key of Object.keys(tags)) {
    const value = memberOf(tags, key);
    if (typeof value !== 'string' || value.includes('{{')) return false;
  }
  return true;
}

/** A class, since an object with a getter of its own keeps all that this getter knows in memory for long. */
class OwnTags implements MergedTags {
  readonly tags: Readonly<Record<string, string>>;
  readonly conflicts = [];
  readonly unknown = [];
  private readonly job: unknown;
  private knownOrigins: MergedTags['origins'] | undefined;

  constructor(job: unknown, tags: Readonly<Record<string, string>>) {
    this.job = job;
    this.tags = tags;
    this.knownOrigins = undefined;
  }

  get origins(): MergedTags['origins'] {
    this.knownOrigins ??= Object.fromEntries(givenByTags(this.job).map(({ key, origin }) => [key, origin]));
    return this.knownOrigins;
  }
}

type MaybeGivenTag = Omit<GivenTag, 'value'> & { readonly value: string | undefined };

function isKnown(tag: MaybeGivenTag): tag is GivenTag {
  return tag.value !== undefined;
}

function givenElsewhere(
  tags: Readonly<Record<string, string>> = {},
  layer: TagLayer,
  file: string | undefined,
): MaybeGivenTag[] {
  const origin = { layer, ...(file === undefined ? {} : { file }) };
  return Object.entries(tags).map(([key, value]) => ({ key, value, origin }));
}

function givenByFields(job: unknown): MaybeGivenTag[] {
  return JOB_TAG_FIELDS.flatMap(({ layer, pointer, key }) => {
    const text = tagText(valueAt(job, pointer));
    if (text === undefined) return [];
    // `${VAR}` is expanded in the container, long after Terraform has put the tags on.
    return [{ key, value: text.includes('${') ? undefined : fixedText(text), origin: { layer, pointer } }];
  });
}

function givenByTags(job: unknown): MaybeGivenTag[] {
  const pointer = '/infrastructure/tags';
  const tags = valueAt(job, pointer);
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return [];
  return Object.entries(tags)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([key, value]) => ({
      key,
      value: fixedText(value),
      origin: { layer: 'tags', pointer: pointer + pointerStep(key) },
    }));
}

function conflictOf(dropped: GivenTag, kept: GivenTag | undefined): TagConflict[] {
  return kept === undefined || kept.value === dropped.value ? [] : [{ key: dropped.key, kept, dropped }];
}

/** Text as Terraform may have it, escaped placeholders undone; `undefined` where a placeholder is left. */
function fixedText(text: string): string | undefined {
  if (!text.includes('{{')) return text;
  const parts = parseTemplate(text);
  if (parts.some(({ kind }) => kind === 'placeholder' || kind === 'fault')) return undefined;
  return parts.map((part) => ('text' in part ? part.text : '')).join('');
}
