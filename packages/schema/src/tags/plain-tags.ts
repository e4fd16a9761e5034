import { cloudRules } from '../generated/cloud-rules.ts';
import { moduleTags } from './module-tags.ts';
import { type Cloud, TAG_LIMITS } from './tag-limits.ts';

const { portable } = cloudRules.tags;
const KEY = new RegExp(portable.key);
const VALUE = new RegExp(portable.value);

/** True where a cloud takes all tags as they are, judged by the profile that all clouds share; most jobs need no closer look. */
export function arePlain(tags: Readonly<Record<string, string>>, cloud: Cloud): boolean {
  const { max_per_resource, reserved_key_prefixes } = TAG_LIMITS[cloud];
  const own = moduleTags(cloud);
  const keys = Object.keys(tags);
  return (
    keys.length <= Math.min(portable.max_custom, max_per_resource) &&
    keys.every(
      (key) =>
        KEY.test(key) &&
        VALUE.test(tags[key] ?? '') &&
        !Object.hasOwn(own, key) &&
        !reserved_key_prefixes.some((prefix) => key.startsWith(prefix)),
    )
  );
}
