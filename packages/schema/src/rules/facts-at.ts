import { type FieldFacts, readFieldFacts } from '../generated/field-facts.ts';
import { pointerSegments } from './pointer.ts';

/** One place of the schema with the places below it. */
export interface FactNode {
  readonly facts: FieldFacts;
  readonly members: ReadonlyMap<string, FactNode>;
  /** Stands for every item, or for every key that has no place of its own. */
  readonly others: FactNode | undefined;
}

let root: FactNode | undefined;

/** The table of facts as a tree; built when it is first needed. */
export function factTree(): FactNode {
  root ??= buildTree();
  return root;
}

export function factsBelow(node: FactNode | undefined, key: string): FactNode | undefined {
  return node?.members.get(key) ?? node?.others;
}

/** What the schema says about a place; undefined below the places that it leaves open. */
export function factsAt(pointer: string): FieldFacts | undefined {
  return pointerSegments(pointer).reduce<FactNode | undefined>(factsBelow, factTree())?.facts;
}

interface GrowingNode extends FactNode {
  readonly members: Map<string, FactNode>;
  others: FactNode | undefined;
}

function buildTree(): FactNode {
  const nodes = new Map<string, GrowingNode>();
  // Parents stand before their children, since the table is sorted.
  for (const [pattern, facts] of Object.entries(readFieldFacts())) {
    const node: GrowingNode = { facts, members: new Map(), others: undefined };
    nodes.set(pattern, node);
    const slash = pattern.lastIndexOf('/');
    const parent = slash < 0 ? undefined : nodes.get(pattern.slice(0, slash));
    const name = pattern.slice(slash + 1);
    if (parent !== undefined && name === '*') parent.others = node;
    else parent?.members.set(pointerSegments(`/${name}`)[0] ?? '', node);
  }
  const top = nodes.get('');
  if (top === undefined) throw new Error('the table of facts has no row for the document');
  return top;
}
