import { type AuditedCloud, valueOn } from './cloud-text.ts';
import type { OwnTags } from './own-tags.ts';
import type { AllowedValues, TagPolicy } from './policy.ts';
import type { TagFault } from './tag-fault.ts';

interface Tag {
  readonly name: string;
  readonly value: string;
}

/** A value that templates and people leave where one belongs. */
const LEFT_OVER = /^(?:todo|tbd|fixme|xxx|n\/?a|none|null|undefined|unknown|change[-_ ]?me)$|\{\{|\$\{|<[^<>]*>/i;

/** Whether a tag is finished and what the policy allows. */
export function judgeValue(tag: Tag, own: OwnTags, cloud: AuditedCloud | undefined, policy: TagPolicy): TagFault[] {
  const isUnfinished = tag.value === '' || tag.value.trim() !== tag.value || LEFT_OVER.test(tag.value);
  if (isUnfinished && policy.required.includes(tag.name)) return [unfinished(tag, own)];
  const allowed = policy.allowed[tag.name];
  return allowed === undefined || isAllowed(tag.value, allowed, cloud) ? [] : [refused(tag, own, cloud, allowed)];
}

function unfinished({ name, value }: Tag, own: OwnTags): TagFault {
  const found = value === '' ? 'is empty' : `is ${shown(value, own)}, which is no finished value`;
  const help = `Write the value of ${name} in ${own.place}.`;
  return { ruleId: 'TAG002', keys: [name], message: `has a tag ${name} that ${found}`, help };
}

function isAllowed(value: string, { values, pattern }: AllowedValues, cloud: AuditedCloud | undefined): boolean {
  if (values?.some((each) => valueOn(cloud, each) === value) === true) return true;
  return pattern !== undefined && wholly(pattern, cloud === 'gcp').test(value);
}

/** Labels of Google Cloud have small letters only, whatever the policy writes. */
function wholly(pattern: RegExp, isLabel: boolean): RegExp {
  const known = isLabel ? LABEL_PATTERNS : PATTERNS;
  const found = known.get(pattern);
  if (found !== undefined) return found;
  const flags = new Set([...pattern.flags.replace(/[gy]/g, ''), ...(isLabel ? ['i'] : [])]);
  const whole = new RegExp(`^(?:${pattern.source})$`, [...flags].join(''));
  known.set(pattern, whole);
  return whole;
}

const PATTERNS = new WeakMap<RegExp, RegExp>();
const LABEL_PATTERNS = new WeakMap<RegExp, RegExp>();

function refused(
  { name, value }: Tag,
  own: OwnTags,
  cloud: AuditedCloud | undefined,
  allowed: AllowedValues,
): TagFault {
  const choices = [
    ...(allowed.values ?? []).map((each) => valueOn(cloud, each)),
    ...(allowed.pattern === undefined ? [] : [`what fits ${allowed.pattern.source}`]),
  ].join(', ');
  const message = `has a tag ${name} that is ${shown(value, own)}, and the policy allows ${choices}`;
  const help = `Change ${name} in ${own.place}, or let the policy allow the value.`;
  return { ruleId: 'TAG003', keys: [name], message, help };
}

function shown(value: string, { isSensitive }: OwnTags): string {
  return isSensitive ? '(sensitive)' : JSON.stringify(value);
}
