import { isObject } from '../wire/input.ts';
import type { LogEntry } from './log-store.ts';

const OPERATORS = ['=', '!=', ':', '<', '<=', '>', '>='] as const;

export type Operator = (typeof OPERATORS)[number];

export function isOperator(text: string): text is Operator {
  return OPERATORS.some((operator) => operator === text);
}

const SEVERITIES = ['DEFAULT', 'DEBUG', 'INFO', 'NOTICE', 'WARNING', 'ERROR', 'CRITICAL', 'ALERT', 'EMERGENCY'];

/** Whether a field of the entry stands to the value as the operator says. A field that is not there fits only `!=`. */
export function compare(entry: LogEntry, path: readonly string[], operator: Operator, value: string): boolean {
  const field = toField(entry, path);
  if (field === undefined) return operator === '!=';
  if (operator === ':') return field.toLowerCase().includes(value.toLowerCase());
  const order = toOrder(path[0] ?? '', field, value);
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function toField(entry: LogEntry, path: readonly string[]): string | undefined {
  if (path[0] === 'severity') return entry.severity ?? 'DEFAULT';
  let value: unknown = entry;
  for (const name of path) value = isObject(value) ? value[name] : undefined;
  return value === undefined || isObject(value) ? undefined : String(value);
}

function toOrder(field: string, one: string, other: string): number {
  if (field === 'severity') return SEVERITIES.indexOf(one) - SEVERITIES.indexOf(other);
  if (/timestamp$/i.test(field)) return orderOf(toNanoseconds(one), toNanoseconds(other));
  if (field === 'logName') return orderOf(decodeURIComponent(one), decodeURIComponent(other));
  return orderOf(one, other);
}

function orderOf<Value extends string | bigint>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Nanoseconds since 1970 of a time in RFC 3339. */
function toNanoseconds(stamp: string): bigint {
  const [, seconds = '', fraction = '', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(stamp) ?? [];
  return BigInt(Date.parse(`${seconds}${zone}`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0') || 0);
}
