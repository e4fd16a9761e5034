import type { YamlDocument, YamlNode } from '../yaml/nodes.ts';
import { entryAt, nodeAt } from '../yaml/pointer.ts';

export interface Place {
  /** The key that holds the value; missing for items of a list, the root, and what is not there. */
  readonly key: YamlNode | undefined;
  readonly value: YamlNode | undefined;
  /** Where a reader should look for what is not there: the nearest key above, or the first key of the file. */
  readonly nearest: YamlNode;
}

/** Finds a value and its key in the tree; what came in through an alias or a merge key is found where it was written. */
export function placeAt(document: YamlDocument, pointer: string): Place {
  return {
    key: entryAt(document, pointer)?.key,
    value: nodeAt(document, pointer),
    nearest: nearestKey(document, pointer),
  };
}

function nearestKey(document: YamlDocument, pointer: string): YamlNode {
  for (let parent = parentOf(pointer); parent !== ''; parent = parentOf(parent)) {
    const entry = entryAt(document, parent);
    if (entry !== undefined) return entry.key;
  }
  const { root } = document;
  return (root.kind === 'map' ? root.entries[0]?.key : undefined) ?? root;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(pointer.lastIndexOf('/'), 0));
}
