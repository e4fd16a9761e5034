import { MERGE_TAG } from './core-schema.ts';
import { withoutAlias, type YamlMap, type YamlNode } from './nodes.ts';

/** A plain `<<` without another tag; a quoted one is an ordinary key, as PyYAML has it. */
export function isMerge(key: YamlNode): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false;
  return key.tag === undefined ? key.style === 'plain' : key.tag === MERGE_TAG;
}

/** The mappings a merge key takes in, the strongest first; `undefined` where its value is something else. */
export function mergeSources(value: YamlNode): readonly YamlMap[] | undefined {
  const node = withoutAlias(value);
  if (node.kind === 'map') return [node];
  if (node.kind !== 'list') return undefined;
  const maps = node.items.map(withoutAlias).filter((item) => item.kind === 'map');
  return maps.length === node.items.length ? maps : undefined;
}
