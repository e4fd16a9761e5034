/**
 * JSON as proto3 gives it: whatever has its default value (0, false, an empty text or list, nothing at all) is left out.
 * Source: https://protobuf.dev/programming-guides/json/
 */
export function toProtoJson(value: object): Record<string, unknown> {
  const kept = Object.entries(value).filter(([, member]) => !isDefault(member));
  return Object.fromEntries(kept.map(([name, member]) => [name, toMember(member)]));
}

function toMember(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toMember);
  return typeof value === 'object' && value !== null ? toProtoJson(value) : value;
}

function isDefault(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === 0 || value === '' || value === false;
}
