import { mayHoldSecret } from './secret-names.ts';

const MAX_TEXT = 60;

/** A value as a message shows it: short, and never where it may be a secret. */
export function found(value: unknown, pointer: string): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  if (mayHoldSecret(pointer)) return typeof value === 'string' ? 'text' : `a ${typeof value}`;
  if (typeof value === 'string') return quoted(value);
  return String(value);
}

/** Text in quotes on one line, cut where it gets long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);
}
