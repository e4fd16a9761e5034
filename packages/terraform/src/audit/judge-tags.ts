import { type AuditedCloud, cloudOf, findName, nameOn } from './cloud-text.ts';
import { judgeValue } from './judge-value.ts';
import type { OwnTags } from './own-tags.ts';
import type { TagPolicy } from './policy.ts';
import { findRefused } from './refused-tags.ts';
import type { AuditedResource } from './resource.ts';
import type { TagFault } from './tag-fault.ts';

/** What is wrong with the tags that a resource carries itself. */
export function judgeTags(resource: AuditedResource, own: OwnTags, policy: TagPolicy): TagFault[] {
  const cloud = cloudOf(resource.provider);
  const names = [...new Set([...policy.required, ...Object.keys(policy.allowed)])];
  const found = names.map((name) => lookUp(name, own, cloud));
  const missing = found.filter(({ name, state }) => state === 'missing' && policy.required.includes(name));
  const misspelt = missing.flatMap((each) => misspelling(each, own));
  const absent = missing.filter(({ name }) => !misspelt.some(({ fault }) => fault.keys.includes(name)));
  const unknown = found.filter(({ name, state }) => state === 'unknown' && policy.required.includes(name));
  const told = new Set(misspelt.map(({ found: other }) => other));
  const faults = found.flatMap(({ name, state, key }) => {
    if (state !== 'known') return [];
    const ofValue = judgeValue({ name, value: own.tags[key] ?? '' }, own, cloud, policy);
    if (ofValue.length > 0) told.add(key);
    return ofValue;
  });
  // Who mends what was said of a tag mends this with it.
  const refused = findRefused(own, cloud).filter(({ keys }) => !keys.some((key) => told.has(key)));
  return [
    ...absentFault(absent, own, cloud),
    ...misspelt.map(({ fault }) => fault),
    ...unknownFault(unknown),
    ...faults,
    ...refused,
  ];
}

interface Found {
  /** As the policy writes it. */
  readonly name: string;
  /** As the resource has it, or should have it. */
  readonly key: string;
  readonly state: 'known' | 'unknown' | 'missing';
}

function lookUp(name: string, own: OwnTags, cloud: AuditedCloud | undefined): Found {
  const label = nameOn(cloud, name);
  const key = findName(cloud, own.tags, name);
  if (own.unknown.has(key ?? label)) return { name, key: label, state: 'unknown' };
  if (key !== undefined) return { name, key, state: 'known' };
  return { name, key: label, state: own.isOpen ? 'unknown' : 'missing' };
}

/** One finding for a resource, however many are missing: they are mended in one place. */
function absentFault(absent: readonly Found[], { place }: OwnTags, cloud: AuditedCloud | undefined): TagFault[] {
  if (absent.length === 0) return [];
  const labels = absent.map(({ key }) => key).join(', ');
  const message = `has no ${absent.length === 1 ? 'tag' : 'tags'} ${labels}`;
  return [
    { ruleId: 'TAG001', keys: namesOf(absent), message, help: `Add ${labels} to ${place}${orDefaults(place, cloud)}.` },
  ];
}

/** A group of instances takes no defaults, nor do labels under another name, and azurerm has none. */
function orDefaults(place: string, cloud: AuditedCloud | undefined): string {
  if (cloud === 'aws' && place === 'tags') return ', or to default_tags of the provider';
  return cloud === 'gcp' && place === 'labels' ? ', or to default_labels of the provider' : '';
}

/** A tag that stands for another, and what is to be said of it. */
interface Misspelling {
  readonly found: string;
  readonly fault: TagFault;
}

function misspelling({ name, key }: Found, { tags, place }: OwnTags): Misspelling[] {
  const other = Object.keys(tags).find((each) => plainWord(each) === plainWord(key));
  if (other === undefined) return [];
  const message = `has a tag ${JSON.stringify(other)} and none named ${key}, by which bills are grouped`;
  const help = `Rename it to ${key} in ${place}.`;
  return [{ found: other, fault: { ruleId: 'TAG007', keys: [name], message, help } }];
}

/** `CostCenter`, `cost-center` and `cost_center` are one word to people and three to a bill. */
function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function unknownFault(unknown: readonly Found[]): TagFault[] {
  if (unknown.length === 0) return [];
  const message = `gets ${unknown.map(({ key }) => key).join(', ')} from the apply only`;
  const help = 'Give tags values that come from no resource, or audit the state after the apply.';
  return [{ ruleId: 'TAG004', keys: namesOf(unknown), message, help }];
}

function namesOf(found: readonly Found[]): readonly string[] {
  return found.map(({ name }) => name);
}
