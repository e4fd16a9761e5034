import { cloudOf, findName, nameOn } from './cloud-text.ts';
import { judgePropagation } from './judge-propagation.ts';
import { judgeTags } from './judge-tags.ts';
import { type OwnTags, ownTags } from './own-tags.ts';
import type { TagPolicy } from './policy.ts';
import type { AuditedResource } from './resource.ts';
import type { TagRuleId } from './rules.ts';
import type { TagFault } from './tag-fault.ts';

export interface Judged {
  readonly resource: AuditedResource;
  readonly own: OwnTags | undefined;
  readonly faults: readonly TagFault[];
}

export interface JudgedTaggable extends Judged {
  readonly own: OwnTags;
}

export function judge(resource: AuditedResource, policy: TagPolicy): Judged {
  const own = ownTags(resource);
  const faults = own === undefined ? [] : judgeTags(resource, own, policy);
  return { resource, own, faults: [...faults, ...judgePropagation(resource, carried(resource, own, policy.required))] };
}

/** What a resource does not carry itself it cannot pass on, and that has been said. */
function carried(
  { provider }: AuditedResource,
  own: OwnTags | undefined,
  required: readonly string[],
): readonly string[] {
  if (own === undefined || own.isOpen) return required;
  const cloud = cloudOf(provider);
  return required.filter(
    (name) => findName(cloud, own.tags, name) !== undefined || own.unknown.has(nameOn(cloud, name)),
  );
}

export function isTaggable(each: Judged): each is JudgedTaggable {
  return each.own !== undefined;
}

/** Whether every required tag is there, with a value that counts. */
export function isComplete({ faults }: Judged): boolean {
  return !faults.some(({ ruleId }) => INCOMPLETE.has(ruleId));
}

const INCOMPLETE: ReadonlySet<TagRuleId> = new Set(['TAG001', 'TAG002', 'TAG003', 'TAG004', 'TAG007']);
