import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Position } from '../diagnostic.ts';
import { checkEntries } from './check-entries.ts';
import { fullTagName, LIST_TAG, MAP_TAG, resolvePlain, SCALAR_TAGS } from './core-schema.ts';
import type { ScalarStyle, YamlAlias, YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './nodes.ts';
import { type Role, scalarSpan } from './scalar-span.ts';
import { documentStart, skipTo } from './scan.ts';
import * as faults from './tree-fault.ts';

/** How many nodes all aliases of a document may stand for together. */
const MAX_ALIASED_NODES = 100_000;
/** How many mappings and lists may stand inside one another. */
const MAX_DEPTH = 100;
const ABSENT = -1;
const STYLES: readonly ScalarStyle[] = ['plain', 'plain', 'single', 'double', 'literal', 'folded'];

type CollectionEvent = MappingEvent | SequenceEvent;

/** What an anchor names; without a node while the anchored collection is still open. */
interface Anchored {
  node: YamlNode | undefined;
  size: number;
}

export interface DocumentTree {
  readonly root: YamlNode;
  readonly faults: readonly faults.TreeFault[];
}

/**
 * Turns the event stream into one tree per document. Events carry no end of a collection and no place of an empty
 * value, so a cursor follows the text from token to token. Recursion is bounded by the parser's depth limit.
 */
export function buildTrees(
  text: string,
  events: readonly Event[],
  positionAt: (offset: number) => Position,
): DocumentTree[] {
  return new TreeBuilder(text, events, positionAt).build();
}

class TreeBuilder {
  private readonly text: string;
  private readonly events: readonly Event[];
  private readonly positionAt: (offset: number) => Position;
  private index = 0;
  /** The end of the last token read. */
  private cursor = 0;
  private handles: ReadonlyMap<string, string> = new Map();
  private anchors = new Map<string, Anchored>();
  private faults: faults.TreeFault[] = [];
  /** Nodes so far, aliases counted as what they stand for. */
  private expanded = 0;
  private aliased = 0;
  private depth = 0;

  constructor(text: string, events: readonly Event[], positionAt: (offset: number) => Position) {
    this.text = text;
    this.events = events;
    this.positionAt = positionAt;
  }

  build(): DocumentTree[] {
    const trees: DocumentTree[] = [];
    for (let event = this.next(); event !== undefined; event = this.next()) {
      if (event.type !== EVENT_ID.DOCUMENT)
        throw new Error(`the event stream has event ${event.type} outside a document`);
      const tags = event.directives.flatMap((one) => (one.kind === 'tag' ? [[one.handle, one.prefix] as const] : []));
      this.handles = new Map(tags);
      this.anchors = new Map();
      this.faults = [];
      this.expanded = this.aliased = 0;
      this.cursor = documentStart(this.text, this.cursor);
      const root = this.readNode('root', false);
      this.next();
      trees.push({ root, faults: this.faults });
    }
    return trees;
  }

  private next(): Event | undefined {
    return this.events[this.index++];
  }

  private readNode(role: Role, isInFlow: boolean): YamlNode {
    const event = this.next();
    this.expanded++;
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.readScalar(event, role, isInFlow);
      case EVENT_ID.MAPPING:
        return this.readMap(event);
      case EVENT_ID.SEQUENCE:
        return this.readList(event);
      case EVENT_ID.ALIAS:
        return this.readAlias(event);
      default:
        throw new Error('the event stream ends inside a document');
    }
  }

  private readScalar(event: ScalarEvent, role: Role, isInFlow: boolean): YamlScalar {
    const text = getScalarValue(this.text, event);
    const { start, end } = scalarSpan(this.text, this.cursor, event, { role, isInFlow });
    this.cursor = end;
    const style = STYLES[event.style] ?? 'plain';
    const node: YamlScalar =
      event.tagStart === ABSENT
        ? { kind: 'scalar', start, end, style, value: style === 'plain' ? resolvePlain(text) : text, text }
        : this.taggedScalar(event, { kind: 'scalar', start, end, style, value: text, text });
    if (event.anchorStart !== ABSENT) this.anchor(event, { node, size: 1 });
    return node;
  }

  private taggedScalar(event: ScalarEvent, node: YamlScalar): YamlScalar {
    const tag = this.tagName(event);
    const rule = SCALAR_TAGS.get(tag);
    const value = rule?.resolve(node.text);
    if (value !== undefined) return { ...node, value, tag };
    this.faults.push(
      rule === undefined
        ? faults.unknownTag(this.text, event)
        : faults.tagDoesNotFit(this.text, event, node, rule.noun),
    );
    return { ...node, tag };
  }

  private readMap(event: MappingEvent): YamlMap {
    const anchored = this.open(event, MAP_TAG);
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    const isPair = isFlow && this.isSinglePair(event);
    const entries: YamlEntry[] = [];
    while (!this.isAtPop()) {
      const key = this.readNode('key', isFlow);
      entries.push({ key, value: this.readNode('value', isFlow) });
    }
    const end = this.close(isFlow && !isPair);
    const node: YamlMap = { kind: 'map', start: event.start, end, isFlow, entries };
    this.finish(anchored, node);
    checkEntries(this.text, node, this.positionAt, this.faults);
    return node;
  }

  /** `[a: b]` holds a map without braces. Its event may stand on a brace: that of a map which is its key. */
  private isSinglePair({ start }: MappingEvent): boolean {
    if (this.text.charAt(start) !== '{') return true;
    const next = this.events[this.index];
    return next?.type === EVENT_ID.MAPPING && next.start === start;
  }

  private readList(event: SequenceEvent): YamlList {
    const anchored = this.open(event, LIST_TAG);
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    const items: YamlNode[] = [];
    while (!this.isAtPop()) items.push(this.readNode('item', isFlow));
    const node: YamlList = { kind: 'list', start: event.start, end: this.close(isFlow), isFlow, items };
    this.finish(anchored, node);
    return node;
  }

  private open(event: CollectionEvent, expectedTag: string): Anchored | undefined {
    if (event.tagStart !== ABSENT) {
      const tag = this.tagName(event);
      if (tag !== expectedTag && tag !== '!') this.faults.push(faults.unknownTag(this.text, event));
    }
    this.depth++;
    if (this.depth === MAX_DEPTH + 1) this.faults.push(faults.nestedTooDeep(event.start, MAX_DEPTH));
    this.cursor = Math.max(this.cursor, event.start);
    // Flow collections start with a bracket, which the search for the first token must not meet again.
    if (event.style === COLLECTION_STYLE.FLOW && '[{'.includes(this.text.charAt(event.start)))
      this.cursor = event.start + 1;
    return event.anchorStart === ABSENT ? undefined : this.anchor(event, { node: undefined, size: this.expanded });
  }

  private isAtPop(): boolean {
    return this.events[this.index]?.type === EVENT_ID.POP;
  }

  private close(hasBracket: boolean): number {
    this.index++;
    this.depth--;
    if (hasBracket) this.cursor = skipTo(this.text, this.cursor, ',') + 1;
    return this.cursor;
  }

  private finish(anchored: Anchored | undefined, node: YamlNode): void {
    if (anchored === undefined) return;
    anchored.node = node;
    anchored.size = this.expanded - anchored.size + 1;
  }

  private anchor(event: CollectionEvent | ScalarEvent, anchored: Anchored): Anchored {
    this.anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), anchored);
    return anchored;
  }

  private readAlias(event: AliasEvent): YamlAlias | YamlScalar {
    const span = { start: event.anchorStart - 1, end: event.anchorEnd };
    this.cursor = span.end;
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    const anchored = this.anchors.get(name);
    if (anchored?.node === undefined) {
      this.faults.push(anchored === undefined ? faults.unknownAnchor(span, name) : faults.aliasOfItself(span, name));
      return { kind: 'scalar', ...span, style: 'plain', value: null, text: '' };
    }
    this.expanded += anchored.size - 1;
    const before = this.aliased;
    this.aliased += anchored.size;
    if (before <= MAX_ALIASED_NODES && this.aliased > MAX_ALIASED_NODES) {
      this.faults.push(faults.aliasesExpandTooFar(span, MAX_ALIASED_NODES));
    }
    return { kind: 'alias', ...span, name, target: anchored.node };
  }

  private tagName({ tagStart, tagEnd }: CollectionEvent | ScalarEvent): string {
    return fullTagName(this.text.slice(tagStart, tagEnd), this.handles);
  }
}
