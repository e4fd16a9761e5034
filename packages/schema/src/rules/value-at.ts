import { pointerSegments } from './pointer.ts';

/** The value that a pointer leads to in plain data; `undefined` where it leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let found = root;
  for (const key of pointerSegments(pointer)) {
    if (found === undefined) return undefined;
    found = memberOf(found, key);
  }
  return found;
}

/** `undefined` too for what is no map. Data has no functions, so what objects have beside their own members is told by its type. */
export function memberOf(parent: unknown, key: string): unknown {
  if (typeof parent !== 'object' || parent === null) return undefined;
  const member = (parent as Readonly<Record<string, unknown>>)[key];
  const isForeign = (typeof member === 'function' || key === '__proto__') && !Object.hasOwn(parent, key);
  return isForeign ? undefined : member;
}
