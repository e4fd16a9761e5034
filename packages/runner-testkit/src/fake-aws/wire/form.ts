import type { Input } from './input.ts';

/**
 * A form of the query protocols as a structure: `Filter.1.Value.1=x` and `Names.member.1=x` become lists. Values stay text.
 */
export function parseForm(body: string): Input {
  const root: Tree = new Map();
  for (const [path, value] of new URLSearchParams(body)) {
    const names = path.split('.').filter((name) => name !== 'member');
    let tree = root;
    for (const name of names.slice(0, -1)) tree = branchOf(tree, name);
    tree.set(names.at(-1) ?? '', value);
  }
  return toValue(root) as Input;
}

type Tree = Map<string, Tree | string>;

function branchOf(tree: Tree, name: string): Tree {
  const known = tree.get(name);
  if (known instanceof Map) return known;
  const branch: Tree = new Map();
  tree.set(name, branch);
  return branch;
}

function toValue(tree: Tree | string): unknown {
  if (typeof tree === 'string') return tree;
  const entries = [...tree].map(([name, value]) => [name, toValue(value)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
