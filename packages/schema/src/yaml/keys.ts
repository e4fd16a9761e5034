import { withoutAlias, type YamlNode } from './nodes.ts';

/** The name a key has in JSON; `undefined` for a mapping or a list, which cannot be a key there. */
export function keyText(key: YamlNode): string | undefined {
  const node = withoutAlias(key);
  if (node.kind !== 'scalar') return undefined;
  return typeof node.value === 'string' ? node.value : String(node.value);
}
