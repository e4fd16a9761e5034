import type { JsonValue, YamlDocument, YamlNode } from '@dativo/schema';
import { isJsonList, isJsonMap, toYamlNumber } from './yaml-text.ts';

/** What a node of the source must be in the result: a typed value, or text. */
export type Intended =
  | { readonly kind: 'typed'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Compares the trees of source and result: the filled nodes hold what was meant, all others are the same.
 * @throws {Error} when they differ: a fault of ours, and the result must not be used.
 */
export function verifyResult(
  source: readonly YamlDocument[],
  result: readonly YamlDocument[],
  intended: ReadonlyMap<YamlNode, Intended>,
): void {
  if (source.length !== result.length) throw toMismatch('the number of documents');
  source.forEach((document, index) => {
    const other = result[index];
    if (other !== undefined) compareNodes(document.root, other.root, { document, intended });
  });
}

interface Context {
  readonly document: YamlDocument;
  readonly intended: ReadonlyMap<YamlNode, Intended>;
}

function compareNodes(node: YamlNode, other: YamlNode, context: Context): void {
  const meant = context.intended.get(node);
  const isSame = meant === undefined ? isSameNode(node, other, context) : isAsMeant(other, meant);
  if (isSame) return;
  const { line, column } = context.document.positionAt(node.start);
  throw toMismatch(`the value at line ${line}, column ${column} of the source`);
}

function toMismatch(what: string): Error {
  return new Error(
    `After filling in the outputs ${what} is not what was meant. This is a fault of the resolver; nothing was written.`,
  );
}

function isSameNode(node: YamlNode, other: YamlNode, context: Context): boolean {
  switch (node.kind) {
    case 'scalar':
      return (
        other.kind === 'scalar' &&
        other.style === node.style &&
        other.text === node.text &&
        Object.is(other.value, node.value)
      );
    case 'alias':
      return other.kind === 'alias' && other.name === node.name;
    case 'list':
      if (other.kind !== 'list' || other.items.length !== node.items.length) return false;
      comparePairs(node.items, other.items, context);
      return true;
    case 'map':
      if (other.kind !== 'map' || other.entries.length !== node.entries.length) return false;
      comparePairs(
        node.entries.map(({ key }) => key),
        other.entries.map(({ key }) => key),
        context,
      );
      comparePairs(
        node.entries.map(({ value }) => value),
        other.entries.map(({ value }) => value),
        context,
      );
      return true;
  }
}

function comparePairs(nodes: readonly YamlNode[], others: readonly YamlNode[], context: Context): void {
  nodes.forEach((node, index) => {
    const other = others[index];
    if (other !== undefined) compareNodes(node, other, context);
  });
}

function isAsMeant(node: YamlNode, meant: Intended): boolean {
  if (meant.kind === 'text') return isText(node, meant.text);
  return isValue(node, meant.value);
}

function isText(node: YamlNode, text: string): boolean {
  return node.kind === 'scalar' && node.value === text && node.text === text;
}

function isValue(node: YamlNode, value: JsonValue): boolean {
  if (isJsonList(value)) {
    return (
      node.kind === 'list' &&
      node.items.length === value.length &&
      value.every((item, index) => isValueAt(node.items[index], item))
    );
  }
  if (isJsonMap(value)) {
    const entries = [...value];
    return (
      node.kind === 'map' &&
      node.entries.length === entries.length &&
      entries.every(([key, member], index) => isEntry(node.entries[index], key, member))
    );
  }
  if (node.kind !== 'scalar') return false;
  if (value === null || typeof value === 'boolean') return node.value === value && node.style === 'plain';
  if (typeof value === 'string') return isText(node, value);
  return node.style === 'plain' && node.text === toYamlNumber(value) && Object.is(node.value, value.toNumber());
}

function isValueAt(node: YamlNode | undefined, value: JsonValue): boolean {
  return node !== undefined && isValue(node, value);
}

function isEntry(
  entry: { readonly key: YamlNode; readonly value: YamlNode } | undefined,
  key: string,
  value: JsonValue,
): boolean {
  return entry !== undefined && isText(entry.key, key) && isValue(entry.value, value);
}
