/**
 * What `finops` and `governance_overrides` say that also is a tag, under the name of the tag.
 *
 * Tags are there for bills and for whoever gets called, so what says who pays, for what, and who answers becomes a tag.
 * `governance_overrides.retention_days` does not: it speaks of the data, and on a log group or a task it would be read, by
 * people and by clean-up tools, as how long that resource is kept. `classification_overrides` speaks of columns.
 * A job without the two blocks has exactly the tags of `infrastructure.tags`.
 */
export const JOB_TAG_FIELDS = [
  { layer: 'finops', pointer: '/finops/cost_center', key: 'cost_center' },
  { layer: 'finops', pointer: '/finops/project', key: 'project' },
  { layer: 'finops', pointer: '/finops/environment', key: 'environment' },
  { layer: 'finops', pointer: '/finops/business_tags', key: 'business_tags' },
  { layer: 'governance', pointer: '/governance_overrides/owner', key: 'owner' },
] as const;

/** Stands between the words of a list. Commas and semicolons are refused in labels and by AWS; this is legal everywhere. */
const LIST_SEPARATOR = '__';

/**
 * The value of a field as a tag; `undefined` where it gives none. A list becomes one text, sorted and without repetitions,
 * so that jobs with the same words have the same value on the bill.
 */
export function tagText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (!Array.isArray(value)) return undefined;
  const words = value.filter((word) => typeof word === 'string' && word.trim() !== '');
  return words.length === 0 ? undefined : [...new Set<string>(words)].sort().join(LIST_SEPARATOR);
}
