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
