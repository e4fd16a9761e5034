import { isUnquotedPlaceholder } from '../placeholder.ts';
import type { YamlNode } from './nodes.ts';

/** True for the two maps, one the key of the other, that YAML makes of a placeholder without quotes: `{{terraform_outputs.x}}`. */
export function isPlaceholderMap(text: string, node: YamlNode): boolean {
  if (node.kind !== 'map' || !node.isFlow || !text.startsWith('{{', node.start)) return false;
  // `[? {{x}}]` holds a third map, without braces of its own, which starts where its key does.
  return node.entries[0]?.key.start !== node.start && isUnquotedPlaceholder(text.slice(node.start, node.end));
}
