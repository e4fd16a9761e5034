import { cloudRules } from '../generated/cloud-rules.ts';
import { remembered } from '../remembered.ts';
import { moduleTags } from './module-tags.ts';
import { type Cloud, TAG_LIMITS } from './tag-limits.ts';

const { portable } = cloudRules.tags;
const KEY = new RegExp(portable.key);
const VALUE = new RegExp(portable.value);

/** True where a cloud takes all tags as they are, judged by the profile that all clouds share; most jobs need no closer look. */
export function arePlain(tags: Readonly<Record<string, string>>, cloud: Cloud): boolean {
  const isPlainKey = PLAIN_KEYS[cloud];
  const keys = Object.keys(tags);
  return (
    keys.length <= Math.min(portable.max_custom, TAG_LIMITS[cloud].max_per_resource) &&
    keys.every((key) => isPlainKey(key) && VALUE.test(tags[key] ?? ''))
  );
}

/** All jobs have nearly the same tags. */
const PLAIN_KEYS: Readonly<Record<Cloud, (key: string) => boolean>> = {
  aws: plainKeys('aws'),
  azure: plainKeys('azure'),
  gcp: plainKeys('gcp'),
};

function plainKeys(cloud: Cloud): (key: string) => boolean {
  const own = moduleTags(cloud);
  const { reserved_key_prefixes: reserved } = TAG_LIMITS[cloud];
  return remembered(
    (key) => KEY.test(key) && !Object.hasOwn(own, key) && !reserved.some((prefix) => key.startsWith(prefix)),
  );
}
