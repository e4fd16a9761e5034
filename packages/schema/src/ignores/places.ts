import { keyText } from '../yaml/keys.ts';
import type { YamlDocument, YamlNode, YamlScalar } from '../yaml/nodes.ts';
import { pointerStep } from '../yaml/pointer.ts';

/** Where an entry, an item or a value starts. */
export interface Place {
  readonly start: number;
  readonly pointer: string;
  /** The last text that starts here or before, in which a `#` is no comment. */
  readonly lastText: { readonly start: number; readonly end: number };
}

/**
 * All places of a document in the order of the text; of two that start together the outer one comes first. A map or
 * list in block style starts with its first entry, which is the one that is meant there, so it has no place of its own.
 */
export function listPlaces({ root, text }: YamlDocument): Place[] {
  const places: Place[] = [];

  let lastText = { start: 0, end: 0 };

  function add(node: YamlNode, pointer: string): void {
    if (node.kind === 'scalar') lastText = { start: contentStart(text, node), end: node.end };
    places.push({ start: node.start, pointer, lastText });
  }

  function visit(node: YamlNode, pointer: string, isItem: boolean): void {
    const isBlock = (node.kind === 'map' || node.kind === 'list') && !node.isFlow;
    if (isItem || !isBlock) add(node, pointer);
    if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) visit(item, pointer + pointerStep(index), true);
    }
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        const entry = pointer + pointerStep(keyText(key) ?? '');
        add(key, entry);
        visit(value, entry, false);
      }
    }
  }

  visit(root, '', false);
  return places;
}

/** A comment may stand behind the `|` or `>` of a block text. */
function contentStart(text: string, { style, start, end }: YamlScalar): number {
  if (style !== 'literal' && style !== 'folded') return start;
  const headerEnd = text.slice(start, end).search(/[\r\n]/);
  return headerEnd < 0 ? end : start + headerEnd;
}

/** The index of the first place that starts behind the offset; the number of places where there is none. */
export function firstBehind(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
