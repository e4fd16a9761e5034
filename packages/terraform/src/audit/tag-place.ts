import { TAGGABLE_TYPES } from '../generated/taggable-types.ts';
import { isRecord } from '../is-record.ts';
import { fieldAt } from './field-at.ts';
import type { AuditedResource, Fields } from './resource.ts';

const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries(TAGGABLE_TYPES).flatMap(([provider, places]) =>
    Object.entries(places).flatMap(([place, types]) =>
      types.split(' ').map((type) => [`${provider}_${type}`, place] as const),
    ),
  ),
);

/** The attribute that holds the tags of a resource; `undefined` where its type has none, or its provider is of no cloud. */
export function tagPlaceOf({ type, provider, values, unknown }: AuditedResource): string | undefined {
  const known = KNOWN.get(type);
  if (known !== undefined) return known;
  const isTaggable = Object.hasOwn(OTHERS, provider) && OTHERS[provider]?.(values, unknown);
  return isTaggable === true ? (provider.startsWith('google') ? 'labels' : 'tags') : undefined;
}

/** How a type shows that it carries tags which is not in the table: newer than that, or of another provider of the same clouds. */
const OTHERS: Readonly<Record<string, (values: Fields, unknown: Fields) => boolean>> = {
  aws: (values, unknown) => 'tags_all' in values || unknown['tags_all'] === true,
  azurerm: (values, unknown) => isTagMapOrNothing(values, unknown),
  google: isLabelled,
  'google-beta': isLabelled,
  // A list of pairs in nearly all of its types. Source: https://registry.terraform.io/providers/hashicorp/awscc/latest/docs
  awscc: (values, unknown) => 'tags' in values || unknown['tags'] === true,
  azapi: isTracked,
};

function isLabelled(values: Fields, unknown: Fields): boolean {
  return ['terraform_labels', 'effective_labels'].some((name) => name in values || unknown[name] === true);
}

function isTagMapOrNothing(values: Fields, unknown: Fields): boolean {
  const tags = values['tags'];
  return unknown['tags'] === true || isRecord(tags) || ('tags' in values && tags === null);
}

/**
 * Of the types of Azure's own API, those with a location; parts of others, locks and role assignments have none and take no tags.
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/management/tag-support
 */
function isTracked(values: Fields, unknown: Fields): boolean {
  if (isRecord(values['tags'])) return true;
  const hasLocation = typeof values['location'] === 'string' || unknown['location'] === true;
  return hasLocation && ('tags' in values || unknown['tags'] === true);
}

/**
 * Where the tags of a resource stand as the cloud gets them, with the defaults of the provider, the best first.
 * Sources: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/resource-tagging,
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference#default_labels
 */
export function placesInTheEnd(place: string): readonly string[] {
  const at = place.lastIndexOf('.') + 1;
  const before = place.slice(0, at);
  const beside = place.endsWith('labels') ? ['terraform_labels', 'effective_labels'] : ['tags_all'];
  return [...beside.map((name) => before + name), place];
}

/** What is there in the end: the first place with a value. */
export function placeInTheEnd(values: Fields, place: string): string {
  const isThere = (value: unknown): boolean => isRecord(value) || Array.isArray(value);
  return placesInTheEnd(place).find((name) => isThere(fieldAt(values, name))) ?? place;
}
