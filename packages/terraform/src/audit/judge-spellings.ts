import { cloudOf, findName } from './cloud-text.ts';
import type { JudgedTaggable } from './judge.ts';
import type { TagPolicy } from './policy.ts';
import type { AuditedResource } from './resource.ts';
import type { TagFault } from './tag-fault.ts';

/** One value of a tag in several spellings, by cloud: labels of Google Cloud are always in small letters. */
interface Spellings {
  readonly key: string;
  readonly written: Map<string, AuditedResource[]>;
}

/** Values that differ in letter case and marks only: one to people, two on a bill. The rarer ones are at fault, of two alike the later one. */
export function findSpellings(
  taggable: readonly JudgedTaggable[],
  { required, allowed }: TagPolicy,
): ReadonlyMap<AuditedResource, TagFault[]> {
  const faults = new Map<AuditedResource, TagFault[]>();
  // Where the policy lists values, it has judged the spelling.
  for (const { key, written } of collect(
    taggable,
    required.filter((name) => allowed[name]?.values === undefined),
  )) {
    if (written.size < 2) continue;
    const [[usual] = [''], ...others] = [...written].sort(([, left], [, right]) => right.length - left.length);
    for (const [value, resources] of others) {
      const message = `has a tag ${key} that is ${JSON.stringify(value)}, which is ${JSON.stringify(usual)} elsewhere`;
      const fault: TagFault = {
        ruleId: 'TAG008',
        keys: [key],
        message,
        help: `Write ${JSON.stringify(usual)}, or change the others.`,
      };
      for (const resource of resources) faults.set(resource, [...(faults.get(resource) ?? []), fault]);
    }
  }
  return faults;
}

function collect(taggable: readonly JudgedTaggable[], keys: readonly string[]): Iterable<Spellings> {
  const all = new Map<string, Spellings>();
  for (const { resource, own, faults } of taggable) {
    if (own.isSensitive) continue;
    const cloud = cloudOf(resource.provider);
    for (const key of keys) {
      const name = findName(cloud, own.tags, key);
      const value = name === undefined ? '' : (own.tags[name] ?? '');
      // Who mends what was said of the value mends its spelling with it.
      if (value === '' || faults.some((fault) => fault.keys.includes(key))) continue;
      const group = `${cloud} ${key} ${plainText(value)}`;
      const spellings = all.get(group) ?? { key, written: new Map() };
      all.set(group, spellings);
      const resources = spellings.written.get(value) ?? [];
      resources.push(resource);
      spellings.written.set(value, resources);
    }
  }
  return all.values();
}

/** Marks between two digits stay: 10-1 and 101 are two cost centres. */
function plainText(value: string): string {
  return value.toLowerCase().replace(/(?<!\p{N})[^\p{L}\p{N}]+|[^\p{L}\p{N}]+(?!\p{N}|[^\p{L}\p{N}])/gu, '');
}
