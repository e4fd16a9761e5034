import { escapeHidden } from './visible.ts';

/** JSON that is safe to print to a terminal: what does not show is written as an escape, which reads as the same text. */
export function toSafeJson(value: unknown, indent = 0): string {
  // The only line breaks outside of strings are those of the indentation; inside they are escaped already.
  return escapeHidden(JSON.stringify(value, null, indent), '\n');
}
