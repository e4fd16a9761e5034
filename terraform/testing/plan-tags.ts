import type { Json, JsonObject, Plan, PlannedResource } from './plan.ts';
import { tagAttributeOf } from './tag-attribute.ts';

export const REQUIRED_TAGS = ['job_name', 'team', 'pipeline_type', 'environment', 'cost_center'] as const;

export type Tags = { readonly [key: string]: string };

/** What the tags of a configuration have to be. */
export interface TagsWanted {
  readonly runtime: string;
  /** The tags of each job and platform that the configuration has; job_name tells them apart. */
  readonly declared: readonly Tags[];
  /** Tags of the organisation, by the call of ours that gets them. */
  readonly defaults: { readonly [call: string]: Tags };
}

/** One sentence for each resource of a plan that does not carry its tags. */
export function tagFaults({ resources }: Plan, { runtime, declared, defaults }: TagsWanted): string[] {
  const own = { managed_by: 'terraform', dativo_runtime: runtime };
  return resources.flatMap(({ address, type, tags, unknown }) => {
    const attribute = tagAttributeOf(type);
    if (attribute === undefined) return [];
    if (isAnywhereTrue(unknown[attribute])) return [`${address}: ${attribute} is not known at plan`];
    const named = declared.find(({ job_name }) => job_name === tags?.['job_name']);
    if (named === undefined) return [`${address}: ${attribute} names no job: ${JSON.stringify(tags)}`];
    const job = jobOf(address);
    const required = Object.fromEntries(REQUIRED_TAGS.map((key) => [key, named[key] ?? '']));
    const wanted = { ...defaults[callOf(address)], ...required, ...own, ...(job !== undefined && { job_name: job }) };
    return Object.entries(wanted)
      .filter(([key, value]) => tags?.[key] !== value)
      .map(([key, value]) => `${address}: ${attribute}.${key} is ${JSON.stringify(tags?.[key])}, not "${value}"`);
  });
}

/** What is wrong with the list of types that cannot be tagged, for one call of a module of ours. */
export function untaggableFaults(call: string, listed: readonly string[], { resources }: Plan): string[] {
  const made = typesThat((resource) => resource.tags === undefined, call, resources);
  const forgotten = made.filter((type) => !listed.includes(type)).map((type) => `${type} is not listed`);
  const taggable = listed.filter((type) => tagAttributeOf(type) !== undefined).map((type) => `${type} can be tagged`);
  const absent = listed.filter((type) => tagAttributeOf(type) === undefined && !made.includes(type));
  return [...forgotten, ...taggable, ...absent.map((type) => `${type} is listed and not made`)].map(
    (fault) => `module.${call}: ${fault}`,
  );
}

function typesThat(is: (resource: PlannedResource) => boolean, call: string, resources: readonly PlannedResource[]) {
  return [...new Set(resources.filter((each) => callOf(each.address) === call && is(each)).map(({ type }) => type))];
}

/** The name of the root's module block that a resource belongs to. */
export function callOf(address: string): string {
  return /^module\.([^.[]+)/.exec(address)?.[1] ?? '';
}

/** The job of a fleet that a resource belongs to; undefined for what jobs share, and outside fleets. */
function jobOf(address: string): string | undefined {
  return /\.module\.job\["([^"]+)"\]/.exec(address)?.[1];
}

function isAnywhereTrue(value: Json | undefined): boolean {
  if (value === true) return true;
  return typeof value === 'object' && value !== null && Object.values(value as JsonObject).some(isAnywhereTrue);
}
