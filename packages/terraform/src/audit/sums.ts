import { cloudOf, findName } from './cloud-text.ts';
import type { JudgedTaggable } from './judge.ts';

/** How many resources have a value. */
export interface TagSum {
  readonly key: string;
  /** Resources by value, the most first; `''` has none. A value that must not be shown counts as `(sensitive)`. */
  readonly values: readonly { readonly value: string; readonly resources: number }[];
}

/** How many resources each value of each tag has. */
export function sumTags(taggable: readonly JudgedTaggable[], keys: readonly string[]): readonly TagSum[] {
  return keys.map((key) => {
    const counts = new Map<string, number>();
    for (const { resource, own } of taggable) {
      const name = findName(cloudOf(resource.provider), own.tags, key);
      const value = name === undefined ? '' : own.isSensitive ? '(sensitive)' : (own.tags[name] ?? '');
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, resources]) => ({ value, resources }));
    return { key, values: values.sort((a, b) => b.resources - a.resources || (a.value < b.value ? -1 : 1)) };
  });
}
