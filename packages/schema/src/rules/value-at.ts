import { pointerSegments } from './pointer.ts';

/** The value that a pointer leads to in plain data; `undefined` where it leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let found = root;
  for (const key of pointerSegments(pointer)) {
    const isThere = typeof found === 'object' && found !== null && Object.hasOwn(found, key);
    found = isThere ? (found as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return found;
}
