import type { Position } from '../diagnostic.ts';
import { keyText } from './keys.ts';
import { isMerge, mergeSources } from './merge.ts';
import type { YamlMap, YamlNode } from './nodes.ts';
import { isPlaceholderMap } from './placeholder-map.ts';
import { collectionAsKey, duplicateKey, forbiddenKey, notMergeable, type TreeFault } from './tree-fault.ts';

/** Up to this many keys comparing all pairs is faster than a set. */
const FEW_KEYS = 8;

/** Adds what is wrong with the keys of one mapping. */
export function checkEntries(
  text: string,
  map: YamlMap,
  positionAt: (offset: number) => Position,
  faults: TreeFault[],
): void {
  const seen = new KeyIndex();
  for (const { key, value } of map.entries) {
    if (isMerge(key)) {
      if (!isMergeable(text, value)) faults.push(notMergeable(value));
      continue;
    }
    const name = keyText(key);
    if (name === undefined) {
      // What is wrong inside the braces says it better.
      const isReported = (faults.at(-1)?.start ?? -1) >= map.start;
      const isPlaceholder = isPlaceholderMap(text, map) || isPlaceholderMap(text, key);
      if (!isReported && !isPlaceholder) faults.push(brokenKey(text, map, key));
      continue;
    }
    if (name === '__proto__') faults.push(forbiddenKey(key));
    const first = seen.add(name, key);
    if (first !== undefined) faults.push(duplicateKey(key, name, positionAt(first.start).line));
  }
}

/** What an unquoted placeholder stands for is not known yet, so it cannot be merged. */
function isMergeable(text: string, value: YamlNode): boolean {
  return mergeSources(value)?.every((source) => !isPlaceholderMap(text, source)) ?? false;
}

function brokenKey(text: string, map: YamlMap, key: YamlNode): TreeFault {
  const isBracePair = text.startsWith('{{', map.start) || text.startsWith('{{', key.start);
  return collectionAsKey(isBracePair && map.isFlow ? map : key, isBracePair);
}

class KeyIndex {
  private readonly names: string[] = [];
  private readonly keys: YamlNode[] = [];
  private byName: Map<string, YamlNode> | undefined;

  /** The key that has the name already, if any. */
  add(name: string, key: YamlNode): YamlNode | undefined {
    const first = this.byName === undefined ? this.keys[this.names.indexOf(name)] : this.byName.get(name);
    if (first !== undefined) return first;
    this.names.push(name);
    this.keys.push(key);
    if (this.byName !== undefined) this.byName.set(name, key);
    else if (this.names.length > FEW_KEYS)
      this.byName = new Map(this.keys.map((one, at) => [this.names[at] ?? '', one]));
    return undefined;
  }
}
