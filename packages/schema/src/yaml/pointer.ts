import { keyText } from './keys.ts';
import { isMerge, mergeSources } from './merge.ts';
import { withoutAlias, type YamlDocument, type YamlEntry, type YamlMap, type YamlNode } from './nodes.ts';

/**
 * One step of an RFC 6901 pointer, with its slash: `a/b` → `/a~1b`.
 *
 * @example
 * import { pointerStep } from '@dativo/schema';
 *
 * `/tags${pointerStep('cost/center')}`; // => '/tags/cost~1center'
 */
export function pointerStep(key: string | number): string {
  const text = String(key);
  return /[~/]/.test(text) ? `/${text.replaceAll('~', '~0').replaceAll('/', '~1')}` : `/${text}`;
}

/**
 * The node a pointer leads to, through aliases and merge keys; an alias itself where the pointer ends on one.
 *
 * @example
 * import { nodeAt, readYaml } from '@dativo/schema';
 *
 * const reading = readYaml('runtime:\n  cpu: 256\n');
 * const [document] = reading.ok ? reading.documents : [];
 * const node = document && nodeAt(document, '/runtime/cpu');
 * node && document.rangeOf(node).start.line; // => 2
 */
export function nodeAt(document: YamlDocument, pointer: string): YamlNode | undefined {
  let node: YamlNode | undefined = document.root;
  for (const step of pointerSteps(pointer)) {
    node = node && (entryIn(node, step)?.value ?? itemIn(node, step));
  }
  return node;
}

/**
 * The key and value a pointer leads to; `undefined` for the root and for list items.
 *
 * @example
 * import { entryAt, readYaml } from '@dativo/schema';
 *
 * const reading = readYaml('runtime:\n  cpu: 256\n');
 * const [document] = reading.ok ? reading.documents : [];
 * const entry = document && entryAt(document, '/runtime/cpu');
 * entry && document.text.slice(entry.key.start, entry.value.end); // => 'cpu: 256'
 */
export function entryAt(document: YamlDocument, pointer: string): YamlEntry | undefined {
  const slash = pointer.lastIndexOf('/');
  const parent = slash < 0 ? undefined : nodeAt(document, pointer.slice(0, slash));
  return parent && entryIn(parent, pointerSteps(pointer.slice(slash))[0] ?? '');
}

function pointerSteps(pointer: string): string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function entryIn(parent: YamlNode, name: string): YamlEntry | undefined {
  const map = withoutAlias(parent);
  if (map.kind !== 'map') return undefined;
  const own = map.entries.length > FEW_ENTRIES ? indexOf(map).get(name) : map.entries.find((one) => isNamed(one, name));
  if (own !== undefined) return own;
  for (const { key, value } of map.entries.toReversed()) {
    if (!isMerge(key)) continue;
    for (const source of mergeSources(value) ?? []) {
      const merged = entryIn(source, name);
      if (merged !== undefined) return merged;
    }
  }
  return undefined;
}

function isNamed({ key }: YamlEntry, name: string): boolean {
  return keyText(key) === name && !isMerge(key);
}

/** Up to this many entries comparing all names is faster than an index. */
const FEW_ENTRIES = 16;
const indexes = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>();

function indexOf(map: YamlMap): ReadonlyMap<string, YamlEntry> {
  const known = indexes.get(map);
  if (known !== undefined) return known;
  const named = map.entries.filter(({ key }) => !isMerge(key));
  const index = new Map(named.map((entry) => [keyText(entry.key) ?? '', entry]));
  indexes.set(map, index);
  return index;
}

function itemIn(parent: YamlNode, step: string): YamlNode | undefined {
  const list = withoutAlias(parent);
  return list.kind === 'list' && /^(?:0|[1-9][0-9]*)$/.test(step) ? list.items[Number(step)] : undefined;
}

/** The pointer of the innermost value whose own text holds the offset; a key counts as its value. */
export function pointerTo(root: YamlNode, offset: number): string {
  let pointer = '';
  let node: YamlNode | undefined = root;
  while (node !== undefined) {
    const step = childAt(node, offset);
    if (step !== undefined) pointer += pointerStep(step.name);
    node = step?.node;
  }
  return pointer;
}

function childAt(node: YamlNode, offset: number): { name: string | number; node: YamlNode } | undefined {
  if (node.kind === 'list') {
    const name = lastStartingBy(offset, node.items.length, (index) => node.items[index]);
    const item = node.items[name];
    return item && offset <= item.end ? { name, node: item } : undefined;
  }
  if (node.kind !== 'map') return undefined;
  const entry = node.entries[lastStartingBy(offset, node.entries.length, (index) => node.entries[index]?.key)];
  const name = entry && keyText(entry.key);
  if (entry === undefined || name === undefined || offset > entry.value.end) return undefined;
  return { name, node: entry.value };
}

/** Children stand in the order of the text, so halving finds the one, also among very many. */
function lastStartingBy(offset: number, count: number, child: (index: number) => YamlNode | undefined): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((child(middle)?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
