import { findSecretSpans } from '@dativo/schema';

/** A file's text with a star for each character of a secret in plain text, so that every other place stays where it is. */
export function maskSecrets(text: string): string {
  const parts: string[] = [];
  let cursor = 0;
  for (const { start, end } of findSecretSpans(text).sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, cursor);
    if (end <= from) continue;
    parts.push(text.slice(cursor, from), text.slice(from, end).replace(/\S/g, '*'));
    cursor = end;
  }
  return parts.join('') + text.slice(cursor);
}
