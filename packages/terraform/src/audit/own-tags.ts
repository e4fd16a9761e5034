import { isRecord } from '../is-record.ts';
import { fieldAt, isLeftOut } from './field-at.ts';
import type { AuditedResource } from './resource.ts';
import { placeInTheEnd, placesInTheEnd, tagPlaceOf } from './tag-place.ts';

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

/** The tags of a resource; `undefined` where it cannot carry any. */
export function ownTags(resource: AuditedResource): OwnTags | undefined {
  const place = tagPlaceOf(resource);
  if (place === undefined) return undefined;
  const places = placesInTheEnd(place);
  const named = placeInTheEnd(resource.values, place);
  const value = fieldAt(resource.values, named);
  return {
    place,
    tags: toTags(value),
    unknown: unknownNames(value, fieldAt(resource.unknown, named)),
    // A provider that does not know all tags yet says nothing of what it adds.
    isOpen: places.slice(0, places.indexOf(named) + 1).some((name) => isYetToCome(resource, name, place)),
    isSensitive: places.some((name) => isMarked(fieldAt(resource.sensitive, name))),
  };
}

/** Not where the code sets no tags: then the provider only fills in what it gets back. */
function isYetToCome({ unknown, settings }: AuditedResource, name: string, place: string): boolean {
  return fieldAt(unknown, name) === true && !(name === place && isLeftOut(settings, place));
}

/** Tags from a map, or from a list of pairs as a block `tag` makes it; what is no text is left out. */
export function toTags(value: unknown): Readonly<Record<string, string>> {
  const pairs: readonly (readonly [unknown, unknown])[] = Array.isArray(value)
    ? value.filter(isRecord).map((pair) => [pair['key'], pair['value']])
    : Object.entries(isRecord(value) ? value : {});
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, string] => typeof pair[0] === 'string' && typeof pair[1] === 'string'),
  );
}

function unknownNames(value: unknown, mark: unknown): ReadonlySet<string> {
  if (Array.isArray(value)) {
    const open = value.filter(isRecord).filter((pair) => pair['value'] === undefined);
    return new Set(open.map((pair) => String(pair['key'])));
  }
  const marks = Object.entries(isRecord(mark) ? mark : {});
  return new Set(marks.filter(([, each]) => each === true).map(([name]) => name));
}

/** Whether anything inside is marked. */
function isMarked(mark: unknown): boolean {
  return mark === true || (typeof mark === 'object' && mark !== null && Object.values(mark).some(isMarked));
}
