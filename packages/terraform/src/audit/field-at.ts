import { isRecord } from '../is-record.ts';
import type { Fields } from './resource.ts';

/** The value at a path of names with dots; of a block, which is a list in a plan, the first. */
export function fieldAt(fields: Fields, path: string): unknown {
  let found: unknown = fields;
  for (const name of path.split('.')) {
    const block: unknown = Array.isArray(found) ? found[0] : found;
    if (block === true) return true;
    if (!isRecord(block)) return undefined;
    found = block[name];
  }
  return found;
}

/** The blocks of a name, of which a plan makes a list. */
export function listAt(fields: Fields, path: string): readonly Fields[] {
  const found = fieldAt(fields, path);
  return Array.isArray(found) ? found.filter(isRecord) : isRecord(found) ? [found] : [];
}

/** The marks of one block of several. */
export function markOf(marks: unknown, index: number): unknown {
  return Array.isArray(marks) ? marks[index] : marks;
}

/** Whether the apply alone makes a value known. */
export function isUnknownAt(mark: unknown, path: string): boolean {
  return mark === true || (isRecord(mark) && fieldAt(mark, path) === true);
}

/**
 * Whether the code leaves an attribute out, so that the cloud makes up what the apply makes known. Blocks that are made by a loop
 * are not in what a plan says of the code, so of what is in them nothing is known.
 */
export function isLeftOut(settings: Fields | undefined, path: string): boolean {
  if (settings === undefined) return false;
  const at = path.lastIndexOf('.');
  const block = at < 0 ? settings : fieldAt(settings, path.slice(0, at));
  const [first] = Array.isArray(block) ? block : [block];
  return isRecord(first) && !Object.hasOwn(first, path.slice(at + 1));
}
