import { TAGGABLE_TYPES } from '../generated/taggable-types.ts';
import { isRecord } from '../is-record.ts';
import { fieldAt, listAt } from './field-at.ts';
import { type AuditedResource, type Fields, NO_FIELDS } from './resource.ts';

export interface OwnTags {
  /** The attribute to set, for example `tags` or `settings.user_labels`. */
  readonly place: string;
  /** What the resource carries in the end, the provider's defaults included. */
  readonly tags: Readonly<Record<string, string>>;
  /** Names whose value is known after the apply only. */
  readonly unknown: ReadonlySet<string>;
  /** True where the apply may bring more names. */
  readonly isOpen: boolean;
  /** True where a value must not be shown. */
  readonly isSensitive: boolean;
}

/**
 * Where the cloud's own answer, with the provider's defaults in it, stands beside an attribute.
 * Sources: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/resource-tagging,
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference#default_labels
 */
const IN_THE_END: Readonly<Record<string, readonly string[]>> = {
  tags: ['tags_all', 'tags'],
  labels: ['terraform_labels', 'effective_labels', 'labels'],
};

const PLACE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(TAGGABLE_TYPES).flatMap(([provider, places]) =>
    Object.entries(places).flatMap(([place, types]) =>
      types.split(' ').map((type) => [`${provider}_${type}`, place] as const),
    ),
  ),
);
/** What tags are called by providers whose types are not in the table; a list of words is none. */
const OTHER_PLACES = ['tags', 'labels'];

/** The tags of a resource; `undefined` where it cannot carry any. */
export function ownTags(resource: AuditedResource): OwnTags | undefined {
  const place = placeOf(resource);
  if (place === undefined) return undefined;
  if (place === 'tag') return blockTags(resource);
  const attributes = IN_THE_END[place] ?? [place];
  const named = attributes.find((name) => isRecord(fieldAt(resource.values, name))) ?? place;
  return {
    place,
    tags: toTags(fieldAt(resource.values, named)),
    unknown: unknownNames(fieldAt(resource.unknown, named)),
    // A provider that does not know all tags yet says nothing of what it adds.
    isOpen: attributes.slice(0, attributes.indexOf(named) + 1).some((name) => fieldAt(resource.unknown, name) === true),
    isSensitive: attributes.some((name) => isMarked(fieldAt(resource.sensitive, name))),
  };
}

function placeOf({ type, provider, values, unknown }: AuditedResource): string | undefined {
  const known = PLACE_OF.get(type);
  if (known !== undefined) return known;
  // In a provider of the table, a type that is newer than the table shows its attribute itself, as types of other providers do.
  return OTHER_PLACES.find(
    (name) =>
      (name !== 'labels' || provider === 'google') &&
      (isTagMap(values[name]) || unknown[name] === true || (name in values && `${name}_all` in values)),
  );
}

function isTagMap(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((each) => typeof each === 'string');
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group#tag */
function blockTags({ values, unknown }: AuditedResource): OwnTags {
  const entries = listAt(values, 'tag').map((tag) => [String(tag['key']), String(tag['value'] ?? '')] as const);
  return {
    place: 'tag',
    tags: Object.fromEntries(entries),
    unknown: new Set(),
    isOpen: unknown['tag'] === true,
    isSensitive: false,
  };
}

function unknownNames(mark: unknown): ReadonlySet<string> {
  const names = Object.entries(isRecord(mark) ? mark : NO_FIELDS);
  return new Set(names.filter(([, each]) => each === true).map(([name]) => name));
}

export function toTags(value: unknown): Readonly<Record<string, string>> {
  const fields: Fields = isRecord(value) ? value : NO_FIELDS;
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isMarked(mark: unknown): boolean {
  return mark === true || (isRecord(mark) && Object.values(mark).includes(true));
}
