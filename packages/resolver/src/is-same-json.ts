import { JsonNumber, type JsonValue } from '@dativo/schema';
import { isJsonList, isJsonMap } from './yaml-text.ts';

/** True for the same JSON, whatever the order of members. Numbers are the same when they are written the same. */
export function isSameJson(a: JsonValue, b: JsonValue): boolean {
  if (isJsonList(a)) {
    if (!isJsonList(b) || a.length !== b.length) return false;
    return a.every((item, index) => isSameJson(item, b[index] ?? null));
  }
  if (isJsonMap(a)) {
    if (!isJsonMap(b) || a.size !== b.size) return false;
    for (const [key, member] of a) {
      const other = b.get(key);
      if (other === undefined || !isSameJson(member, other)) return false;
    }
    return true;
  }
  return a instanceof JsonNumber && b instanceof JsonNumber ? a.source === b.source : a === b;
}
