import { pointerSegments } from './pointer.ts';

/** The value that a pointer leads to in plain data; `undefined` where it leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let found = root;
  for (const key of pointerSegments(pointer)) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = memberOf(found as Readonly<Record<string, unknown>>, key);
  }
  return found;
}

/** Data has no functions, so what objects have beside their own members is told by its type. */
function memberOf(parent: Readonly<Record<string, unknown>>, key: string): unknown {
  const member = parent[key];
  const isForeign = (typeof member === 'function' || key === '__proto__') && !Object.hasOwn(parent, key);
  return isForeign ? undefined : member;
}
