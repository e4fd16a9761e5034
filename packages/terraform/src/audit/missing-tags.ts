import { cloudOf, findName, nameOn } from './cloud-text.ts';
import type { AuditedResource } from './resource.ts';

/** What of the required tags is not there, in words; `undefined` where nothing is missing. */
export function missingTags(
  tags: Readonly<Record<string, string>>,
  { provider }: AuditedResource,
  required: readonly string[],
): string | undefined {
  const cloud = cloudOf(provider);
  const names = required.filter((name) => findName(cloud, tags, name) === undefined);
  if (names.length === 0) return undefined;
  return names.length === required.length ? 'its tags' : names.map((name) => nameOn(cloud, name)).join(', ');
}
