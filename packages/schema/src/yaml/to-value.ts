import { keyText } from './keys.ts';
import { isMerge, mergeSources } from './merge.ts';
import type { YamlMap, YamlNode } from './nodes.ts';
import { isPlaceholderMap } from './placeholder-map.ts';

type PlainObject = Record<string, unknown>;

/**
 * The tree as plain data. Plain assignment is safe: the reader refuses `__proto__`, the one key that would not become
 * a property. Every node is converted once, so aliases cost nothing.
 */
export function toValue(text: string, root: YamlNode): unknown {
  const converted = new Map<YamlNode, unknown>();

  function convert(node: YamlNode): unknown {
    switch (node.kind) {
      case 'scalar':
        return node.value;
      case 'alias':
        return convertOnce(node.target);
      case 'list':
        return node.items.map(convert);
      case 'map':
        return convertMap(node);
    }
  }

  /** Only what an alias points at can come up again. */
  function convertOnce(node: YamlNode): unknown {
    if (node.kind === 'scalar') return node.value;
    if (!converted.has(node)) converted.set(node, convert(node));
    return converted.get(node);
  }

  function convertMap(map: YamlMap): unknown {
    if (isPlaceholderMap(text, map)) return text.slice(map.start, map.end);
    const object: PlainObject = {};
    for (const { key, value } of map.entries) if (isMerge(key)) merge(object, value);
    for (const { key, value } of map.entries) {
      if (!isMerge(key)) object[keyText(key) ?? text.slice(key.start, key.end)] = convert(value);
    }
    return object;
  }

  /** As PyYAML does: a later merge key beats an earlier one, an earlier mapping of one list beats a later one. */
  function merge(object: PlainObject, value: YamlNode): void {
    for (const source of (mergeSources(value) ?? []).toReversed()) Object.assign(object, convertOnce(source));
  }

  return convert(root);
}
